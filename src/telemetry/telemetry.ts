import type { Counted } from '../metrics'
import type { Begin } from './happening'

/** What whoever tells the outside what was seen asks of the program. */
export interface Sources {
  /** The only ids that are told: those of municipalities we know. */
  isTenant(id: string): boolean
  readonly counts: Counted
  /** Hears of what was lost on the way. */
  lost(what: 'span' | 'counts', times: number): void
  readonly newId: () => string
}

/** Tells the outside what was seen. It takes what it is given at once and makes nobody wait. */
export interface Telemetry {
  readonly begin: Begin
  /** Hands over the last of it, within two seconds. */
  end(): Promise<void>
}
