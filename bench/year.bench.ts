/** test/year.trial.ts with a whole department: nine units, 27 plans, 60 people, 200 delmål, on both databases. */
process.env.YEAR ??= '9'
require('../test/year.trial')
