import { agenda } from './da/agenda'
import { audience } from './da/audience'
import { comment } from './da/comment'
import { common } from './da/common'
import { data } from './da/data'
import { followUp } from './da/followUp'
import { forms } from './da/forms'
import { handOver } from './da/handOver'
import { inDepth } from './da/inDepth'
import { link } from './da/link'
import { measurement } from './da/measurement'
import { milestone } from './da/milestone'
import { page } from './da/page'
import { plan } from './da/plan'
import { progress } from './da/progress'
import { quarter } from './da/quarter'
import { planLog } from './da/planLog'
import { planPage } from './da/planPage'
import { planTable } from './da/planTable'
import { report } from './da/report'
import { role } from './da/role'
import { tables } from './da/tables'
import { thread } from './da/thread'
import { task } from './da/task'
import { when } from './da/when'

export const da = {
  ...common,
  ...measurement,
  milestone,
  page,
  plan,
  report,
  comment,
  when,
  data,
  audience,
  link,
  tables,
  agenda,
  inDepth,
  followUp,
  progress,
  thread,
  forms,
  role,
  task,
  quarter,
  planLog,
  planPage,
  planTable,
  handOver,
}

/** Danish is the original; every other language must say all that it says. */
export type Words = typeof da
