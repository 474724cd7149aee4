import { liveAround } from './clockChange'

/** `TZ=… node bench/run.cjs test/clockChangesHere.ts 8 2024 2037 3 10`: what is said in the eight days around these. */
const [days = 0, from = 0, to = 0, ...months] = process.argv.slice(3).map(Number)
const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
const lived = years.flatMap(year => months.map(month => liveAround(year, month as 3 | 10, days)))
/** Where this process believes to be: its minutes from UTC in January and in July. */
const here = [0, 6].map(month => new Date(2026, month, 1).getTimezoneOffset())
process.stdout.write(JSON.stringify({ here, lived }))
