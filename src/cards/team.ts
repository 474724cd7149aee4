import type { Advice } from '../domain/advice'
import type { Named } from '../domain/plan'
import { holdingId, levelOf, type Holding } from '../domain/roles'
import type { Words } from '../words/language'
import type { Card } from './fill'
import { listCard } from './list'
import { notice } from './notice'
import { button, line } from './parts'
import type { Row } from './shapes'

/** What a method is called, as far as there is a word for it. */
export const methodName = (method: string, { role }: Words): string =>
  Object.entries(role.methods).find(([id]) => id === method)?.[1] ?? method

/** A role with what it is for, at which level and in which unit. */
export function holdingText({ role, scope, level, unit }: Holding, words: Words): string {
  const { names, scoped, levels } = words.role
  const name = scope ? scoped(names[role], methodName(scope, words)) : names[role]
  return [name, ...(level ? [levels[level]] : []), ...(unit ? [unit] : [])].join(' · ')
}

/** What is recommended, each with its reason. */
export function adviceTexts(advice: readonly Advice[], words: Words): string[] {
  const said = words.role.advice
  return advice.map(one => {
    switch (one.about) {
      case 'team-level':
        return said.teamLevel[one.lacks]
      case 'few':
        return said.few(methodName(one.method, words))
      case 'method-level':
        return said.methodLevel[one.lacks](methodName(one.method, words))
      case 'units':
        return said.units(one.units)
    }
  })
}

/** Somebody who follows up plans, which is said in these. */
export interface Follower {
  readonly person: Named
  readonly plans: readonly string[]
}

export interface RolesOfTeam {
  readonly team: string
  readonly ref: string
  readonly holdings: readonly Holding[]
  readonly followers: readonly Follower[]
  readonly advice: readonly Advice[]
  readonly mayChange: boolean
  readonly from?: number
  readonly remark?: string
}

const PAGE = 12

/** Who is what in a team, with what is recommended of it; whoever coordinates gets the ways to change it. */
export function rolesCard(given: RolesOfTeam, words: Words): Card {
  const said = words.role
  const { team, ref, holdings, followers, advice, mayChange, from = 0, remark } = given
  const rows: Row[] = [
    ...holdings.map(one => ({
      text: one.person.name || said.noName,
      notes: [line(holdingText(one, words))],
      buttons: wayInto(one),
    })),
    ...followers.map(({ person, plans }) => ({
      text: person.name,
      notes: plans.map(plan => line(said.follows(plan))),
      buttons: [],
    })),
  ]
  const turn = (title: string, to: number) => button(title, 'role.list', { ref, from: to })
  return listCard(
    {
      title: said.title(team),
      intro: [...(remark ? [remark] : []), ...adviceTexts(advice, words), ...(rows.length ? [] : [said.nobody])],
      rows: rows.slice(from, from + PAGE),
      buttons: [
        ...(mayChange ? [button(words.add, 'role.form', { ref })] : []),
        button(said.tasks, 'task.list', { ref }),
        ...(from + PAGE < rows.length ? [turn(said.next, from + PAGE)] : []),
        ...(from > 0 ? [turn(words.back, Math.max(0, from - PAGE))] : []),
      ],
    },
    words,
  )

  function wayInto(one: Holding) {
    const item = holdingId(one)
    if (one.role === 'superUser') return [button(words.open, 'role.open', { ref, item })]
    return mayChange ? [button(words.edit, 'role.form', { ref, item })] : []
  }
}

/** Somebody with several teams is asked in which. */
export const whichTeamCard = (teams: readonly { readonly name: string; readonly ref: string }[], words: Words): Card =>
  listCard(
    {
      title: words.role.several,
      rows: teams.map(({ name, ref }) => ({
        text: name,
        notes: [],
        buttons: [button(words.open, 'role.list', { ref })],
      })),
    },
    words,
  )

/** Told to whoever was given a role, with what it means. */
export const givenRoleCard = (holding: Holding, team: string, ref: string, words: Words): Card => {
  const said = words.role.told
  const lines = [said.line(holdingText(holding, words), team), said.means[holding.role]]
  return notice(said.title, lines, [button(said.see, 'role.list', { ref })])
}

const SHOWN = 8

/** Who writes the plans, each with their level where it is known. */
export function implementersText(implementers: readonly Holding[], words: Words): string[] {
  const said = words.role
  const people = [...new Map(implementers.map(one => [one.person.id, one.person])).values()]
  const names = people.map(({ id, name }) => {
    const level = implementers
      .filter(({ person }) => person.id === id)
      .map(levelOf)
      .find(Boolean)
    return level ? said.ofLevel[level](name || said.noName) : name || said.noName
  })
  const rest = names.length - SHOWN
  const shown = rest > 0 ? [...names.slice(0, SHOWN), said.more(rest)] : names
  return shown.length ? [said.implementers(shown)] : []
}
