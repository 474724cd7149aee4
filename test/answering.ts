import { lineOf } from '../src/domain/answers'
import { isAsked, itemsOf, type Level, type Pack } from '../src/domain/pack'
import { withButton, packs, type Town } from './town'

export const pack: Pack = packs.find('ics-syv', 'da')!

/** What one of many people answers, each something else; one in five is a leader. */
export function answerOf(i: number, units: readonly string[] = []) {
  const level: Level = i % 5 === 0 ? 'leader' : 'staff'
  const marks = itemsOf(pack)
    .map((item, place) => (isAsked(item, level) ? String(1 + (Math.floor((i * 7_919) / 5 ** (place % 6)) % 5)) : '-'))
    .join('')
  const unit = units.length ? Math.floor(i / 5) % units.length : undefined
  return { level, marks, unit, line: lineOf({ level, unit, marks }) }
}

/** The reference in the card that somebody has. */
export const refOn = (card: unknown) => /"ref":"([^"]+)"/.exec(JSON.stringify(card))![1]!

/** What the last page's Aflevér sends when everything has been chosen. */
export function handedIn(ref: string, i: number, units: readonly string[] = []) {
  const { level, marks, unit } = answerOf(i, units)
  return { verb: 'answer.submit', ref, level, page: 6, draft: marks, ...(unit !== undefined && { unit: units[unit] }) }
}

/** Somebody begins, and hands everything in with one press. */
export async function handIn(town: Town, i: number, units: readonly string[] = []) {
  const who = `29:p${i}`
  const { level, unit } = answerOf(i, units)
  const message = withButton(town, who, 'answer.begin')
  await town.teams.press(who, message, 'answer.begin', { level, ...(unit !== undefined && { unit: units[unit] }) })
  return town.teams.tap(who, message, handedIn(refOn(message.card), i, units))
}
