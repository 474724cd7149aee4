/** test/resealing.trial.ts at every place on both databases. */
process.env.RESEALED ??= '1'
require('../test/resealing.trial')
