import type { Words } from './da'
import { agenda } from './en/agenda'
import { audience } from './en/audience'
import { comment } from './en/comment'
import { common } from './en/common'
import { data } from './en/data'
import { followUp } from './en/followUp'
import { forms } from './en/forms'
import { handOver } from './en/handOver'
import { inDepth } from './en/inDepth'
import { link } from './en/link'
import { measurement } from './en/measurement'
import { milestone } from './en/milestone'
import { page } from './en/page'
import { plan } from './en/plan'
import { progress } from './en/progress'
import { quarter } from './en/quarter'
import { planLog } from './en/planLog'
import { planPage } from './en/planPage'
import { planTable } from './en/planTable'
import { report } from './en/report'
import { role } from './en/role'
import { tables } from './en/tables'
import { thread } from './en/thread'
import { task } from './en/task'
import { when } from './en/when'

export const en: Words = {
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
