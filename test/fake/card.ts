type Json = any

/** A button somebody can press, with what it sends by itself. */
export interface Button {
  readonly type: 'Action.Submit' | 'Action.Execute'
  readonly title?: string
  readonly id?: string
  readonly verb?: string
  readonly data: Json
  readonly sendsInputs: boolean
}

/** A button by its title or verb, or by what it must carry; `nth` (from 0) where several are alike. */
export type Wanted = string | ({ readonly nth?: number } & Record<string, unknown>)

const NOT_SHOWN = new Set(['data', 'msteams', 'fallback', 'requires', 'refresh', 'authentication'])

function* elements(node: Json): Generator<Json> {
  if (Array.isArray(node)) for (const each of node) yield* elements(each)
  else if (node && typeof node === 'object') {
    yield node
    for (const [key, child] of Object.entries(node)) if (!NOT_SHOWN.has(key)) yield* elements(child)
  }
}

/** Every button on a card that sends something to the bot, wherever it stands. */
export const buttonsOn = (card: Json): Button[] =>
  [...elements(card)]
    .filter(each => ['Action.Submit', 'Action.Execute'].includes(each.type) && each.isEnabled !== false)
    .map(({ type, title, id, verb, data, associatedInputs }) => {
      return { type, title, id, verb: verb ?? data?.verb, data, sendsInputs: associatedInputs !== 'none' }
    })

/** The one button that is wanted; a test that wants none, or several, is told what there is. */
export function findButton(card: Json, wanted: Wanted): Button {
  const buttons = buttonsOn(card)
  const { nth, ...carried } = typeof wanted === 'string' ? {} : wanted
  const fits = (button: Button) =>
    Object.entries(carried).every(([key, value]) => ({ ...button.data, ...button })[key] === value)
  const titled = buttons.filter(button => button.title === wanted)
  const found =
    typeof wanted !== 'string'
      ? buttons.filter(fits)
      : titled.length
        ? titled
        : buttons.filter(button => button.verb === wanted)
  const button = nth === undefined && found.length > 1 ? undefined : found[nth ?? 0]
  if (button) return button
  const there = buttons.map(each => `${each.title ?? '(no title)'} [${each.verb ?? 'no verb'}]`).join(', ')
  throw new Error(`${found.length} buttons are ${JSON.stringify(wanted)}; the card has: ${there || 'none'}`)
}

/** All fields of a card, by id, as drawn. */
export const inputsOn = (card: Json): Map<string, Json> =>
  new Map(
    [...elements(card)].filter(each => each.type?.startsWith('Input.') && each.id).map(input => [input.id, input]),
  )

function typed(input: Json, given: unknown): string {
  if (input.type === 'Input.Toggle' && typeof given === 'boolean')
    return given ? (input.valueOn ?? 'true') : (input.valueOff ?? 'false')
  return Array.isArray(given) ? given.join(',') : String(given ?? '')
}

/** Why a client would not let somebody enter this, if it would not. */
function objection(input: Json, value: string): string | undefined {
  const outside = (of: (text: string) => number | string) =>
    (input.min !== undefined && of(value) < of(String(input.min))) ||
    (input.max !== undefined && of(value) > of(String(input.max)))
  if (input.isRequired && (input.type === 'Input.Toggle' ? value !== (input.valueOn ?? 'true') : value === ''))
    return `is required${input.errorMessage ? ` (${input.errorMessage})` : ''}`
  if (value === '') return undefined
  switch (input.type) {
    case 'Input.Text':
      if (input.maxLength && value.length > input.maxLength) return `takes at most ${input.maxLength} characters`
      return input.regex && !new RegExp(input.regex).test(value) ? `must match ${input.regex}` : undefined
    case 'Input.Number':
      return !Number.isFinite(Number(value)) || outside(Number) ? 'is no number within its bounds' : undefined
    case 'Input.Date':
      return !/^\d{4}-\d\d-\d\d$/.test(value) || outside(String) ? 'is no date within its bounds' : undefined
    case 'Input.ChoiceSet': {
      const offered = (input.choices ?? []).map((choice: Json) => choice.value)
      const chosen = input.isMultiSelect ? value.split(',') : [value]
      const free = input['choices.data'] || input.style === 'filtered-free'
      return !free && chosen.some(each => !offered.includes(each)) ? `does not offer ${value}` : undefined
    }
    default:
      return undefined
  }
}

/** What a client sends when somebody fills in these fields and presses: data, and each field that is not empty, as text. */
export function pressed(card: Json, button: Button, given: Record<string, unknown> = {}): Json {
  const inputs = button.sendsInputs ? inputsOn(card) : new Map<string, Json>()
  const unknown = Object.keys(given).filter(id => !inputs.has(id))
  if (unknown.length) throw new Error(`the card has no field ${unknown.join(', ')}; it has ${[...inputs.keys()]}`)
  const filled: Record<string, string> = {}
  for (const [id, input] of inputs) {
    const entered = id in given ? given[id] : (input.value ?? (input.type === 'Input.Toggle' ? false : ''))
    const text = typed(input, entered)
    const no = objection(input, text)
    if (no) throw new Error(`the client would not send this: ${id} ${no}`)
    if (text !== '') filled[id] = text
  }
  return typeof button.data === 'string' ? button.data : { ...button.data, ...filled }
}
