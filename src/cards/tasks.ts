import type { Named } from '../domain/plan'
import { TASKS, type Task } from '../domain/tasks'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { listCard } from './list'
import { button, line } from './parts'
import { NONE } from './roleForms'
import { firstToFit } from './size'
import { who } from './who'

type Whom = keyof Words['task']['whom']

/** Who hears of what is done; where the task is to tell them, nobody needs to be named again. */
const INFORMED: Readonly<Record<Task, readonly Whom[]>> = {
  aim: ['politicians', 'leaders', 'staff'],
  measure: ['leaders', 'staff'],
  plan: ['leaders', 'staff'],
  train: ['leaders', 'staff'],
  sparring: ['staff'],
  followUp: ['leaders'],
  informPoliticians: ['politicians'],
  informLeaders: ['leaders'],
  informStaff: ['staff'],
}

export interface Checklist {
  readonly team: string
  readonly ref: string
  readonly who: Readonly<Record<Task, readonly Named[]>>
  readonly mayChange: boolean
}

/** Who does what of the work with a method, and who hears of it: every task has a name, or says that it has none. */
export function tasksCard({ team, ref, who: does, mayChange }: Checklist, words: Words): Card {
  const said = words.task
  const rows = TASKS.map(task => ({
    text: said.names[task],
    notes: [...namesOf(does[task], words).map(line), line(said.informed(INFORMED[task].map(whom => said.whom[whom])))],
    buttons: mayChange ? [button(words.edit, 'task.form', { ref, task })] : [],
  }))
  const named = TASKS.filter(task => does[task].length).length
  const intro = [said.intro(named, TASKS.length)]
  return listCard({ title: said.title(team), intro, rows, buttons: [button(words.back, 'role.list', { ref })] }, words)
}

const SHOWN = 4

function namesOf(people: readonly Named[], { task, role }: Words): string[] {
  const names = people.slice(0, SHOWN).map(({ name }) => name || role.noName)
  if (people.length > SHOWN) return [...names, role.more(people.length - SHOWN)]
  return names.length ? names : [task.gap]
}

export interface TaskForm {
  readonly task: Task
  readonly team: string
  readonly ref: string
  readonly value: string
  readonly isUnknown?: boolean
  readonly roster: readonly Named[]
}

/** The form in which somebody is named for a task. */
export const taskForm = (form: TaskForm, words: Words): Card =>
  firstToFit([true, false].map(everybody => () => taskFormFor(form, words, everybody)))

function taskFormFor({ task, team, ref, value, isUnknown, roster }: TaskForm, words: Words, everybody: boolean): Card {
  const said = words.task
  return fill('role', {
    summary: said.form,
    plan: team,
    title: said.names[task],
    help: [line(said.help)],
    people: [
      who(
        'person',
        said.who,
        [{ id: NONE, name: words.role.fields.none }, ...roster],
        value,
        isUnknown ? words.role.faults.who : undefined,
        everybody,
      ),
    ],
    names: [],
    choices: [],
    texts: [],
    buttons: [button(words.save, 'task.save', { ref, task }), button(words.back, 'task.list', { ref })],
  })
}
