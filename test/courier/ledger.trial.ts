import { liveMany } from './acts'

/** The same lives each time; others with `SEED=`. */
const seed = Number(process.env.SEED ?? 7)

test(
  'for twenty seconds, and longer lives',
  () => liveMany(40, { numRuns: 100_000, interruptAfterTimeLimit: 20_000, seed }),
  120_000,
)
