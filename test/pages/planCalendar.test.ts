import type { Plan } from '../../src/domain/plan'
import { slip } from '../../src/domain/slip'
import { plansCalendar } from '../../src/pages/planCalendar'
import { wordsIn } from '../../src/words/language'
import { calendar, mette } from '../domain/samples'
import { draftedPlan, toldOf, usualPlan } from './samplePlans'

type Event = Readonly<Record<string, string>>

/** What a calendar reads: folded lines are one again, and each event is its fields. */
function eventsIn(text: string): Event[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map(event => Object.fromEntries(event.split('\n').map(line => [line.split(/[:;]/)[0]!, line.slice(line.indexOf(':') + 1)])))
} // prettier-ignore

const made = (plan: Plan = usualPlan, today?: string) =>
  plansCalendar(toldOf([plan, draftedPlan], today), wordsIn('da'))
const eventOf = (text: string, part: string) => eventsIn(text).find(({ UID }) => UID!.includes(part))!

test('it holds what is still to be reached and the meetings of a year, of plans under way alone', () => {
  expect(eventsIn(made()).map(({ UID, DTSTART }) => [UID, DTSTART])).toEqual([
    ['milestone-m1%3Aearly-d2@barometer', '20270604'],
    ['milestone-m1%3Aearly-d3@barometer', '20271210'],
    ['milestone-m1%3Aearly-d4@barometer', '20271001'],
    ['meeting-m1%3Aearly-0@barometer', '20270615'],
    ['meeting-m1%3Aearly-1@barometer', '20270915'],
    ['meeting-m1%3Aearly-2@barometer', '20271215'],
    ['meeting-m1%3Aearly-3@barometer', '20280315'],
  ])
})

test('a milestone that is moved keeps its sign, has a higher sequence and another day', () => {
  const moved = slip(usualPlan, { id: 'd3', dueOn: '2028-01-14', why: 'Ferie' }, mette, '2027-06-10', calendar) as Plan
  const [before, after] = [eventOf(made(), 'd3'), eventOf(made(moved), 'd3')]
  expect(after.UID).toBe(before.UID)
  expect(Number(after.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE))
  expect([before.DTSTART, before.DTEND]).toEqual(['20271210', '20271211'])
  expect([after.DTSTART, after.DTEND]).toEqual(['20280114', '20280115'])
  expect([before.DTSTAMP, after.DTSTAMP]).toEqual(['20270315T000000Z', '20270610T000000Z'])
})

test('a meeting that is moved keeps its sign', () => {
  const log = [...usualPlan.log, { on: '2027-06-09', what: 'activated' as const }]
  const moved = { ...usualPlan, followUp: { ...usualPlan.followUp!, firstOn: '2027-06-22' }, log }
  const [before, after] = [eventOf(made(), 'meeting'), eventOf(made(moved), 'meeting')]
  expect([after.UID, after.DTSTART]).toEqual([before.UID, '20270622'])
  expect(Number(after.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE))
})

test('nothing in it is of the moment at which it is asked for', () => {
  const text = made()
  expect(made()).toBe(text)
  const [first, later] = [eventOf(text, 'd3'), eventOf(made(usualPlan, '2027-06-14'), 'd3')]
  expect(later).toEqual(first)
})

test('what people typed is text, folded and never a line of its own', () => {
  const text = 'Ærlig; snak, med \\ og\nEND:VEVENT\r\nBEGIN:VALARM ' + 'ø'.repeat(150)
  const plan = { ...usualPlan, milestones: [{ ...usualPlan.milestones[1]!, id: 'x\r\nSUMMARY:y', text }] }
  const all = made(plan)
  expect(all.match(/^END:VEVENT/gm)).toHaveLength(5)
  expect(all).not.toMatch(/^(BEGIN:VALARM|SUMMARY:y)/m)
  expect(eventOf(all, 'milestone').SUMMARY).toContain(
    'Delmål: Ærlig\\; snak\\, med \\\\ og\\nEND:VEVENT\\nBEGIN:VALARM ø',
  )
  for (const line of all.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
