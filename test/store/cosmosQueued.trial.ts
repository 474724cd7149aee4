import { openCosmos } from '../../src/store/cosmos'
import { queued } from '../../src/store/queued'
import { keepsTheContract } from './contract'
import { impatience, standIn } from './stand-in'

/** The contract as the program uses it on Cosmos DB; each half of it is in every test run. */
const cosmos = standIn()
let databases = 0
const open = () =>
  openCosmos(cosmos.client(), `database${++databases}`, {
    ...{ ...impatience(), random: Math.random, monotonic: () => 0 },
    sleep: ms => new Promise(done => setTimeout(done, ms / 10)),
  })

describe('the stand-in, queued', () => keepsTheContract(async () => queued(await open())))
