import { NONE } from '../cards/roleForms'
import { taskForm, tasksCard } from '../cards/tasks'
import { eachByName, personIn } from '../domain/roster'
import { TASKS, whoDoes, withTask, type Task } from '../domain/tasks'
import type { Team, World } from '../ports'
import { allowed, me, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { isTeam, metIn, namesIn, refToTeam, teamFor } from './people'

async function checklist(world: World, asked: Asked, team: Team) {
  const { tenant, words } = asked
  const plans = (await world.store.plans(tenant).list()).filter(plan => plan.team === team.id)
  const nameOf = await namesIn(world, tenant, team)
  const who = Object.fromEntries(TASKS.map(task => [task, whoDoes(task, team, plans, nameOf)])) as Parameters<
    typeof tasksCard
  >[0]['who']
  const mayChange = allowed(world, asked, 'task.form', team)
  return tasksCard({ team: team.name, ref: refToTeam(world, asked, team), who, mayChange }, words)
}

/** Hvem gør hvad was pressed among the roles. */
export async function listTasks(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'task.list')
  return isTeam(team) ? checklist(world, asked, team) : team
}

const taskIn = ({ data }: Tap): Task | undefined => TASKS.find(task => task === data.task)

async function form(world: World, asked: Asked, team: Team, task: Task, typed?: string) {
  const roster = await rosterOf(world, asked, team)
  const value = typed ?? team.tasks?.[task]?.id ?? ''
  const ref = refToTeam(world, asked, team)
  return taskForm({ task, team: team.name, ref, value, isUnknown: typed !== undefined, roster }, asked.words)
}

const rosterOf = async (world: World, asked: Asked, team: Team) =>
  eachByName([
    ...(await metIn(world, asked.tenant, team)),
    me(asked),
    ...(team.roles ?? []).map(({ person }) => person),
    ...Object.values(team.tasks ?? {}),
  ])

/** Ret was pressed at a task. */
export async function openTaskForm(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'task.form')
  if (!isTeam(team)) return team
  const task = taskIn(tap)
  return task ? form(world, asked, team, task) : outdated(asked)
}

/** Gem: somebody is named for the task, or nobody, and then it follows from the roles again. */
export async function saveTask(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'task.save')
  if (!isTeam(team)) return team
  const task = taskIn(tap)
  if (!task) return outdated(asked)
  const chosen = typed(tap.data, 'person', 60)
  const said = chosen === NONE ? '' : chosen
  const person = personIn(await rosterOf(world, asked, team), said)
  if (said && !person) return form(world, asked, team, task, said)
  const kept = await world.store.teams(asked.tenant).change<Team>(team.id, now => withTask(now!, task, person))
  return checklist(world, asked, kept)
}
