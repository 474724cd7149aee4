import { lineOf } from '../../src/domain/answers'
import type { Level } from '../../src/domain/pack'
import { bySigtepunkt, countsOf, momentsOf, respondentScore } from './oneByOne'
import { tallied } from '../../src/domain/tally'
import { chance, packOf } from './samples'

const pack = packOf({ en: 'a -b c', to: 'd e l:f s:g', tre: 'h', fire: 'l:i' })
const asked = ['all', 'all', 'all', 'all', 'all', 'leader', 'staff', 'all', 'leader']

test('counting in one walk finds what one answer after another gives', () => {
  const { below, oneOf } = chance(31)
  for (let round = 0; round < 20; round++) {
    const answers = Array.from({ length: below(1_200) }, () => {
      const level: Level = oneOf(['staff', 'staff', 'leader'])
      const marks = asked.map(who => (who === 'all' || who === level ? String(below(6)) : '-')).join('')
      return { level, unit: oneOf([0, 1, 2, 11, undefined]), marks }
    })
    const tally = tallied(pack, answers.map(lineOf), 12)
    expect(tally.answered).toBe(answers.length)
    for (const level of [undefined, 'staff', 'leader', 'others', 'untold'] as const)
      for (const unit of [undefined, 0, 2, 11, 5, 12]) {
        const group = { ...(level && { level }), ...(unit !== undefined && { unit }) }
        const isLevel = (one: Level) => !level || one === level || (level === 'others' && one === 'leader')
        const own = answers.filter(one => isLevel(one.level) && (unit === undefined || (one.unit ?? 12) === unit))
        expect(tally.size(group)).toBe(own.length)
        bySigtepunkt(
          pack,
          own.map(({ marks }) => marks),
        ).forEach(({ sigtepunkt, marks }, s) => {
          const scores = marks.map(one => respondentScore(sigtepunkt.items, [...one])).filter(one => one !== undefined)
          const { n, mean, sd } = momentsOf(scores)
          const found = tally.scores(s, group)
          expect(found.n).toBe(n)
          expect(found.mean).toBeCloseTo(mean, 9)
          expect(found.sd).toBeCloseTo(sd, 9)
          expect(tally.sums(s, group).n).toBe(n)
          expect(tally.sums(s, group).sum).toBeCloseTo(n * mean, 6)
        })
      }
    bySigtepunkt(
      pack,
      answers.map(({ marks }) => marks),
    ).forEach(({ sigtepunkt, marks }, s) =>
      sigtepunkt.items.forEach((_, i) => expect(tally.items[s]![i]).toEqual(countsOf(marks.map(own => own[i])))),
    )
  }
})
