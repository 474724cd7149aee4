import type { Documents } from '../store/documents'
import type { Around } from '../teams/connection'
import { noted, type Watch } from './happening'

/** Each call to Teams is timed: which one it is, and the status of its answer. */
export const aroundCalls =
  ({ part }: Watch): Around =>
  (op, call) =>
    part('teams', { op }, async () => {
      try {
        const answer = await call()
        noted({ status: answer.status })
        return answer
      } catch (error) {
        noted({ status: (error as { statusCode?: number } | undefined)?.statusCode })
        throw error
      }
    })

/** The same database, with each operation timed: which one, and of what kind of partition, whose id is never told. */
export function watched(documents: Documents, { part }: Watch): Documents {
  const timed = <T>(operation: string, partition: string, run: () => Promise<T>) =>
    part('store', { operation, partition: partition.split(':')[0] }, run)
  const { get, list, insert, change, remove, due, count } = documents
  return {
    ...documents,
    get: (partition, id) => timed('get', partition, () => get(partition, id)),
    list: (partition, beginning) => timed('list', partition, () => list(partition, beginning)),
    insert: (partition, id, body) => timed('insert', partition, () => insert(partition, id, body)),
    change: (partition, id, decide) => timed('change', partition, () => change(partition, id, decide)),
    remove: (partition, id) => timed('remove', partition, () => remove(partition, id)),
    due: (partition, before, atMost) => timed('due', partition, () => due(partition, before, atMost)),
    count: (partition, beginning) => timed('count', partition, () => count(partition, beginning)),
  }
}
