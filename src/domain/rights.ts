/** What a person is to the thing they want to do something with. */
export interface Standing {
  readonly coordinator: boolean
  /** Leads the change in the team. */
  readonly leader?: boolean
  readonly superUser?: boolean
  /** Of the team that writes the plans. */
  readonly member?: boolean
  readonly sponsor?: boolean
  /** Somebody in the team, whatever else they are. */
  readonly inTeam?: boolean
  /** Started the measurement. */
  readonly starter?: boolean
  readonly responsible?: boolean
  /** Was asked to take the milestone over. */
  readonly successor?: boolean
  /** Follows up the plan. */
  readonly owner?: boolean
}

/** `everyone` does it with what is their own; whether somebody is `invited` is in the ballot box, and asked there. */
type Who = keyof Standing | 'everyone' | 'invited'

const STARTERS = ['coordinator', 'leader'] as const
const STEERERS = ['coordinator', 'starter'] as const
const INSIDERS = ['inTeam', 'coordinator', 'leader', 'superUser', 'member'] as const
/** Of a sponsor, who is to see what is told of all together and nothing of anybody alone, no more than this. */
const READERS = [...INSIDERS, 'sponsor'] as const
/** A super user by that role alone reads no comments; nobody is to take them for a controller. */
const COMMENT_READERS = ['inTeam', 'coordinator', 'leader', 'member'] as const
const WRITERS = ['coordinator', 'leader', 'superUser', 'member'] as const
const FOLLOWERS = ['coordinator', 'owner'] as const
const ANSWERERS = ['coordinator', 'responsible'] as const

const rights = {
  'measurement.start': STARTERS,
  'measurement.foresee': STARTERS,
  'measurement.again': STARTERS,
  'measurement.askClose': STEERERS,
  'measurement.close': STEERERS,
  'measurement.askCancel': STEERERS,
  'measurement.cancel': STEERERS,
  'measurement.open': STEERERS,
  'measurement.extend': STEERERS,
  'answer.open': ['invited'],
  'answer.begin': ['invited'],
  'answer.page': ['invited'],
  'answer.back': ['invited'],
  'answer.submit': ['invited'],
  'report.show': READERS,
  'report.talk': READERS,
  'report.post': STEERERS,
  'report.link': STEERERS,
  'report.unlink': STEERERS,
  'comment.choose': ['coordinator'],
  'comment.open': ['coordinator'],
  'comment.read': COMMENT_READERS,
  'plan.choose': STARTERS,
  'plan.open': WRITERS,
  'plan.form': WRITERS,
  'plan.activate': STARTERS,
  'plan.kind': WRITERS,
  'plan.steps': WRITERS,
  'plan.approve': STARTERS,
  'plan.share': WRITERS,
  'plan.link': WRITERS,
  'plan.unlink': WRITERS,
  'plan.log': WRITERS,
  'purpose.save': WRITERS,
  'purpose.remove': WRITERS,
  'purpose.raise': WRITERS,
  'activity.save': WRITERS,
  'activity.remove': WRITERS,
  'milestone.save': WRITERS,
  'milestone.remove': WRITERS,
  'goal.save': WRITERS,
  'goal.open': FOLLOWERS,
  'goal.assess': FOLLOWERS,
  'followup.save': WRITERS,
  'followup.open': [...INSIDERS, 'owner'],
  'followup.log': FOLLOWERS,
  'followup.read': FOLLOWERS,
  'followup.list': ['everyone'],
  'milestone.list': ['everyone'],
  'milestone.open': ANSWERERS,
  'milestone.done': ANSWERERS,
  'milestone.move': ANSWERERS,
  'role.list': READERS,
  'role.open': READERS,
  'role.form': ['coordinator'],
  'role.save': ['coordinator'],
  'role.remove': ['coordinator'],
  'task.list': READERS,
  'task.form': ['coordinator'],
  'task.save': ['coordinator'],
  'milestone.named': ['responsible'],
  'milestone.accept': ['responsible'],
  'milestone.decline': ['responsible'],
  'milestone.give': FOLLOWERS,
  'milestone.offer': FOLLOWERS,
  'handover.accept': ['successor'],
  'handover.decline': ['successor'],
  'reminder.pause': ['everyone'],
  'data.show': ['everyone'],
  'data.delete': ['everyone'],
} as const satisfies Record<string, readonly Who[]>

/** Everything a button may ask for. One without a row here does not compile, and is refused. */
export type Verb = keyof typeof rights

export const isVerb = (verb: string): verb is Verb => Object.hasOwn(rights, verb)

/** One table says who may do what; whatever it does not name is refused. */
export const may = (standing: Standing, verb: Verb): boolean =>
  isVerb(verb) && rights[verb].some(who => who === 'everyone' || (who !== 'invited' && standing[who] === true))
