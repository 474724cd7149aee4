import { common } from './common'

export const quarter = {
  title: (team: string) => `Quarterly status for ${team}`,
  report: (pack: string, on: string) => `Latest measurement: ${pack}, ${common.day(on)}.`,
  highest: (sigtepunkt: string, index: string) => `Highest: ${sigtepunkt} (${index})`,
  lowest: (sigtepunkt: string, index: string) => `Lowest: ${sigtepunkt} (${index})`,
  nothing: 'Too few answered for figures to be shown.',
  noReport: 'No measurement has been completed.',
  plan: (sigtepunkt: string, done: number, late: number, ahead: number) =>
    `${sigtepunkt}: ${done} milestones reached, ${late} overdue, ${ahead} ahead.`,
  goal: { met: 'The goal is met.', partly: 'The goal is partly met.', not: 'The goal is not met.' },
  noPlans: 'No plans are under way.',
  why: 'You get this because you are a sponsor. These are combined figures, without names.',
}
