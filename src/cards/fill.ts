import type { Template } from 'adaptivecards-templating'
import activity from '../../cards/activity.json'
import agenda from '../../cards/agenda.json'
import assess from '../../cards/assess.json'
import choose from '../../cards/choose.json'
import comment from '../../cards/comment.json'
import data from '../../cards/data.json'
import followup from '../../cards/followup.json'
import goal from '../../cards/goal.json'
import handover from '../../cards/handover.json'
import invitation from '../../cards/invitation.json'
import list from '../../cards/list.json'
import meeting from '../../cards/meeting.json'
import milestone from '../../cards/milestone.json'
import notice from '../../cards/notice.json'
import plan from '../../cards/plan.json'
import purpose from '../../cards/purpose.json'
import question from '../../cards/question.json'
import reminder from '../../cards/reminder.json'
import report from '../../cards/report.json'
import role from '../../cards/role.json'
import start from '../../cards/start.json'
import { asWritten } from './asWritten'
import type { CardData } from './shapes'

/** A finished card. `speak` is also the line people see in the notification. */
export interface Card {
  readonly type: 'AdaptiveCard'
  readonly version: string
  readonly speak: string
  readonly body: readonly object[]
}

const layouts: Record<keyof CardData, object> = {
  activity,
  agenda,
  assess,
  choose,
  comment,
  data,
  followup,
  goal,
  handover,
  invitation,
  list,
  meeting,
  milestone,
  notice,
  plan,
  purpose,
  question,
  reminder,
  report,
  role,
  start,
}

/** Loaded where it is used, or when there is time for it: it takes a sixth of the start. */
const templating = () => require('adaptivecards-templating') as typeof import('adaptivecards-templating')

const parsed = new Map<keyof CardData, Template>()

/** Parsed once, when it is first filled: parsing costs ten times what filling does. */
function templateOf(name: keyof CardData): Template {
  const known = parsed.get(name) ?? new (templating().Template)(layouts[name])
  parsed.set(name, known)
  return known
}

/** Loads and parses all that filling needs, a layout at a time, so that nobody's first card has to wait for it. */
export async function parseAll(breath: () => Promise<void>): Promise<void> {
  for (const name of Object.keys(layouts) as (keyof CardData)[]) {
    await breath()
    templateOf(name)
  }
}

/** Fills one template in one pass: what people wrote is never read as a template, nor as Markdown. */
export const fill = <Name extends keyof CardData>(name: Name, data: CardData[Name]): Card =>
  asWritten(templateOf(name).expand({ $root: data }))
