import type { Envelope } from './envelope'

/** A tap on a button of one of our cards, however Teams chose to tell us. */
export interface Pressed {
  readonly verb: string
  readonly data: Readonly<Record<string, unknown>>
}

const INVOKE = 'adaptiveCard/action'

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

/** A client that draws a card anew asks for it by itself: nobody has pressed anything. */
const isRefresh = (value: unknown) => isRecord(value) && value.trigger === 'automatic'

export function tapIn({ type, name, value }: Pick<Envelope, 'type' | 'name' | 'value'>): Pressed | undefined {
  const isOurs = type === 'invoke' && name === INVOKE && isRecord(value) && !isRefresh(value)
  const action = isOurs ? value.action : undefined
  const data = isRecord(action) ? action.data : type === 'message' ? value : undefined
  return isRecord(data) && Object.hasOwn(data, 'verb') && typeof data.verb === 'string'
    ? { verb: data.verb, data }
    : undefined
}

/** Somebody pressed something, whether or not we can read what. */
export const isPress = ({ type, name, text, value }: Pick<Envelope, 'type' | 'name' | 'text' | 'value'>): boolean =>
  type === 'invoke' ? name === INVOKE && !isRefresh(value) : type === 'message' && !text && value != null
