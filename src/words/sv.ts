import type { Words } from './da'
import { agenda } from './sv/agenda'
import { audience } from './sv/audience'
import { comment } from './sv/comment'
import { common } from './sv/common'
import { data } from './sv/data'
import { followUp } from './sv/followUp'
import { forms } from './sv/forms'
import { handOver } from './sv/handOver'
import { inDepth } from './sv/inDepth'
import { link } from './sv/link'
import { measurement } from './sv/measurement'
import { milestone } from './sv/milestone'
import { page } from './sv/page'
import { plan } from './sv/plan'
import { progress } from './sv/progress'
import { quarter } from './sv/quarter'
import { planLog } from './sv/planLog'
import { planPage } from './sv/planPage'
import { planTable } from './sv/planTable'
import { report } from './sv/report'
import { role } from './sv/role'
import { tables } from './sv/tables'
import { thread } from './sv/thread'
import { task } from './sv/task'
import { when } from './sv/when'

export const sv: Words = {
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
