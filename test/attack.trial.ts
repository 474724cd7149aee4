import { openCosmos } from '../src/store/cosmos'
import { hits, robbery, sqliteFile, traces, type Robbed } from './robbery'
import { impatience, standIn } from './store/stand-in'

/** Somebody carries off the database, again and again, and everything that was logged: whose answer is whose? */
const N = Number(process.env.ATTACKED ?? 15)
const cosmos = standIn()
const table: Record<string, Record<string, string>> = {}
let databases = 0

async function cosmosDb(): Promise<Robbed> {
  const name = `attack-${++databases}`
  const client = cosmos.client()
  const documents = await openCosmos(client, name, impatience())
  const container = client.database(name).container('documents')
  return {
    documents: { ...documents, close: async () => {} },
    copy: async () => ({ dump: (await container.items.readAll().fetchAll()).resources }),
    end: () => client.dispose(),
  }
}

describe.each([
  ['SQLite in a file', async () => sqliteFile()],
  ['the Cosmos stand-in', cosmosDb],
])('%s', (name, open) => {
  let robbed: Awaited<ReturnType<typeof robbery>>
  beforeAll(async () => void (robbed = await robbery(N, await open())), 120_000)

  function found(what: string, ...how: Parameters<typeof hits>) {
    const counted = hits(...how)
    table[what] = { ...table[what], [name]: `${counted.hits} of ${N}` }
    return counted
  }

  test('nothing went wrong, and there was something to find', () => {
    expect(robbed.faults).toEqual([])
    expect(robbed.copies.length).toBeGreaterThan(N / 4)
  })

  test('open, without the secret: nobody', () => {
    expect(found('open, without the secret', robbed, 'open', false)).toMatchObject({ hits: 0, claimed: 0 })
  })

  test('open, with the secret: everybody who answered alone between two looks, which is why the two are kept apart', () => {
    expect(found('open, with the secret', robbed, 'open', true).hits).toBeGreaterThanOrEqual(N / 5)
  })

  test.each([
    ['without', false],
    ['with', true],
  ])('sealed, %s the secret: nobody', (how, secret) => {
    expect(found(`sealed, ${how} the secret`, robbed, 'sealed', secret)).toMatchObject({ hits: 0, claimed: 0 })
  })

  test('sealed, no byte holds a mark of anybody', () => {
    expect(traces(robbed)).toBe(0)
  })

  test('a store that writes beside each answer who was there, and when, is seen through', async () => {
    const leaky = await robbery(N, await open(), true)
    expect(found('leaky on purpose, without the secret', leaky, 'open', false).hits).toBeGreaterThan(0.9 * N)
  }, 120_000)
})

test('a database that is not scrubbed still holds the marks', async () => {
  const robbed = sqliteFile()
  const careless = await robbery(10, { ...robbed, documents: { ...robbed.documents, scrub: async () => {} } })
  expect(traces(careless)).toBe(10)
})

afterAll(() => void (process.env.ATTACKED && console.table(table)))
