/** What a log may hold of an error: its kind and where it arose, never its text, which may hold anything. */
export function factsOf(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  const at = /\((?:.*[/\\])?((?:src|dist)[/\\].*?:\d+):\d+\)/.exec(error.stack ?? '')?.[1]
  return { error: error.name, ...(code !== undefined && { code: String(code) }), ...(at && { at }) }
}
