import type { Envelope } from './envelope'

/** A tap on a button of one of our cards, however Teams chose to tell us. */
export interface Pressed {
  readonly verb: string
  readonly data: Readonly<Record<string, unknown>>
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

export function tapIn({ type, name, value }: Pick<Envelope, 'type' | 'name' | 'value'>): Pressed | undefined {
  const action = type === 'invoke' && name === 'adaptiveCard/action' && isRecord(value) ? value.action : undefined
  const data = isRecord(action) ? action.data : type === 'message' ? value : undefined
  return isRecord(data) && Object.hasOwn(data, 'verb') && typeof data.verb === 'string'
    ? { verb: data.verb, data }
    : undefined
}
