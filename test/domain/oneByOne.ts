import type { Draft } from '../../src/domain/answers'
import { isAskedOfAll, type Item, type Pack, type Sigtepunkt } from '../../src/domain/pack'
import { valueOf, type ItemCounts, type Moments } from '../../src/domain/scores'

/** What one answer after another gives: slow and plain, for what is counted otherwise to be held against. */
export function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  const mean = n ? values.reduce((sum, value) => sum + value, 0) / n : 0
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}

/**
 * One person's mean over the statements everybody is asked, or undefined when fewer than half of them have a value:
 * leaders and staff are measured with the same statements, so that a gap or a trend is not one of who answered.
 */
export function respondentScore(items: readonly Item[], marks: readonly (string | undefined)[]): number | undefined {
  const common = items.flatMap((item, i) => (isAskedOfAll(item) ? [valueOf(item, marks[i])] : []))
  const valid = common.filter(value => value !== undefined)
  return valid.length && valid.length >= Math.ceil(common.length / 2) ? momentsOf(valid).mean : undefined
}

export function countsOf(marks: readonly (string | undefined)[]): ItemCounts {
  const count = (mark: string) => marks.filter(given => given === mark).length
  return { values: [count('1'), count('2'), count('3'), count('4'), count('5')], dontKnow: count('0') }
}

/** For each sigtepunkt its slice of every answer. */
export function bySigtepunkt(pack: Pack, answers: readonly Draft[]): { sigtepunkt: Sigtepunkt; marks: string[] }[] {
  let start = 0
  return pack.sigtepunkter.map(sigtepunkt => {
    const from = start
    start += sigtepunkt.items.length
    return { sigtepunkt, marks: answers.map(answer => answer.slice(from, start)) }
  })
}
