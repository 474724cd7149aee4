import type { Report, ReportedItem, ReportedSigtepunkt } from '../../src/domain/report'
import type { Moments } from '../../src/domain/scores'
import { inSeries } from '../../src/domain/series'
import { told } from '../../src/domain/told'

const score = (index: number, n = 12, sd = 0.8): Moments => ({ n, mean: 1 + index / 25, sd })
const item = (id: string, more: Partial<ReportedItem> = {}): ReportedItem => ({ id, text: `Udsagn ${id}`, ...more })
const sigtepunkt = (id: string, more: Partial<ReportedSigtepunkt> = {}): ReportedSigtepunkt => ({
  ...{ id, title: `Titel ${id}`, description: `Om ${id}`, items: [item(`${id}1`), item(`${id}2`), item(`${id}3`)] },
  ...more,
})
const report = (more: Partial<Report> = {}): Report => ({
  ...{ schema: 1, measurement: 'm2', team: 't', title: 'Forår', why: '', language: 'da', closedOn: '2027-03-22' },
  ...{ pack: { id: 'p', version: '1.2.0', title: 'En prøve' }, threshold: 5, invited: 20, answered: 12 },
  sigtepunkter: [sigtepunkt('a', { score: score(40) }), sigtepunkt('b', { score: score(60) })],
  ...more,
})
const first = (more: Partial<ReportedSigtepunkt>) =>
  told(report({ sigtepunkter: [sigtepunkt('a', more)] })).sigtepunkter[0]!

test.each<[number, number, object]>([
  [4, 20, { answered: { span: 'under-five' }, caution: 'few' }],
  [9, 20, { answered: { span: 'five-to-nine' }, caution: 'few' }],
  [12, 20, { answered: { exact: 12 }, rate: 60 }],
  [11, 20, { answered: { exact: 11 }, rate: 55, caution: 'under-60' }],
  [10, 30, { answered: { exact: 10 }, rate: 33, caution: 'under-40' }],
])('%i of %i are told as %j', (answered, invited, expected) => {
  const { answered: n, rate, caution } = told(report({ answered, invited }))
  expect({ answered: n, ...(rate !== undefined && { rate }), ...(caution && { caution }) }).toEqual(expected)
})

test('an index is told in whole points, and from ten answers with interval and spread', () => {
  // t(.975, 11) = 2.20099, of 20 points over the root of 12.
  expect(first({ score: score(40.4) }).score).toEqual({
    index: { whole: 40 },
    answers: { exact: 12 },
    interval: { low: 28, high: 53 },
    spread: 20,
  })
  expect(first({ score: score(40, 9) }).score).toEqual({ index: { whole: 40 }, answers: { span: 'five-to-nine' } })
})

test('an index at an end is a band without anything that would undo it', () => {
  expect(first({ score: score(97, 40, 0.2) }).score).toEqual({
    index: { band: 'high' },
    answers: { exact: 40 },
    spread: 5,
  })
})

test('what is hidden is absent, and not a nothing that stands for it', () => {
  expect(Object.keys(first({}))).toEqual(['id', 'title', 'description', 'items'])
  expect(first({}).items[0]).toEqual({ id: 'a1', text: 'Udsagn a1' })
})

test('leaders and staff are told with what parts them, unless one of them is a band', () => {
  expect(first({ levels: { staff: score(40), leader: score(55) } }).levels).toMatchObject({
    gap: { points: 15, interval: { low: -2, high: 32 } },
    seenDifferently: true,
  })
  expect(first({ levels: { staff: score(40, 6), leader: score(54.4, 5) } }).levels).toMatchObject({ gap: { points: 14 }, seenDifferently: false }) // prettier-ignore
  const banded = first({ levels: { staff: score(40), leader: score(95) } }).levels
  expect(banded).toMatchObject({ seenDifferently: false })
  expect(banded).not.toHaveProperty('gap')
})

test('a statement is told with shares of those that could say, and of all for those that could not', () => {
  const counts = { values: [1, 2, 1, 4, 2], dontKnow: 5 } as const
  const items = [item('a1', { n: 10, mean: 3.4, counts }), item('a2', { n: 10, mean: 2.6, counts, reversed: true })]
  expect(first({ items }).items).toEqual([
    {
      ...{ id: 'a1', text: 'Udsagn a1', index: { whole: 60 }, answers: { exact: 10 } },
      ...{ favourable: 60, distribution: counts, notKnown: 33 },
    },
    {
      ...{ id: 'a2', text: 'Udsagn a2', reversed: true, index: { whole: 40 }, answers: { exact: 10 } },
      ...{ favourable: 30, distribution: counts, notKnown: 33 },
    },
  ])
})

test('a distribution that is kept for comparing is told nowhere', () => {
  const kept = { values: [0, 0, 1, 4, 2], dontKnow: 0 } as const
  expect(JSON.stringify(first({ items: [item('a1', { n: 7, mean: 4.1, kept })] }))).not.toContain('values')
})

describe('beside an earlier one', () => {
  const before = report({ measurement: 'm1', title: 'Før', closedOn: '2026-03-23' })

  test('change is told for the chosen with a verdict, for the others without', () => {
    const now = report({ sigtepunkter: [sigtepunkt('a', { score: score(75) }), sigtepunkt('b', { score: score(62) })] })
    const { since } = told(inSeries(now, before, ['a']))
    expect(since).toMatchObject({ title: 'Før', closedOn: '2026-03-23', invited: 20, answered: { exact: 12 } })
    expect(since!.chosen).toEqual([
      {
        ...{ id: 'a', before: { whole: 40 }, difference: { points: 35, interval: { low: 18, high: 52 } } },
        ...{ higher: {}, verdict: 'improved' },
      },
    ])
    expect(since!.others).toEqual([
      { id: 'b', before: { whole: 60 }, difference: { points: 2, interval: { low: -15, high: 19 } }, higher: {} },
    ])
    expect([since!.meanOfChosen, since!.meanOfOthers]).toEqual([35, 2])
  })

  test('what p was is told nowhere', () => {
    expect(JSON.stringify(told(inSeries(report(), before, ['a'])))).not.toContain('"p":')
  })

  test.each<[string, Partial<Report>]>([
    ['another questionnaire', { pack: { id: 'q', version: '1.0.0', title: 'En anden' } }],
    ['another major version', { pack: { id: 'p', version: '2.0.0', title: 'En prøve' } }],
    ['other people asked', { asked: 'leader' }],
  ])('%s: nothing of before is told, and a new series begins', (_, more) => {
    const { since, trend } = told(inSeries(report(more), { ...before, asked: 'both', earlier: [] }, ['a']))
    expect(since!.chosen[0]).toMatchObject({ id: 'a', verdict: 'not-assessed' })
    expect(since!.chosen[0]).not.toHaveProperty('before')
    expect(trend).toBeUndefined()
  })

  test('five measurements stand in one line, the oldest first and this one last', () => {
    const waves = ['m1', 'm2', 'm3', 'm4', 'm5'].map((measurement, n) =>
      report({ measurement, title: `Måling ${n + 1}` }),
    )
    const all = waves.reduce((earlier, wave) => inSeries(wave, earlier, []))
    expect(told(all).trend!.map(({ title, indexes }) => [title, indexes.a])).toEqual(
      [1, 2, 3, 4, 5].map(n => [`Måling ${n}`, { whole: 40 }]),
    )
    const two = inSeries(waves[1]!, waves[0]!, [])
    expect(told(two).trend).toBeUndefined()
  })
})
