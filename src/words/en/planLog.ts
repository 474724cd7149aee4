import { common } from './common'

export const planLog = {
  see: 'See changes',
  title: (sigtepunkt: string) => `Changes in the plan for ${sigtepunkt}`,
  none: 'Nothing has been changed yet.',
  entry: (on: string, who: string | undefined) => [common.day(on), who].filter(Boolean).join(' · '),
  whats: {
    chosen: 'Focus area chosen and plan made',
    activated: 'Plan set in motion',
    'milestone-done': 'Milestone reached',
    'milestone-moved': 'Milestone moved',
    'followed-up': 'Plan followed up',
    'goal-assessed': 'Goal assessed',
    'asked-next': 'Suggested to choose the next focus area',
    approved: 'Plan approved',
    added: 'Added',
    edited: 'Changed',
    removed: 'Removed',
  },
  parts: {
    plan: 'the plan',
    purpose: 'purpose',
    activity: 'activity',
    milestone: 'milestone',
    goal: 'goal',
    followup: 'follow-up',
  },
  ofPart: (what: string, part: string) => `${what} ${part}`,
  about: (what: string, text: string) => `${what}: “${text}”`,
  moved: (from: string, to: string) => `From ${common.day(from)} to ${common.day(to)}`,
  behind: (text: string) => `Moved along with “${text}”`,
  stayed: (texts: readonly string[]) =>
    `Waits for it, but kept its date: ${common.list(texts.map(text => `“${text}”`))}`,
  why: (text: string) => `Reason: ${text}`,
}
