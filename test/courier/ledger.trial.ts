import { liveMany } from './acts'

test(
  'for twenty seconds, and longer lives',
  () => liveMany(40, { numRuns: 100_000, interruptAfterTimeLimit: 20_000 }),
  120_000,
)
