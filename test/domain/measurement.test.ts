import { isFaulty } from '../../src/domain/faults'
import {
  closeByHand,
  daysLeft,
  isUnderWay,
  levelsOf,
  planMeasurement,
  toldWhileOpen,
  type Measurement,
  type StartForm,
} from '../../src/domain/measurement'
import { calendar, packOf } from './samples'

const pack = packOf({ en: 'a b c' })
const today = '2026-03-02'

const form: StartForm = {
  teams: ['team1'],
  list: undefined,
  pack,
  title: 'Forår 2026',
  why: '',
  opensOn: '',
  closesOn: '2026-03-27',
  threshold: '5',
  level: 'both',
  units: [],
  baseline: '',
}
const planned = (more: Partial<StartForm> = {}, lowestThreshold = 5) =>
  planMeasurement(
    { ...form, ...more },
    { id: 'm1', tenant: 't1', startedBy: 'mette', today, lowestThreshold, calendar },
  )

const units = (n: number) => Array.from({ length: n }, (_, i) => `Enhed ${i}`)

test('a form that will do becomes a measurement on its way to opening', () => {
  expect(planned({ why: 'Fordi', units: ['Børn', 'Unge'] })).toEqual({
    schema: 1,
    id: 'm1',
    tenant: 't1',
    team: 'team1',
    state: 'opening',
    pack: 'prøve',
    version: '1.0.0',
    language: 'da',
    title: 'Forår 2026',
    why: 'Fordi',
    asked: 'both',
    units: ['Børn', 'Unge'],
    threshold: 5,
    startedBy: 'mette',
    startedOn: today,
    closesOn: '2026-03-27',
    boxes: 0,
    invited: 0,
  })
})

test.each<[string, Partial<StartForm>, object, number?]>([
  ['no team', { teams: [] }, { team: 'needed' }],
  ['no such questionnaire', { pack: undefined }, { pack: 'unknown' }],
  ['no name', { title: '' }, { title: 'needed' }],
  ['no date', { closesOn: '' }, { closesOn: 'no-day' }],
  ['a date that is none', { closesOn: '2026-02-30' }, { closesOn: 'no-day' }],
  ['a date as people write it', { closesOn: '27/3/2026' }, { closesOn: 'no-day' }],
  ['yesterday', { closesOn: '2026-03-01' }, { closesOn: 'past' }],
  ['a year and a day on', { closesOn: '2027-03-03' }, { closesOn: 'too-far' }],
  ['a threshold under five', { threshold: '4' }, { threshold: 'threshold' }],
  ['no threshold', { threshold: '' }, { threshold: 'threshold' }],
  ['none at all', { threshold: '0' }, { threshold: 'threshold' }],
  ['one', { threshold: '1' }, { threshold: 'threshold' }],
  ['a huge one', { threshold: '1e9' }, { threshold: 'threshold' }],
  ['over twenty', { threshold: '21' }, { threshold: 'threshold' }],
  ['a threshold that is no number', { threshold: 'fem' }, { threshold: 'threshold' }],
  ['half a person', { threshold: '5.5' }, { threshold: 'threshold' }],
  ['less than none', { threshold: '-5' }, { threshold: 'threshold' }],
  ['other digits', { threshold: '٥' }, { threshold: 'threshold' }],
  ['in sixteens', { threshold: '0x5' }, { threshold: 'threshold' }],
  ['under what the municipality wants', { threshold: '9' }, { threshold: 'threshold' }, 10],
  ['no level', { level: '' }, { level: 'unknown' }],
  ['another level', { level: 'chief' }, { level: 'unknown' }],
  ['a level that every object has', { level: 'constructor' }, { level: 'unknown' }],
  ['one unit is none', { units: ['Børn'] }, { units: 'units' }],
  ['too many units', { units: units(41) }, { units: 'units' }],
  ['a unit twice', { units: ['Børn', 'Unge', 'Børn'] }, { units: 'units' }],
  ['a unit without a name', { units: ['Børn', ''] }, { units: 'units' }],
  ['an opening that is no day', { opensOn: '2026-02-30' }, { opensOn: 'no-day' }],
  ['an opening as people write it', { opensOn: '1. marts' }, { opensOn: 'no-day' }],
  ['an opening in the year 20226', { opensOn: '20226-03-03' }, { opensOn: 'no-day' }],
  ['an opening yesterday', { opensOn: '2026-03-01' }, { opensOn: 'past' }],
  ['an opening in half a year and a day', { opensOn: '2026-09-03', closesOn: '2026-10-01' }, { opensOn: 'opens-too-far' }], // prettier-ignore
  ['an opening after the last day', { opensOn: '2026-03-30' }, { opensOn: 'opens-late' }],
  ['only a weekend', { opensOn: '2026-03-21', closesOn: '2026-03-22' }, { opensOn: 'opens-late' }],
  ['a baseline that is none', { baseline: undefined }, { baseline: 'unknown' }],
  ['everything at once', { teams: [], title: '', closesOn: 'x', level: '' }, { team: 'needed', title: 'needed', closesOn: 'no-day', level: 'unknown' }], // prettier-ignore
])('%s is told at its field', (_, more, faults, lowest = 5) => {
  const outcome = planned(more, lowest)
  expect(isFaulty(outcome) ? outcome.faults : undefined).toEqual(faults)
})

