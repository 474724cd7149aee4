import type { Report, ReportedItem, ReportedSigtepunkt } from '../../src/domain/report'
import { talkingPoints } from '../../src/domain/talking'

const at = (index: number) => ({ n: 12, mean: 1 + index / 25, sd: 1 })
const counts = (dontKnow: number) => ({ values: [0, 3, 4, 3, 0] as const, dontKnow })
const one = (id: string, index: number | undefined, more: Partial<ReportedSigtepunkt> = {}): ReportedSigtepunkt => ({
  ...{ id, title: id, description: '', items: [] },
  ...(index !== undefined && { score: at(index) }),
  ...more,
})
const asked = (id: string, dontKnow: number): ReportedItem => ({
  id,
  text: id,
  n: 10,
  mean: 3,
  counts: counts(dontKnow),
})
const apart = (gap: number) => ({ staff: at(40), leader: at(40 + gap) })
const points = (sigtepunkter: readonly ReportedSigtepunkt[], more: Partial<Report> = {}) =>
  talkingPoints({ sigtepunkter, ...more } as Report).map(({ why, sigtepunkt }) => `${why} ${sigtepunkt.id}`)

test.each<[string, ReportedSigtepunkt[], string[]]>([
  ['the three lowest', [one('a', 60), one('b', 30), one('c', 50), one('d', 40)], ['lowest b', 'lowest d', 'lowest c']],
  ['no more than there are', [one('a', 60)], ['lowest a']],
  ['nothing that is hidden', [one('a', undefined), one('b', undefined)], []],
  ['what is seen differently', [one('a', 20), one('b', 30), one('c', 80, { levels: apart(20) })], ['lowest a', 'seen-differently c', 'lowest b']], // prettier-ignore
  ['the widest first', [one('a', 20), one('b', 70, { levels: apart(16) }), one('c', 80, { levels: apart(-25) })], ['lowest a', 'seen-differently c', 'seen-differently b']], // prettier-ignore
  ['not what is nearly the same', [one('a', 20), one('b', 30), one('c', 80, { levels: apart(14) })], ['lowest a', 'lowest b', 'lowest c']], // prettier-ignore
  ['what many do not know', [one('a', 20), one('b', 30), one('c', 80, { items: [asked('x', 5)] })], ['lowest a', 'not-known c', 'lowest b']], // prettier-ignore
  ['not what few do not know', [one('a', 20), one('b', 30), one('c', 80, { items: [asked('x', 4)] })], ['lowest a', 'lowest b', 'lowest c']], // prettier-ignore
  ['each once, for its first reason', [one('a', 20, { levels: apart(40), items: [asked('x', 9)] })], ['lowest a']],
])('%s', (_, sigtepunkter, expected) => {
  expect(points(sigtepunkter)).toEqual(expected)
})

test('what has declined comes before what is low', () => {
  const chosen = [{ id: 'c', items: [], verdict: 'declined' }]
  const since = { before: {}, chosen, others: [] } as unknown as Report['since']
  expect(points([one('a', 20), one('b', 30), one('c', 70)], { since: since! })).toEqual([
    'lowest a',
    'declined c',
    'lowest b',
  ])
})
