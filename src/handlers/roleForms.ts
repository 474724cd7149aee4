import { dutyForm, dutyOf, NONE, roleForm } from '../cards/roleForms'
import { methodOf } from '../domain/advice'
import { isFaulty } from '../domain/faults'
import type { Named } from '../domain/plan'
import { isRefused } from '../domain/refused'
import {
  DUTIES,
  dutyFaults,
  holdingId,
  holdingsIn,
  withoutRole,
  withRole,
  type Duty,
  type Held,
  type Holding,
} from '../domain/roles'
import { eachByName, personIn, wordsOf } from '../domain/roster'
import type { Team, World } from '../ports'
import type { SpokenLanguage } from '../words/language'
import { me, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { post, roleTo } from './letters'
import { isTeam, metIn, namesIn, refToTeam, teamFor } from './people'
import { holdingOf, isSuperUser, keyOf, measuredIn, rolesIn } from './roles'

/** Every input of a role's forms, and how long its text may be. */
const INPUTS = { person: 60, outside: 120, role: 20, scope: 60, level: 10, unit: 60 } as const
const LONGEST_DUTY = 300

type Values = Readonly<Record<keyof typeof INPUTS, string>>

const valuesOf = ({ person, role, scope, level, unit }: Holding): Values => ({
  ...NOTHING,
  ...{ person: person.id, role, scope, level: level ?? '', unit: unit ?? '' },
})

const NOTHING: Values = { person: '', outside: '', role: '', scope: '', level: '', unit: '' }

/** Whom and what the form offers. */
async function offeredIn(world: World, asked: Asked, team: Team) {
  const { tenant, words } = asked
  const holdings = holdingsIn(team, await namesIn(world, tenant, team))
  const measured = await measuredIn(world, tenant, team)
  const packs = world.packs.all(words.language as SpokenLanguage)
  const held = holdings.map(({ person }) => person).filter(({ name }) => name)
  return {
    roster: eachByName([...(await metIn(world, tenant, team)), me(asked), ...held]),
    methods: [...new Set([...packs.map(({ id }) => methodOf(id)), ...(team.roles ?? []).map(one => one.scope)])].filter(
      Boolean,
    ),
    units: [...new Set([...(measured?.units ?? []), ...(team.roles ?? []).flatMap(({ unit }) => unit ?? [])])],
  }
}

/** Tilføj or Ret: the form of a role, or of what a super user is there for. */
export async function openRoleForm(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'role.form')
  if (!isTeam(team)) return team
  const ref = refToTeam(world, asked, team)
  const held = await holdingOf(world, asked, team, tap.data.item)
  if (isSuperUser(held) && tap.data.part === 'duty') return dutyForm(held, team.name, ref, asked.words)
  const offered = await offeredIn(world, asked, team)
  const item = held && holdingId(held)
  return roleForm({ team: team.name, ref, item, values: held ? valuesOf(held) : NOTHING, ...offered }, asked.words)
}

/** Somebody who is not in the team, but whom Barometer knows by just this name. */
async function outsider(world: World, tenant: string, said: string): Promise<Named | undefined> {
  const name = wordsOf(said).join(' ')
  const found = (await world.store.people(tenant).list()).filter(one => wordsOf(one.name).join(' ') === name)
  return found.length === 1 ? { id: found[0]!.id, name: found[0]!.name } : undefined
}

/** What was written of a super user's task; our own words need not be kept. */
function dutyIn({ data }: Tap, scope: string, { words }: Asked): Duty {
  const usual = dutyOf({ scope }, words)
  const written = DUTIES.map(part => [part, typed(data, part, LONGEST_DUTY)] as const)
  return Object.fromEntries(written.filter(([part, text]) => text && text !== usual[part]))
}

/** Gem: back to the roles, or the same form with what is wrong. Whoever is given a role is told of it, once. */
export async function saveRole(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'role.save')
  if (!isTeam(team)) return team
  const { tenant, words } = asked
  const { data } = tap
  const was = await holdingOf(world, asked, team, data.item)
  const values = { ...(was ? valuesOf(was) : NOTHING), ...typedIn(data) }
  const offered = await offeredIn(world, asked, team)
  const person = values.outside
    ? await outsider(world, tenant, values.outside)
    : personIn(offered.roster, values.person)
  const isAgreed = isSuperUser(was) && DUTIES.some(part => Object.hasOwn(data, part))
  const duty = isAgreed ? dutyIn(tap, values.scope, asked) : (was as Held)?.duty
  const unfit = isAgreed && dutyFaults(duty!)
  if (unfit) return dutyForm({ ...was, duty: duty! }, team.name, refToTeam(world, asked, team), words, unfit.faults)
  const item = was && holdingId(was)
  const outcome = await world.store
    .teams(tenant)
    .change(team.id, now => withRole(now!, { ...values, person, ...(duty && { duty }) }, offered, item))
  if (isFaulty(outcome)) {
    const { person: nobody, ...others } = outcome.faults
    const faults = { ...others, ...(nobody && (values.outside ? { outside: 'outside' as const } : { person: nobody })) }
    return roleForm({ team: team.name, ref: refToTeam(world, asked, team), item, values, faults, ...offered }, words)
  }
  if (isRefused(outcome)) return rolesIn(world, asked, team, { remark: words.role.last })
  const given = { person: person!, role: values.role, scope: values.scope }
  // What was only changed in it is no news.
  if (was && roleOf(was) === roleOf(given)) return rolesIn(world, asked, outcome, { remark: words.role.kept })
  await tell(world, asked, team, given)
  return rolesIn(world, asked, outcome, { remark: words.role.saved(person!.name) })
}

const typedIn = (data: Tap['data']): Partial<Values> =>
  Object.fromEntries(
    Object.entries(INPUTS).flatMap(([id, max]) =>
      Object.hasOwn(data, id) ? [[id, data[id] === NONE ? '' : typed(data, id, max)]] : [],
    ),
  )

const roleOf = ({ person, role, scope }: Pick<Values, 'role' | 'scope'> & { readonly person: Named }) =>
  [person.id, role, scope].join('|')

async function tell(
  world: World,
  { tenant, now, person: giver }: Asked,
  team: Team,
  given: { person: Named; role: string; scope: string },
): Promise<void> {
  const { person } = given
  if (person.id === giver.id) return
  const id = roleTo(team.id, person.id, keyOf(world, given))
  await post(world, tenant, { id, kind: 'role', to: { person: person.id }, about: team.id, due: now })
  world.wake(tenant)
}

/** Slet on a role's form; the last coordinator stays. */
export async function removeRole(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'role.remove')
  if (!isTeam(team)) return team
  const { item } = tap.data
  const { person, role, scope } = { ...NOTHING, ...typedIn(tap.data) }
  const all = holdingsIn(team, () => '')
  const said = all.find(one => one.person.id === person && one.role === role && one.scope === scope)
  const id = typeof item === 'string' ? item : said && holdingId(said)
  const outcome = await world.store.teams(asked.tenant).change(team.id, now => withoutRole(now!, id ?? ''))
  const { last, removed } = asked.words.role
  return isRefused(outcome)
    ? rolesIn(world, asked, team, { remark: last })
    : id
      ? rolesIn(world, asked, outcome, { remark: removed })
      : outdated(asked)
}