test.each<[string, Partial<StartForm>, number?]>([
  ['today', { closesOn: today }],
  ['in exactly a year', { closesOn: '2027-03-02' }],
  ['the highest threshold', { threshold: '20' }],
  ['what the municipality wants', { threshold: '10' }, 10],
  ['leaders alone', { level: 'leader' }],
  ['caseworkers alone', { level: 'staff' }],
  ['no reason given', { why: '' }],
  ['opening today', { opensOn: today }],
  ['opening on the last day', { opensOn: '2026-03-27' }],
  ['opening in exactly half a year', { opensOn: '2026-09-02', closesOn: '2026-09-20' }],
  ['opening on a Saturday, answered on Monday', { opensOn: '2026-03-21', closesOn: '2026-03-23' }],
  ['two units', { units: units(2) }],
  ['forty units', { units: units(40) }],
])('%s will do', (_, more, lowest = 5) => {
  expect(isFaulty(planned(more, lowest))).toBe(false)
})

const measurement = (state: Measurement['state']) => ({ ...(planned() as Measurement), state })
const now = new Date('2026-03-10T12:00:00Z')

test('closing by hand closes for everybody at once, and the report is to be posted at once', () => {
  expect(closeByHand(measurement('open'), now, '2026-03-10')).toEqual({
    ...measurement('open'),
    state: 'closing',
    closedEarly: true,
    closedOn: '2026-03-10',
    due: '2026-03-10T12:00:00.000Z',
  })
})

test('a day to come makes it planned; today is now', () => {
  expect(planned({ opensOn: '2026-03-03' })).toMatchObject({ state: 'planned', opensOn: '2026-03-03' })
  expect(planned({ opensOn: today })).toMatchObject({ state: 'opening' })
  expect(planned({ opensOn: today })).not.toHaveProperty('opensOn')
})

test.each(['planned', 'cancelling', 'cancelled'] as const)('of what is %s there is nothing to close', state => {
  expect(closeByHand(measurement(state), now, today)).toEqual({ refused: 'nothing' })
})

test('what is not open yet cannot be closed', () => {
  expect(closeByHand(measurement('opening'), now, '2026-03-10')).toEqual({ refused: 'not-open' })
})

test.each(['closing', 'sealed'] as const)('closing what is %s changes nothing, not even its day', state => {
  const before = { ...measurement(state), closedOn: '2026-03-09' }
  expect(closeByHand(before, now, '2026-03-10')).toBe(before)
})

test('closing twice is the same as closing once', () => {
  const once = closeByHand(measurement('open'), now, '2026-03-10') as Measurement
  expect(closeByHand(once, new Date('2026-03-11T12:00:00Z'), '2026-03-11')).toBe(once)
})

test.each([
  ['opening', true],
  ['open', true],
  ['closing', false],
  ['sealed', false],
] as const)('what is %s is under way: %j', (state, expected) => {
  expect(isUnderWay(measurement(state))).toBe(expected)
})

test.each([
  [0, 0],
  [1, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
  [14, 10],
  [99, 95],
  [1_000, 1_000],
])('while it is open, %i answers are told as %i', (answered, told) => {
  expect(toldWhileOpen(answered)).toBe(told)
})

test.each([
  ['both', ['staff', 'leader']],
  ['staff', ['staff']],
  ['leader', ['leader']],
] as const)('asked of %s, one answers as %j', (asked, levels) => {
  expect(levelsOf({ asked })).toEqual(levels)
})

test.each([
  ['2026-03-02', 25],
  ['2026-03-27', 0],
  ['2026-03-28', -1],
])('on %s there are %i days left', (day, left) => {
  expect(daysLeft(measurement('open'), day)).toBe(left)
})
