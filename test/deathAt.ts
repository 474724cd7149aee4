import type { Documents } from '../src/store/documents'

/** Calls `point` before and after everything that is asked of a database, and in the middle of each change. */
export const pointed = (documents: Documents, point: (name: string) => void | Promise<void>): Documents => {
  const around =
    <Given extends unknown[], Told>(name: string, call: (...given: Given) => Promise<Told>) =>
    async (...given: Given): Promise<Told> => {
      await point(`before ${name}`)
      const told = await call(...given)
      await point(`after ${name}`)
      return told
    }
  return {
    ...documents,
    get: around('get', documents.get) as Documents['get'],
    list: around('list', documents.list) as Documents['list'],
    insert: around('insert', documents.insert),
    change: around('change', (partition: string, id: string, decide: (body: never) => object | undefined) =>
      documents.change<object>(partition, id, body => {
        const decided = decide(body as never)
        // A change may be decided only, so nothing may wait here.
        void point('during change')
        return decided
      }),
    ) as Documents['change'],
    remove: around('remove', documents.remove),
    scrub: around('scrub', documents.scrub),
    due: around('due', documents.due) as Documents['due'],
  }
}
