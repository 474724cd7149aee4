/** Runs one job for each key at a time; calls that come while it runs share one run more afterwards. */
export function onceAtATime(job: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const last = new Map<string, Promise<void>>()
  const notBegun = new Map<string, Promise<void>>()
  return key => {
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
  }
}
