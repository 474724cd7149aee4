import type { Log } from '../ports'

const AN_HOUR_MS = 60 * 60_000

/** Tells whoever runs the bot of what they must see to: once an hour, however many messages it stops. */
export function alarmTo(log: Log, now: () => Date): (why: string) => void {
  const told = new Map<string, number>()
  return why => {
    const at = now().getTime()
    if (at - (told.get(why) ?? -Infinity) < AN_HOUR_MS) return
    told.set(why, at)
    log('alarm', { why })
  }
}
