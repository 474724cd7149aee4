import { emptyBox, handIn, inviting, type Box } from '../../src/domain/box'
import { secretsFrom } from '../../src/secrets'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'
import { chance } from '../domain/samples'

/** How a ballot box looks in the database. */
const secrets = secretsFrom('ballot secret of the tests', 'link secret of the tests')
let documents: ReturnType<typeof openSqlite>
beforeEach(() => (documents = openSqlite(':memory:')))
afterEach(() => documents.close())

const partition = 'm:m1'
const boxes = () => storeIn(documents, secrets).boxes('m1')
const asStored = async (id: string) => (await documents.get<Box & { locked: string }>(partition, id))!
const keep = async (id: string, box: Box) => {
  await boxes().insert(id, box)
  return asStored(id)
}

const filled = (given: readonly (readonly [mark: string, line: string, comment?: string])[]) =>
  given.reduce<Box>(
    (box, [mark, line, comment]) => handIn(box, mark, line, comment) as Box,
    inviting(
      emptyBox,
      given.map(([mark]) => mark),
    ),
  )

test('it comes back as it was', async () => {
  const hard = ['"', '', 'a\nb\n\nc', '\\n', 's--123', '👩‍👩‍👧', ' x ', '\u2028', '{"a":1}', 'æ'.repeat(1_000)]
  const box = filled(hard.map((comment, i) => [`m${i}`, `s--${i}`, comment] as const))
  await boxes().insert('box:00000', box)
  expect(await boxes().get('box:00000')).toEqual(box)
  expect(box.comments).toHaveLength(9)
})

test('a box that was kept before there were comments is read, and takes one', async () => {
  const locked = secrets.lock('m1', 's--1\ns--2')
  const old = { open: true, invited: ['a', 'b', 'c'], answered: ['a', 'b'], locked }
  await documents.insert(partition, 'box:00000', old)
  await documents.insert(partition, 'box:00001', { ...old, answered: [], locked: secrets.lock('m1', '') })
  const box = await boxes().get('box:00000')
  expect(box).toMatchObject({ answers: ['s--1', 's--2'], comments: [] })
  expect(await boxes().get('box:00001')).toMatchObject({ answers: [], comments: [] })
  expect(handIn(box, 'c', 's--3', 'Tid')).toMatchObject({ answers: ['s--1', 's--2', 's--3'], comments: ['Tid'] })
})

test('the stored box is the same, byte for byte, whoever said what in whatever order', async () => {
  const { below, oneOf, shuffled } = chance(11)
  for (let round = 0; round < 40; round++) {
    const marks = Array.from({ length: 2 + below(20) }, (_, i) => `mark${i}`)
    const lines = marks.map(() => `s--${oneOf(['11', '35', '50'])}`)
    const comments = marks.map(() => oneOf(['', '', 'Vi mangler tid', 'Godt, at vi er i gang', 'a\nb']))
    const stored = new Set<string>()
    for (let time = 0; time < 3; time++) {
      const [who, what, words] = [shuffled(marks), shuffled(lines), shuffled(comments)]
      const box = filled(who.map((mark, i) => [mark, what[i]!, words[i]!]))
      stored.add(JSON.stringify(await keep(`box:${round}-${time}`, box)))
    }
    expect(stored.size).toBe(1)
  }
})

test('its length tells neither whether somebody wrote a comment nor how long it is', async () => {
  const said = ['', 'x', 'En lang kommentar. '.repeat(50), 'æ'.repeat(1_000)]
  const lengths = new Set<number>()
  for (const [i, comment] of said.entries())
    lengths.add((await keep(`box:${i}`, filled([['a', `s--${'3'.repeat(45)}`, comment]]))).locked.length)
  expect(lengths.size).toBe(1)
  const many = filled(Array.from({ length: 50 }, (_, i) => [`m${i}`, 's--1', 'y'.repeat(1_000)]))
  expect((await keep('box:many', many)).locked.length).toBeGreaterThan([...lengths][0]!)
})

test('nothing of what was said stands in it', async () => {
  const stored = JSON.stringify(await keep('box:0', filled([['a', 's--1', 'Vi mangler tid']])))
  expect(stored).not.toMatch(/tid|s--1/)
})
