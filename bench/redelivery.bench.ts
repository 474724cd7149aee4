/** test/redelivery.trial.ts with ten thousand answers. */
process.env.REDELIVERED ??= '10000'
require('../test/redelivery.trial')
