/** test/opening.trial.ts with five thousand people and a database in a file. */
process.env.OPENED ??= '5000'
require('../test/opening.trial')
