/** test/privacy.attack.trial.ts with a hundred thousand measurements. */
process.env.MEASURED ??= '100000'
require('../test/privacy.attack.trial')
