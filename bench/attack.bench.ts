/** The attack of test/attack.trial.ts on fifty people, with a table of who was found. */
process.env.ATTACKED ??= '50'
require('../test/attack.trial')
