import type { ToldFollowUp, ToldGoal, ToldMilestone } from '../domain/toldPlan'
import type { Words } from '../words/language'

/** How far a milestone is, in a few words. */
export const milestoneState = ({ state, done }: ToldMilestone, { plan, planPage }: Words): string =>
  state === 'reached' ? plan.doneOn(done!.on) : planPage.milestone[state]

/** What became of the goal, once that has been said. */
export const goalText = ({ assessed }: ToldGoal, { followUp }: Words): string | undefined =>
  assessed && followUp.assess.results[assessed.result]

/** How many cases are to show it, and how many did. */
export const casesText = ({ cases, assessed }: ToldGoal, { planPage }: Words): string[] => [
  ...(cases ? [planPage.cases(cases.met, cases.of)] : []),
  ...(assessed?.cases ? [planPage.found(assessed.cases.met, assessed.cases.of)] : []),
]

/** When it is followed up. */
export const everyText = ({ firstOn, everyMonths }: ToldFollowUp, { plan, planPage }: Words): string =>
  planPage.series(firstOn, plan.fields.months(everyMonths))

/** Everybody who is told what a follow-up came to. */
export const informedText = ({ inform, informed }: ToldFollowUp): string =>
  [inform, ...informed].filter(Boolean).join(', ')
