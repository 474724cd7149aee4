/** A job that runs for each key one at a time. */
export interface OneAtATime {
  /** Calls that come while it runs share one run more afterwards. */
  run(key: string): Promise<void>
  /** Whether one more run waits for the one that is under way. */
  isWaiting(key: string): boolean
}

export function onceAtATime(job: (key: string) => Promise<void>): OneAtATime {
  const last = new Map<string, Promise<void>>()
  const notBegun = new Map<string, Promise<void>>()
  return {
    isWaiting: key => notBegun.has(key),
    run(key) {
      const shared = notBegun.get(key)
      if (shared) return shared
      const before = last.get(key) ?? Promise.resolve()
      const next = before
        .catch(() => {})
        .then(() => {
          notBegun.delete(key)
          return job(key)
        })
      notBegun.set(key, next)
      last.set(key, next)
      return next
    },
  }
}
