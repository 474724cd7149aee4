import { common } from './common'

export const planLog = {
  see: 'Visa ändringar',
  title: (sigtepunkt: string) => `Ändringar i planen för ${sigtepunkt}`,
  none: 'Ingenting har ändrats ännu.',
  entry: (on: string, who: string | undefined) => [common.day(on), who].filter(Boolean).join(' · '),
  whats: {
    chosen: 'Fokusområde valt och plan skapad',
    activated: 'Plan i gång',
    'milestone-done': 'Delmål nått',
    'milestone-moved': 'Delmål flyttat',
    'followed-up': 'Plan uppföljd',
    'goal-assessed': 'Mål bedömt',
    'asked-next': 'Föreslaget att välja nästa fokusområde',
    approved: 'Plan godkänd',
    added: 'Lade till',
    edited: 'Ändrade',
    removed: 'Tog bort',
  },
  parts: {
    plan: 'planen',
    purpose: 'syfte',
    activity: 'aktivitet',
    milestone: 'delmål',
    goal: 'mål',
    followup: 'uppföljning',
  },
  ofPart: (what: string, part: string) => `${what} ${part}`,
  about: (what: string, text: string) => `${what}: ”${text}”`,
  moved: (from: string, to: string) => `Från ${common.day(from)} till ${common.day(to)}`,
  behind: (text: string) => `Flyttades tillsammans med ”${text}”`,
  stayed: (texts: readonly string[]) =>
    `Väntar på det men behöll sitt datum: ${common.list(texts.map(text => `”${text}”`))}`,
  why: (text: string) => `Motivering: ${text}`,
}
