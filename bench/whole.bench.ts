/** test/whole.trial.ts with five thousand people. */
process.env.WHOLE ??= '5000'
require('../test/whole.trial')
