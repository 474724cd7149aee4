import { calendarOf } from '../../src/calendar/calendars'
import type { Delivery } from '../../src/domain/courier'
import { ladderOf } from '../../src/domain/ladder'
import type { Measurement } from '../../src/domain/measurement'
import { freezeReport } from '../../src/domain/report'
import { erase } from '../../src/handlers/erase'
import { postDaily, post, postUnread, reportOf, roleTo } from '../../src/handlers/letters'
import { keyOf } from '../../src/handlers/roles'
import { TEAM_ROLES } from '../../src/domain/roles'
import type { Person, Team, World } from '../../src/ports'
import { secretsFrom } from '../../src/secrets'
import { queued } from '../../src/store/queued'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'
import { packOf } from '../domain/samples'
import type { Trouble } from './process'
import { truthOf } from './truth'

export const tenant = 'tenant'
export const everybody = ['anna', 'bo', 'carla'] as const
const team = 'team1'
const AT = Date.parse('2026-03-02T09:00:00Z')
const serviceUrl = 'https://teams.example'
const real = secretsFrom('ballot secret of the tests', 'link secret of the tests')

/** What Teams does with one message, and what it says of it; without a delivery it throws. */
export interface Outcome {
  readonly delivery?: Delivery
  readonly isShown: boolean
}

export type Posted = { readonly kind: 'role' | 'daily' | 'report'; readonly who: number; readonly n: number }

const measurement = (id: string, more: Partial<Measurement>): Measurement => ({
  ...{
    schema: 1,
    id,
    tenant,
    team,
    state: 'sealed',
    pack: 'prøve',
    version: '1.0.0',
    language: 'da',
    title: id,
    why: '',
  },
  ...{ asked: 'both', units: [], threshold: 5, startedOn: '2026-02-02', closesOn: '2026-02-20', boxes: 1, invited: 3 },
  ...more,
})

const reports = [0, 1].map(n => {
  const one = measurement(`m${n}`, {})
  return { one, report: freezeReport(one, packOf({ tidlig: 'a b' }), [], '2026-02-20') }
})

/** What lies outside of every process: the store, Teams, the time, and the people, who go on living meanwhile. */
export async function openScene() {
  const documents = openSqlite(':memory:')
  const clock = { monotonic: 0, ahead: 0 }
  const truth = truthOf()
  let outcomes: Outcome[] = []
  const poison = new Map<string, number>()
  const secrets = {
    ...real,
    sign(...[to, ids]: Parameters<typeof real.sign>) {
      const left = poison.get(to) ?? 0
      if (!left) return real.sign(to, ids)
      poison.set(to, left - 1)
      throw new Error('poison')
    },
  }
  const store = storeIn(queued({ ...documents, scrub: async () => {} }), secrets)
  const world = {
    ...{ store, secrets, newId: () => 'never', log: () => {}, wake: () => {} },
    now: () => new Date(AT + clock.monotonic + clock.ahead),
    packs: { find: () => undefined, all: () => [], languagesOf: () => [], minutes: () => 7 },
    settings: {
      ...{ calendar: calendarOf('DK', 'Europe/Copenhagen', []), ladder: ladderOf([14, 3, 0], 7) },
      ...{ lowestThreshold: 5, remeasureMonths: 12, milestonesPerWeek: 3, language: 'da', linkDays: 30 },
      ...{ admins: new Set<string>(), address: serviceUrl },
      retention: { rawMonths: 12, letterMonths: 12, peopleDays: 90 },
    },
  } as unknown as World

  for (const id of everybody) {
    const person: Person = {
      schema: 1,
      id,
      name: `${id} Holm`,
      teamsId: `29:${id}`,
      serviceUrl,
      conversation: `a:${id}`,
    }
    await store.people(tenant).insert(id, person)
  }
  const roles = everybody.flatMap(id =>
    TEAM_ROLES.map(role => ({ person: { id, name: `${id} Holm` }, role, scope: 'ics' })),
  )
  const home: Team = {
    ...{ schema: 1, id: team, kind: 'team', name: 'Familieafdelingen', teamsId: '19:family', serviceUrl },
    ...{ channel: '19:ics', language: 'da', coordinators: ['anna', 'bo'], roles },
  }
  await store.teams(tenant).insert(team, home)
  for (const { one, report } of reports) {
    await store.papers(one.id).report.insert(report)
    await store.measurements(tenant).insert(one.id, one)
  }

  /** The reason for everything that was posted goes away, or comes back. */
  async function holds(isTrue: boolean): Promise<void> {
    await store.teams(tenant).change<Team>(team, now => {
      const { roles: _, ...rest } = now!
      return isTrue ? { ...rest, roles: roles.filter(({ person }) => !truth.erased.has(person.id)) } : rest
    })
    for (const n of [0, 1])
      await store.measurements(tenant).change<Measurement>(`m${n}`, now => {
        const { proposedOn: _, ...rest } = now!
        return isTrue ? { ...rest, proposedOn: '2026-03-02' } : rest
      })
  }
  await holds(true)

  async function eraseOne(who: string): Promise<void> {
    truth.erased.add(who)
    await erase(world, tenant, { id: who, name: `${who} Holm` })
  }

  return {
    ...{ documents, clock, truth, secrets, world, holds, poison },
    erase: eraseOne,
    outcome: (): Outcome => outcomes.shift() ?? { delivery: { outcome: 'sent' }, isShown: true },
    will: (next: readonly Outcome[]) => void (outcomes = [...next]),
    async befalls(trouble: Trouble): Promise<void> {
      if (trouble.what === 'erase') {
        truth.isErasedAmid ||= truth.mayStop
        await eraseOne('carla')
      }
      if (trouble.what === 'cancel') await holds(false)
      else if (trouble.what === 'jump') clock.ahead += trouble.ms
    },
    async pause(who: string, until: string | undefined): Promise<void> {
      await store.people(tenant).change<Person>(who, now => {
        const { pausedUntil: _, ...rest } = now!
        return until ? { ...rest, pausedUntil: until } : rest
      })
    },
    async post({ kind, who, n }: Posted, isUnread = false): Promise<void> {
      const person = everybody[who % 3]!
      const role = TEAM_ROLES[n % 4]!
      const letter =
        kind === 'report'
          ? { id: reportOf(measurement(`m${n % 2}`, {}), team), kind, to: { team }, about: `m${n % 2}` }
          : { id: roleTo(team, person, keyOf(world, { role, scope: 'ics' })), kind, to: { person }, about: team }
      if (kind === 'daily') await postDaily(world, tenant, person)
      else await (isUnread ? postUnread : post)(world, tenant, { ...letter, due: world.now() } as never)
    },
    close: () => documents.close(),
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>
