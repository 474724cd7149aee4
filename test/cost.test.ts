import { openCosmos } from '../src/store/cosmos'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { storeIn } from '../src/store/store'
import { emptyBox, handIn as put, inviting } from '../src/domain/box'
import { isRefused } from '../src/domain/refused'
import { handIn, answerOf, handedIn, refOn } from './answering'
import { impatience, standIn } from './store/stand-in'
import { openTown, people, startMeasurement, textOf, withButton, type Town } from './town'

/** What a press costs at the database: every call is counted. */
describe('what an answer costs', () => {
  const counted: string[] = []
  const counting = (documents: Documents): Documents => {
    const note = (verb: string, partition: string) => counted.push(`${verb} ${partition.split(':')[0]}`)
    return {
      ...documents,
      get: (p, id) => (note('get', p), documents.get(p, id)),
      list: p => (note('list', p), documents.list(p)),
      insert: (p, id, body) => (note('insert', p), documents.insert(p, id, body)),
      change: (p, id, decide) => (note('change', p), documents.change(p, id, decide)),
      remove: (p, id) => (note('remove', p), documents.remove(p, id)),
      due: (p, before, most) => (note('due', p), documents.due(p, before, most)),
    }
  }
  let town: Town
  beforeAll(async () => {
    town = await openTown({ documents: counting(queued(openSqlite(':memory:'))) })
    await startMeasurement(town)
  })
  afterAll(() => town.close())
  beforeEach(() => void (counted.length = 0))

  const who = '29:p1'
  const asked = () => counted.filter(call => !/^(get|list|due)/.test(call))

  test('turning a page and going back write nothing', async () => {
    const message = withButton(town, who, 'answer.begin')
    // Once, as everybody who presses for the first time: the language of their Teams is kept.
    await town.teams.press(who, message, 'answer.begin', { level: 'staff' })
    counted.length = 0
    await town.teams.press(who, message, 'answer.page')
    await town.teams.press(who, message, 'answer.page', { 'leadership-first-1': '5' })
    const chosen = [...JSON.stringify(message.card).matchAll(/"type":"Input.ChoiceSet","id":"([^"]+)"/g)].map(
      m => m[1]!,
    )
    await town.teams.press(who, message, 'answer.page', Object.fromEntries(chosen.map(id => [id, '4'])))
    expect(textOf(message)).toContain('2 af 7')
    await town.teams.press(who, message, 'answer.back')
    expect(asked()).toEqual([])
    expect(new Set(counted)).toEqual(new Set(['get people', 'get measurements', 'get m']))
  })

  test('handing in reads who it is and what it is about, and is one read and one conditional write at the box', async () => {
    const message = town.teams.last(who)
    await town.teams.tap(who, message, handedIn(refOn(message.card), 1))
    expect(textOf(message)).toContain('Tak for dit svar')
    expect(counted).toEqual(['get people', 'get measurements', 'change m'])
  })

  test('a whole answer of somebody who has answered before changes nothing', async () => {
    const message = town.teams.last(who)
    await town.teams.tap(who, message, handedIn(refOn(message.history.at(-1)), 1))
    expect(textOf(message)).toContain('Du har allerede svaret')
    expect(counted).toEqual(['get people', 'get measurements', 'change m'])
  })

  test('after the first press, somebody else’s whole way writes the box and nothing more', async () => {
    await handIn(town, 2)
    expect(asked().filter(call => call !== 'change people')).toEqual(['change m'])
  })
})

describe('500 hand in at the same moment', () => {
  const cosmos = standIn()
  const N = 500
  const boxes = Array.from({ length: 10 }, (_, i) => `box:${i}`)

  test.each([
    ['SQLite', async () => openSqlite(':memory:')],
    [
      'the Cosmos stand-in',
      () =>
        openCosmos(cosmos.client(), 'crowd', {
          ...impatience(),
          sleep: ms => new Promise(done => setTimeout(done, ms)),
          random: Math.random,
        }),
    ],
  ])('into the same ten boxes, through two processes, on %s: all are kept', async (_, open) => {
    const documents = await open()
    const town = await openTown({ documents: queued(documents) })
    try {
      // Each process has a queue of its own and knows nothing of the other's.
      const doors = [queued(documents), queued(documents)].map(door => storeIn(door, town.world.secrets).boxes('crowd'))
      const marks = people(N).map(({ aadObjectId }) => town.world.secrets.mark({ id: 'crowd' }, aadObjectId))
      for (const [place, box] of boxes.entries())
        await doors[0]!.insert(
          box,
          inviting(
            emptyBox,
            marks.filter((_, i) => i % boxes.length === place),
          ),
        )
      const outcomes = await Promise.all(
        marks.map((mark, i) =>
          doors[i % 3 ? 0 : 1]!.change(boxes[i % boxes.length]!, now => put(now, mark, answerOf(i).line)),
        ),
      )
      expect(outcomes.filter(isRefused)).toEqual([])
      const kept = await Promise.all(boxes.map(box => doors[0]!.get(box)))
      expect(kept.flatMap(box => [...box!.answers]).sort()).toEqual(
        Array.from({ length: N }, (_, i) => answerOf(i).line).sort(),
      )
    } finally {
      await town.close()
    }
  })
})
