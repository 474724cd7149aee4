import { isVerb, type Verb } from '../domain/rights'
import type { World } from '../ports'
import { beginAnswer, openAnswer, submitAnswer, turnPage } from './answer'
import { talkAboutReport } from './agenda'
import { outdated, type Asked, type Reply, type Tap } from './asked'
import { keepAssessment, openGoal } from './assessGoal'
import { askCancel, cancelMeasurement } from './cancelMeasurement'
import { choose } from './choose'
import { chooseComments, openComments, readComments } from './comments'
import { askClose, closeMeasurement } from './closeMeasurement'
import { extendMeasurement, showMeasurement } from './extendMeasurement'
import { keepFollowUp, listFollowUps, openFollowUp, readFollowUps } from './followUps'
import { offerTo, openGiving } from './giving'
import { pauseHere } from './habits'
import { acceptNamed, acceptOffer, declineNamed, openNamed, refuseOffer } from './handOver'
import { finishMilestone, listMilestones, openMilestone } from './milestones'
import { closeLink, renewLink } from './links'
import { measureAgain } from './measureAgain'
import { deleteData, showData } from './myData'
import { startMeasurement } from './newMeasurement'
import { foreseeMeasurement } from './startForm'
import { openForm, removeItem, saveForm } from './planForms'
import { addSteps, changeKind, raise } from './planShape'
import { activatePlan, approvePlan, openPlan } from './plans'
import { postReport } from './preview'
import { showReport } from './report'
import { openRoleForm, removeRole, saveRole } from './roleForms'
import { listRoles, openRole } from './roles'
import { closePlanLink, renewPlanLink, sharePlans, showPlanLog } from './sharePlans'
import { postponeMilestone } from './slip'
import { listTasks, openTaskForm, saveTask } from './tasks'

type Button = (world: World, asked: Asked, tap: Tap) => Promise<Reply>

/** Every button on every card. The verbs are a contract: they are never renamed. */
const buttons: Record<Verb, Button> = {
  'measurement.start': startMeasurement,
  'measurement.foresee': foreseeMeasurement,
  'measurement.askClose': askClose,
  'measurement.close': closeMeasurement,
  'measurement.askCancel': askCancel,
  'measurement.cancel': cancelMeasurement,
  'measurement.open': showMeasurement,
  'measurement.extend': extendMeasurement,
  'measurement.again': measureAgain,
  'answer.open': openAnswer,
  'answer.begin': beginAnswer,
  'answer.page': turnPage(1),
  'answer.back': turnPage(-1),
  'answer.submit': submitAnswer,
  'report.show': showReport,
  'report.post': postReport,
  'report.link': renewLink,
  'report.unlink': closeLink,
  'report.talk': talkAboutReport,
  'comment.choose': chooseComments,
  'comment.open': openComments,
  'comment.read': readComments,
  'plan.choose': choose,
  'plan.open': openPlan,
  'plan.form': openForm,
  'plan.activate': activatePlan,
  'plan.kind': changeKind,
  'plan.steps': addSteps,
  'plan.approve': approvePlan,
  'plan.share': sharePlans,
  'plan.link': renewPlanLink,
  'plan.unlink': closePlanLink,
  'plan.log': showPlanLog,
  'purpose.save': saveForm('purpose'),
  'purpose.remove': removeItem('purpose'),
  'purpose.raise': raise,
  'activity.save': saveForm('activity'),
  'activity.remove': removeItem('activity'),
  'milestone.save': saveForm('milestone'),
  'milestone.remove': removeItem('milestone'),
  'goal.save': saveForm('goal'),
  'goal.open': openGoal,
  'goal.assess': keepAssessment,
  'followup.save': saveForm('followup'),
  'followup.open': openFollowUp,
  'followup.log': keepFollowUp,
  'followup.read': readFollowUps,
  'role.list': listRoles,
  'role.open': openRole,
  'role.form': openRoleForm,
  'role.save': saveRole,
  'role.remove': removeRole,
  'task.list': listTasks,
  'task.form': openTaskForm,
  'task.save': saveTask,
  'data.delete': deleteData,
  'milestone.open': openMilestone,
  'milestone.done': finishMilestone,
  'milestone.move': postponeMilestone,
  'milestone.list': listMilestones,
  'milestone.named': openNamed,
  'milestone.accept': acceptNamed,
  'milestone.decline': declineNamed,
  'milestone.give': openGiving,
  'milestone.offer': offerTo,
  'handover.accept': acceptOffer,
  'handover.decline': refuseOffer,
  'reminder.pause': pauseHere,
  'followup.list': listFollowUps,
  'data.show': showData,
}

/** Needs no reference: it is about whoever presses. */
const personal = new Set<Verb>(['milestone.list', 'followup.list', 'data.show', 'reminder.pause'])

/** What a press does. A card whose reference we did not make for this person changes nothing. */
export async function press(world: World, asked: Asked, data: Readonly<Record<string, unknown>>): Promise<Reply> {
  const verb = String(data.verb)
  if (!isVerb(verb)) return outdated(asked)
  if (personal.has(verb)) return buttons[verb](world, asked, { ids: {}, data })
  const ids = world.secrets.read(asked.person.id, data.ref) ?? world.secrets.read('', data.ref)
  return ids ? buttons[verb](world, asked, { ids, data }) : outdated(asked)
}
