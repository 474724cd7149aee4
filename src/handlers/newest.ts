/** What was once worked out and is still the same, by its key: the newest few, so that two who come at once share it. */
export function newest<T extends object>(most: number) {
  const known = new Map<string, T>()
  return {
    get(key: string, find: () => T | undefined): T | undefined {
      const found = known.get(key) ?? find()
      if (!found) return undefined
      known.delete(key)
      known.set(key, found)
      if (known.size > most) known.delete(known.keys().next().value!)
      // What failed is tried again.
      if (found instanceof Promise) found.catch(() => known.delete(key))
      return found
    },
  }
}
