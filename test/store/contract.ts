import type { Documents } from '../../src/store/documents'
import { bodiesAndNames } from './contract/bodies'
import { changes } from './contract/changes'
import { counts } from './contract/counts'
import { dues } from './contract/dues'
import { keys } from './contract/keys'
import { longLists, readsAndWrites } from './contract/reads'

/** A database and a partition in it that nobody else has written to. */
export type Room = () => { db: Documents; p: string }

/** What every database must do; each driver's test file is one call to this. `many` makes a list longer than its page. */
export function keepsTheContract(open: () => Promise<Documents>, many = 300) {
  let db: Documents
  let rooms = 0
  const room = () => ({ db, p: `room:${++rooms}` })
  beforeAll(async () => void (db = await open()))
  afterAll(() => db.close())

  describe('reading and writing', () => readsAndWrites(room))
  describe('bodies and names', () => bodiesAndNames(room))
  describe('changing', () => changes(room))
  describe('what is due', () => dues(room))
  describe('counting', () => counts(room))
  describe('long lists', () => longLists(room, many))
  describe('where everything stands', () => keys(open, many))
}

/** All at once, `n` times. */
export const times = <T>(n: number, what: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => what(i)))
