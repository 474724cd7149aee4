import type { PrivateFault } from '../domain/comments'
import type { Named } from '../domain/plan'
import { DUTIES, holdingId, ROLES, type Duty, type Held, type RoleFields } from '../domain/roles'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { notice } from './notice'
import { button, choice, field, line } from './parts'
import { firstToFit } from './size'
import { holdingText, methodName } from './team'
import { who } from './who'

/** Stands for nothing chosen: a choice needs a value. */
export const NONE = 'none'

/** What stands in the form of a role, and what is wrong with it. */
export interface RoleForm {
  readonly team: string
  readonly ref: string
  /** The role that is being changed. */
  readonly item: string | undefined
  readonly values: Readonly<Record<string, string>>
  readonly faults?: Readonly<Partial<Record<RoleFields | 'outside', keyof Words['role']['faults']>>>
  readonly roster: readonly Named[]
  readonly methods: readonly string[]
  readonly units: readonly string[]
}

/** The form in which a coordinator gives somebody a role. */
export const roleForm = (form: RoleForm, words: Words): Card =>
  firstToFit([true, false].map(everybody => () => roleFormFor(form, words, everybody)))

function roleFormFor(form: RoleForm, words: Words, everybody: boolean): Card {
  const { team, ref, item, values, faults = {}, roster, methods, units } = form
  const said = words.role
  const fault = (id: keyof typeof faults) => faults[id] && said.faults[faults[id]]
  const none = { title: said.fields.none, value: NONE }
  const pick = (id: 'role' | 'scope' | 'level' | 'unit', choices: { title: string; value: string }[]) =>
    choice(id, said.fields[id], choices, values[id] || (id === 'role' ? '' : NONE), fault(id))
  const named = units.map(unit => ({ title: unit, value: unit }))
  return fill('role', {
    summary: said.form,
    plan: team,
    title: said.form,
    help: [line(said.help)],
    people: [who('person', said.fields.person, roster, values.person ?? '', fault('person'), everybody)],
    names: [field('outside', said.fields.outside, values.outside, fault('outside'))],
    choices: [
      pick(
        'role',
        ROLES.map(value => ({ title: said.names[value], value })),
      ),
      pick('scope', [none, ...methods.map(value => ({ title: methodName(value, words), value }))]),
      pick('level', [none, ...(['leader', 'staff'] as const).map(value => ({ title: said.levels[value], value }))]),
      ...(units.length ? [pick('unit', [none, ...named])] : []),
    ],
    texts: [],
    buttons: [
      button(words.save, 'role.save', { ref, ...(item && { item }) }),
      button(words.back, 'role.list', { ref }),
      ...(item ? [button(words.remove, 'role.remove', { ref, item })] : []),
    ],
  })
}

/** What was agreed with a super user, and our own words where nothing was. */
export function dutyOf({ scope, duty = {} }: Pick<Held, 'scope' | 'duty'>, { task: { duty: said } }: Words) {
  const usual = said.usual[scope === 'ics' || scope === 'dubu' ? scope : 'other']
  return { ...usual, ...duty }
}

/** What a super user is there for: who, what, why, how and in which time. */
export function dutyCard(held: Held, ref: string, mayChange: boolean, words: Words): Card {
  const said = words.task.duty
  const item = holdingId(held)
  const duty = dutyOf(held, words)
  return notice(
    said.title(held.person.name),
    [holdingText(held, words), ...DUTIES.map(part => said.told[part](duty[part])), said.never],
    [
      ...(mayChange
        ? [
            button(said.see, 'role.form', { ref, item, part: 'duty' }),
            button(said.editRole, 'role.form', { ref, item }),
          ]
        : []),
      button(words.back, 'role.list', { ref }),
    ],
  )
}

/** The form for what is agreed with a super user. */
export function dutyForm(
  held: Held,
  team: string,
  ref: string,
  words: Words,
  faults: Readonly<Partial<Record<keyof Duty, PrivateFault>>> = {},
): Card {
  const said = words.task.duty
  const item = holdingId(held)
  const duty = dutyOf(held, words)
  return fill('role', {
    summary: said.ask,
    plan: team,
    title: said.title(held.person.name),
    help: [line(said.help)],
    people: [],
    names: [],
    choices: [],
    texts: DUTIES.map(part => field(part, said.parts[part], duty[part], faults[part] && words.isPrivate[faults[part]])),
    buttons: [
      button(words.save, 'role.save', { ref, item, part: 'duty' }),
      button(words.back, 'role.open', { ref, item }),
    ],
  })
}
