import { common } from './common'

/** What happened to a plan, as the page and the card tell it. */
export const planLog = {
  see: 'Se ændringer',
  title: (sigtepunkt: string) => `Ændringer i planen for ${sigtepunkt}`,
  none: 'Der er ikke ændret noget endnu.',
  entry: (on: string, who: string | undefined) => [common.day(on), who].filter(Boolean).join(' · '),
  whats: {
    chosen: 'Sigtepunkt valgt og plan oprettet',
    activated: 'Plan sat i gang',
    'milestone-done': 'Delmål nået',
    'milestone-moved': 'Delmål flyttet',
    'milestone-accepted': 'Delmål accepteret',
    'milestone-declined': 'Sagt fra som ansvarlig',
    'milestone-offered': 'Spurgt en anden om at overtage',
    'milestone-taken': 'Delmål overtaget',
    'offer-declined': 'Sagt nej til at overtage',
    'followed-up': 'Plan fulgt op',
    'goal-assessed': 'Mål vurderet',
    'asked-next': 'Foreslået at vælge næste sigtepunkt',
    approved: 'Plan godkendt',
    added: 'Tilføjede',
    edited: 'Rettede',
    removed: 'Slettede',
  },
  parts: {
    plan: 'planen',
    purpose: 'et formål',
    activity: 'en aktivitet',
    milestone: 'et delmål',
    goal: 'målet',
    followup: 'opfølgningen',
  },
  ofPart: (what: string, part: string) => `${what} ${part}`,
  about: (what: string, text: string) => `${what}: »${text}«`,
  moved: (from: string, to: string) => `Fra ${common.day(from)} til ${common.day(to)}`,
  behind: (text: string) => `Flyttede med »${text}«`,
  stayed: (texts: readonly string[]) =>
    `Venter på det, men beholdt datoen: ${common.list(texts.map(text => `»${text}«`))}`,
  why: (text: string) => `Begrundelse: ${text}`,
}
