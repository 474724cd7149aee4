import { liveAround } from './clockChange'
import { livedIn } from './livedIn'

/** Five days of one spring; both nights of every year, and the days after them, are in calendar.trial.ts. */
test('around the night when the clocks change each reminder comes once, at half past eight, wherever the process is', async () => {
  const elsewhere = livedIn('America/New_York', 5, 2026, 2026, 3)
  const lived = liveAround(2026, 3, 5)
  expect(lived.wrong).toEqual([])
  expect(lived.minutes).toBe(23 * 60)
  expect(new Set(lived.said.map(({ at }) => at))).toEqual(
    new Set(['2026-03-26T07:30:00.000Z', '2026-03-27T07:30:00.000Z', '2026-03-30T06:30:00.000Z']),
  )
  expect(await elsewhere).toEqual({ here: [300, 240], lived: [lived] })
})
