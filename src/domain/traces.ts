import type { Plan, Trace } from './plan'

/** Who wrote in a draft, and who ticked what. */
export const tracesIn = ({ edited = {}, milestones }: Plan): Trace[] => [
  ...Object.values(edited),
  ...milestones.flatMap(({ ticked = {} }) => Object.values(ticked)),
]

/** Whom it names beside its log: who offered, named or changed a milestone, who is rid of one, who has left. */
export const notesIn = ({ milestones, left = {} }: Plan): (string | undefined)[] => [
  ...milestones.flatMap(({ offered, named, changed }) => [
    ...[offered?.by, named?.by, changed?.by],
    ...(named?.rid ?? []),
  ]),
  ...Object.keys(left),
]
