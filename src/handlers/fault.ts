/** Where a frame of a stack names a file of ours, `dist/src/store/sqlite.js:12`. */
const OUR_FILE = /^ {4}at .*[/\\]((?:src|dist)[/\\][a-zA-Z/\\]+\.[jt]s:\d+):\d+\)?$/

/** Codes are short and have no spaces; anything else might be text. */
const CODE = /^[\w.-]{1,60}$/

/** What a log may hold of an error: its kind and where it arose, never its text, which may hold anything. */
export function factsOf(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  const isCode = (typeof code === 'string' || typeof code === 'number') && CODE.test(String(code))
  const at = framesOf(error)
    .filter(frame => !frame.includes('node_modules'))
    .map(frame => OUR_FILE.exec(frame)?.[1])
    .find(place => place !== undefined)
  return { error: error.name, ...(isCode && { code: String(code) }), ...(at && { at }) }
}

/** The same as one text, for whoever asked at the command line. */
export const saidOf = (error: unknown): string => Object.values(factsOf(error)).join(', ')

/** A stack begins with the error's text, which may look like anything, also like a frame. */
function framesOf({ stack, message }: Error): string[] {
  const lines = typeof stack === 'string' ? stack.replace(message, '').split('\n') : []
  return lines.slice(lines.findLastIndex(line => !line.startsWith('    at ')) + 1)
}
