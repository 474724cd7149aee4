import { lineOf } from '../../src/domain/answers'
import { agendaOf, questionText } from '../../src/domain/agenda'
import type { Level } from '../../src/domain/pack'
import { freezeReport, type Report } from '../../src/domain/report'
import { inSeries } from '../../src/domain/series'
import { wordsIn } from '../../src/words/language'
import { packOf } from './samples'

const pack = packOf({ et: 'a b c', to: 'd e f', tre: 'g h i', fire: 'j k l', fem: 'm n o' })
const measurement = {
  ...{ id: 'm1', team: 't', title: 'Forår', why: '', threshold: 5, invited: 40 },
  ...{ language: 'da' as const, asked: 'both' as const, units: [] },
}

/** So many people of one level with these marks. */
const people = (n: number, marks: string, level: Level = 'staff') =>
  Array<string>(n).fill(lineOf({ level, unit: undefined, marks }))
const frozen = (...lines: string[][]): Report => freezeReport(measurement, pack, lines.flat(), '2026-03-27')
const topicsOf = (report: Report) => agendaOf(report)?.topics ?? []
const kindsOn = (report: Report, sigtepunkt: string) =>
  topicsOf(report)
    .find(({ id }) => id === sigtepunkt)
    ?.questions.map(({ kind }) => kind)

const low = '222' + '333' + '344' + '444' + '555'

test('the meeting takes twenty minutes, with a silent minute or two before anybody speaks', () => {
  const { steps } = agendaOf(frozen(people(12, low)))!
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20)
  expect(steps.map(({ kind, minutes }) => `${kind} ${minutes}`)).toEqual([
    'figures 2',
    'alone 2',
    'pairs 5',
    'together 8',
    'agree 3',
  ])
})

test.each([
  ['one that is shown', '222' + '000'.repeat(4), [8]],
  ['two', '222' + '333' + '000'.repeat(3), [4, 4]],
  ['three', '222' + '333' + '444' + '000'.repeat(2), [3, 3, 2]],
  ['a fourth far from the third', '222' + '333' + '334' + '444' + '555', [3, 3, 2]],
  ['a fourth as low as the third', '222' + '333' + '444' + '444' + '555', [2, 2, 2, 2]],
])('with %s, the minutes together are divided among the lowest', (_, marks, minutes) => {
  expect(topicsOf(frozen(people(12, marks))).map(one => one.minutes)).toEqual(minutes)
  expect(minutes.reduce((sum, one) => sum + one)).toBe(8)
})

test('the lowest come first, each with an index as it may be shown and with three questions or four', () => {
  const report = frozen(people(12, '111' + '333' + '344' + '444' + '555'))
  expect(topicsOf(report).map(({ id, index }) => [id, index])).toEqual([
    ['et', { band: 'low' }],
    ['to', { whole: 50 }],
    ['tre', { whole: 67 }],
  ])
  for (const { questions } of topicsOf(report)) {
    expect([3, 4]).toContain(questions.length)
    expect([questions[0]!.kind, questions.at(-1)!.kind]).toEqual(['well', 'trial'])
  }
})

test('without any index there is no agenda', () => {
  expect(agendaOf(frozen(people(4, low)))).toBeUndefined()
  expect(agendaOf(frozen())).toBeUndefined()
})

test('the lowest statement that is shown is named, and none that is hidden', () => {
  const named = topicsOf(frozen(people(8, '432' + '333' + '344' + '444' + '555'))).map(({ questions }) => questions[1])
  expect(named[0]).toEqual({ kind: 'statement', text: 'Udsagn c' })
  // Of the second statement four people have an opinion: its figures are hidden, and it is not named however low it is.
  const few = frozen(people(4, '412' + '444'.repeat(4)), people(4, '402' + '444'.repeat(4)))
  expect(few.sigtepunkter[0]!.items[1]!.mean).toBeUndefined()
  expect(topicsOf(few)[0]!.questions[1]).toEqual({ kind: 'statement', text: 'Udsagn c' })
})

test('where no statement is shown, everyday work is asked about', () => {
  // All answer alike, and are enough for a distribution: nothing of the statements is shown.
  expect(kindsOn(frozen(people(12, low.replace('222', '333'))), 'et')).toEqual(['well', 'everyday', 'trial'])
})

const apart = [
  people(10, '111' + '3'.repeat(12)),
  people(10, '222' + '4'.repeat(12)),
  people(10, '333' + '3'.repeat(12), 'leader'),
  people(10, '444' + '4'.repeat(12), 'leader'),
]

test('one more is asked where leaders and staff see it differently, many do not know, or it has declined', () => {
  expect(kindsOn(frozen(...apart), 'et')).toEqual(['well', 'statement', 'seenDifferently', 'trial'])
  const unsure = frozen(
    people(15, '223' + low.slice(3)),
    people(5, '312' + low.slice(3)),
    people(9, '302' + low.slice(3)),
  )
  expect(kindsOn(unsure, 'et')).toEqual(['well', 'statement', 'notKnown', 'trial'])
  const before = { ...frozen(people(9, '434' + low.slice(3)), people(9, '545' + low.slice(3))), measurement: 'm0' }
  const now = frozen(people(9, '212' + low.slice(3)), people(9, '323' + low.slice(3)))
  expect(kindsOn(inSeries(now, before, ['et']), 'et')).toEqual(['well', 'statement', 'declined', 'trial'])
  expect(kindsOn(inSeries(now, before, []), 'et')).toEqual(['well', 'statement', 'trial'])
})

test.each(['da', 'sv', 'en'] as const)('every question is asked in %s, and ends as one', language => {
  const words = wordsIn(language)
  const text = 'Vi har tid.'
  const questions = [
    ...(['everyday', 'declined', 'seenDifferently'] as const).map(kind => ({ kind })),
    ...[0, 1, 2, 3].flatMap(place => (['well', 'trial'] as const).map(kind => ({ kind, place }))),
    ...(['statement', 'notKnown'] as const).map(kind => ({ kind, text })),
  ]
  const said = questions.map(question => questionText(question, words.agenda, words.roles))
  expect(new Set(said).size).toBe(13)
  for (const one of said) expect(one).toMatch(/\?$/)
  expect(said.filter(one => one.includes(text))).toHaveLength(2)
  expect(said[2]).toContain(words.roles.leader.many)
  expect(said[2]).toContain(words.roles.staff.many)
})

test.each(['da', 'sv', 'en'] as const)('nobody is blamed or ranked in %s', language => {
  const said = JSON.stringify(wordsIn(language).agenda, (_, one) => (typeof one === 'function' ? one('x', 'y') : one))
  expect(said).not.toMatch(/hvorfor|varför|\bwhy\b|skyld|\bfel\b|blame|dårlig|dålig|\bbad\b|bedst|bäst|\bbest\b|worst/i)
})
