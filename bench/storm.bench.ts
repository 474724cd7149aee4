/** test/storm.trial.ts with ten thousand letters. */
process.env.STORM ??= '10000'
require('../test/storm.trial')
