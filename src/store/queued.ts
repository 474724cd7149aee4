import type { Documents } from './documents'

interface Waiting {
  decide: (body: never) => object | undefined
  settle: () => void
  fail: (error: unknown) => void
}

/** Lets all who want to change the same document at once share one read and one write, each with an outcome of their own. */
export function queued(documents: Documents): Documents {
  const queues = new Map<string, Waiting[]>()

  async function serve(partition: string, id: string, key: string, queue: Waiting[]) {
    // Whoever comes in the same turn comes along.
    await undefined
    while (queue.length) {
      const batch = queue.splice(0)
      let outcomes: (() => void)[] = []
      try {
        await documents.change(partition, id, body => {
          batch.push(...queue.splice(0))
          const decided = decideAll(batch, body)
          outcomes = decided.outcomes
          return decided.body
        })
        outcomes.forEach(tell => tell())
      } catch (error) {
        batch.forEach(({ fail }) => fail(error))
      }
    }
    queues.delete(key)
  }

  return {
    ...documents,
    change: (partition, id, decide) =>
      new Promise<void>((settle, fail) => {
        const key = JSON.stringify([partition, id])
        const queue = queues.get(key) ?? []
        queue.push({ decide, settle, fail })
        if (queues.has(key)) return
        queues.set(key, queue)
        void serve(partition, id, key, queue)
      }),
  }
}

/** Each decision sees what the one before it left, as if that had been written and read; no body if all left it as it was. */
function decideAll(batch: Waiting[], before: object | undefined) {
  let text = before && JSON.stringify(before)
  let changed = false
  const outcomes = batch.map(({ decide, settle, fail }) => {
    try {
      const body = decide((text && JSON.parse(text)) as never)
      if (!body) return settle
      text = JSON.stringify(body)
      changed = true
      return settle
    } catch (error) {
      return () => fail(error)
    }
  })
  return { body: changed ? (JSON.parse(text!) as object) : undefined, outcomes }
}
