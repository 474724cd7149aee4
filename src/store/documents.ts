/**
 * All that a database must do for us. The same tests run against every one: test/store/contract.ts.
 * Partitions and ids are lower-case letters, digits, `-` and `:`; a body is plain JSON. Nothing is kept under any other
 * id, but people's cards may ask for one.
 */
export interface Documents {
  /** Where everything stands, sorted by partition and then by id: for whoever copies all of it. */
  keys(): Promise<Key[]>
  get<T>(partition: string, id: string): Promise<T | undefined>
  /** Everything in the partition, or what has such a beginning of its id, in the order of the ids. */
  list<T>(partition: string, beginning?: string): Promise<T[]>
  /** Writes only where nothing is; true for the one caller who came first. */
  insert(partition: string, id: string, body: object): Promise<boolean>
  /** Reads, decides and writes as one step. `decide` may be called again; `undefined` leaves all as it was. */
  change<T extends object>(partition: string, id: string, decide: (body: T | undefined) => T | undefined): Promise<void>
  /** Gone afterwards, also if it was not there before. */
  remove(partition: string, id: string): Promise<void>
  /** Bodies whose `due` (an ISO instant in UTC) is at or before `before`, oldest first, at most `atMost`. */
  due<T>(partition: string, before: Date, atMost: number): Promise<T[]>
  /** How many there are in the partition whose id begins like this. */
  count(partition: string, beginning: string): Promise<number>
  /** Leaves no trace of removed text in the database's files, where the database has files of ours. */
  scrub(): Promise<void>
  close(): Promise<void>
}

export interface Key {
  readonly partition: string
  readonly id: string
}

const place = ({ partition, id }: Key) => `${partition} ${id}`

/** No key holds a sign that comes before all others, as the space does. */
export const inOrder = (keys: readonly Key[]): Key[] =>
  [...keys].sort((one, other) => (place(one) < place(other) ? -1 : 1))
