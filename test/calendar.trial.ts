import { calendarOf } from '../src/calendar/calendars'
import type { Lived } from './clockChange'
import { livedIn } from './livedIn'

/**
 * Both days of every year on which the clocks change, and the days around them, minute by minute: each reminder
 * exactly once, at half past eight, none on a closed day; and the same wherever the process believes to be.
 */
const [from, to] = [2024, 2037]
const DAYS = 8
const zones = { UTC: [0, 0], 'Europe/Copenhagen': [-60, -120], 'America/New_York': [300, 240] }
let all: { zone: string; here: number[]; lived: Lived[] }[]

beforeAll(async () => {
  all = await Promise.all(
    Object.keys(zones).map(async zone => ({ zone, ...(await livedIn(zone, DAYS, from, to, 3, 10)) })),
  )
}, 600_000)

test('each reminder once, when it is due', () => {
  for (const { lived } of all) {
    expect(lived).toHaveLength(28)
    expect(lived.flatMap(({ wrong }) => wrong)).toEqual([])
    for (const [i, { said, minutes }] of lived.entries()) {
      // A day of 23 hours in spring, of 25 in autumn.
      expect(minutes).toBe((i % 2 ? 25 : 23) * 60)
      expect(said.length).toBeGreaterThan(90)
    }
  }
})

test('none on a closed day, and none but at half past eight', () => {
  const { closed } = calendarOf('DK', 'Europe/Copenhagen', [])
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  for (const { at } of all[0]!.lived.flatMap(({ said }) => said)) {
    const [day, time] = clock.format(new Date(at)).split(' ') as [string, string]
    expect([closed.has(day), [0, 6].includes(new Date(day).getUTCDay()), time]).toEqual([false, false, '08:30'])
  }
})

test('no difference between UTC, Copenhagen and New York', () => {
  for (const { zone, here, lived } of all) {
    expect(here).toEqual(zones[zone as keyof typeof zones])
    expect(lived).toEqual(all[0]!.lived)
  }
})
