import { openCosmos } from '../../src/store/cosmos'
import type { Documents } from '../../src/store/documents'
import { FAULTS, faultProxy } from './faultProxy'
import { faultsOf, others, retell } from './retelling'
import { clientOf, impatience, standIn } from './stand-in'

/**
 * Every fault of the line at every single call of a small story, alone, with another process that writes meanwhile,
 * twice running, and without end: nothing is lost or double, and it is over in ten seconds.
 */
jest.setTimeout(300_000)
const cosmos = standIn()
const proxy = faultProxy(cosmos.address)
const clock = impatience()
let db: Documents
let truth: Documents
let rooms = 0
let databases = 0
/** The calls of one story, in milliseconds of its clock. */
const lasted: number[] = []
// Each in a database of its own, as the stand-in reads all that a container holds for every query.
beforeEach(async () => {
  const name = `faults${++databases}`
  truth = await openCosmos(cosmos.client(), name, impatience())
  db = await openCosmos(clientOf(proxy.address()), name, {
    ...clock,
    requestMs: 60,
    told: ({ ms }) => void lasted.push(ms),
  })
})

const CALLS = 22

/** How often running the fault comes, and how much another process adds to the same document each time. */
const kinds = {
  once: { times: 1, added: 0 },
  'while another adds to it': { times: 1, added: 1 },
  'while another adds to it twenty times': { times: 1, added: 20 },
  'twice running': { times: 2, added: 0 },
  'twice running while another adds to it': { times: 2, added: 1 },
  'without end': { times: Infinity, added: 0 },
}

/** Silence without end is waited for at every call that follows. */
const isSlow = (fault: string, times: number) => times === Infinity && /hang|late/.test(fault)

const tally: Record<string, Record<string, number>> = {}
afterAll(() =>
  process.stdout.write(
    `${Object.entries(tally)
      .map(([kind, row]) => `${kind}: ${JSON.stringify(row)}`)
      .join('\n')}\n`,
  ),
)

describe.each(Object.entries(kinds))('%s', (kind, { times, added }) => {
  test.each(FAULTS)('%s', async fault => {
    const row = (tally[kind] ??= { stories: 0, told: 0, errors: 0, longest: 0 })
    for (let at = 1; at <= CALLS; at += isSlow(fault, times) ? 7 : 1) {
      const p = `story:${++rooms}`
      const theirs: string[] = []
      const meanwhile = async () => {
        for (let i = 0; i < added; i++) {
          theirs.push(`x.meanwhile ${theirs.length}`)
          await others(truth, p, 'x', theirs.at(-1)!)
        }
      }
      proxy.arm(fault, { at, times, meanwhile, onHang: () => clock.pass(4_900) })
      const told = await retell(db, truth, p)
      proxy.arm('', { at: 0 })
      await proxy.settled()
      for (const fact of theirs) told.facts.set(fact, 'stands')
      const faults = await faultsOf(told, truth, p)
      expect([at, faults]).toEqual([at, []])
      row.stories!++
      row.told! += told.facts.size
      row.errors! += told.errors.length
      // Errors are those that we mean: patience is over, or nobody can tell.
      const meant = /for ten seconds on end|nobody can tell/
      expect(told.errors.map(String).filter(text => !meant.test(text))).toEqual([])
      row.longest = Math.max(row.longest!, ...lasted.splice(0))
    }
    expect(row.longest).toBeLessThanOrEqual(10_000)
  })
})
