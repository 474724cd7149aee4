/** What a person is to the thing they want to do something with. */
export interface Standing {
  readonly coordinator: boolean
  readonly starter?: boolean
  readonly responsible?: boolean
  /** Follows up the plan. */
  readonly owner?: boolean
}

const rights = {
  'start a measurement': ['coordinator'],
  'close a measurement': ['coordinator', 'starter'],
  'extend a measurement': ['coordinator', 'starter'],
  'cancel a measurement': ['coordinator', 'starter'],
  'see the counts': ['coordinator', 'starter'],
  'post a report': ['coordinator', 'starter'],
  'choose sigtepunkter': ['coordinator'],
  'choose comments': ['coordinator'],
  'change the link': ['coordinator', 'starter'],
  'edit a plan': ['coordinator'],
  'answer for a milestone': ['coordinator', 'responsible'],
  'follow up a plan': ['coordinator', 'owner'],
} as const satisfies Record<string, readonly (keyof Standing)[]>

export type Act = keyof typeof rights

/** One table says who may do what; whatever it does not name is refused. */
export const may = (standing: Standing, act: Act): boolean =>
  Object.hasOwn(rights, act) && rights[act].some(role => standing[role] === true)
