import type { Documents } from '../../src/store/documents'

/** Facts that were told to a store over a bad line, so that it can be held against what it then holds. */
export interface Told {
  /** Of each fact: whether we were told that it stands, that it does not, or that nobody knows. */
  readonly facts: Map<string, 'stands' | 'does not' | 'unknown'>
  readonly wrong: string[]
  readonly errors: unknown[]
}

interface Facts {
  all: string[]
}

export const DOCUMENT = 'x'
const DUE = '2026-03-01T00:00:00.000Z'

const adding = (fact: string) => (body: Facts | undefined) => ({ ...body, all: [...(body?.all ?? []), fact] })

/** Another process, over a good line, adds a fact of its own to whatever stands there. */
export const others = (db: Documents, p: string, id: string, fact: string) => db.change<Facts>(p, id, adding(fact))

/** Every verb of the port once or more, each with a fact of its own, some of them in a race with `other`. */
export async function retell(db: Documents, other: Documents, p: string): Promise<Told> {
  const told: Told = { facts: new Map(), wrong: [], errors: [] }
  const { facts, wrong, errors } = told
  const attempt = async (fact: string, act: () => Promise<boolean | void>) => {
    facts.set(fact, 'unknown')
    try {
      facts.set(fact, (await act()) === false ? 'does not' : 'stands')
    } catch (error) {
      errors.push(error)
    }
  }
  const look = async (what: string, act: () => Promise<Facts[]>, ids: readonly string[]) => {
    try {
      const seen = (await act()).flatMap(({ all }) => all)
      for (const [fact, state] of facts) {
        const [id] = fact.split('.')
        if (!ids.includes(id!)) continue
        const n = seen.filter(one => one === fact).length
        if (n !== 1 && state === 'stands') wrong.push(`${what}: ${fact} is there ${n} times`)
        if (n !== 0 && state === 'does not') wrong.push(`${what}: ${fact} is there`)
      }
    } catch (error) {
      errors.push(error)
    }
  }
  const change = (id: string, fact: string) => attempt(`${id}.${fact}`, () => db.change(p, id, adding(`${id}.${fact}`)))
  const insert = (id: string, fact: string, more = {}) =>
    attempt(`${id}.${fact}`, () => db.insert(p, id, { ...more, all: [`${id}.${fact}`] }))

  await insert('x', 'insert')
  await insert('x', 'insert again')
  await change('x', 'change')
  await Promise.all([change('x', 'race'), others(other, p, 'x', 'x.other').then(() => facts.set('x.other', 'stands'))])
  await change('y', 'made by a change')
  await insert('z', 'due', { due: DUE })
  await look('list', () => db.list<Facts>(p), ['x', 'y', 'z'])
  await look('due', () => db.due<Facts>(p, new Date(DUE), 10), ['z'])
  await db.remove(p, 'y').then(
    () => facts.set('y.made by a change', 'does not'),
    error => (facts.set('y.made by a change', 'unknown'), errors.push(error)),
  )
  await look('get', async () => [(await db.get<Facts>(p, 'x')) ?? { all: [] }], ['x'])
  return told
}

/** What is told wrongly: facts that are lost, there twice, or there though we were told that they are not. */
export async function faultsOf({ facts, wrong }: Told, truth: Documents, p: string): Promise<string[]> {
  const kept = (await truth.list<Facts>(p)).flatMap(({ all }) => all)
  const counts = new Map(kept.map(fact => [fact, kept.filter(one => one === fact).length]))
  return [
    ...wrong,
    ...[...counts].filter(([, n]) => n > 1).map(([fact, n]) => `${fact} stands ${n} times`),
    ...[...facts].filter(([fact, state]) => state === 'stands' && !counts.has(fact)).map(([fact]) => `${fact} is lost`),
    ...[...facts].filter(([fact, state]) => state === 'does not' && counts.has(fact)).map(([fact]) => `${fact} stands`),
  ]
}
