/** The attack of test/attack.test.ts on fifty people, with a table of who was found. */
process.env.ATTACKED ??= '50'
require('../test/attack.test')
