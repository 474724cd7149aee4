import { ladderOf, nextLook, reasonsToday } from '../../src/domain/ladder'
import { missingIn, type Plan } from '../../src/domain/plan'
import { calendar, milestone, planWith } from './samples'

const ladder = ladderOf([14, 3, 0], 7)
const dueOn = '2026-06-15'
const told = (plans: readonly Plan[], today: string) =>
  reasonsToday(plans, calendar, ladder, today).map(({ person, reason }) => `${person} ${reason.key}`)

describe('a milestone that is nobody’s', () => {
  const nobodys = milestone('a', { dueOn, setOn: '2026-03-02', responsible: undefined })
  const orphaned = planWith([nobodys])

  test.each([
    ['said once as soon as it is so', '2026-03-03', ['mette a:2026-06-15:nobody']],
    ['14 days before', '2026-06-01', ['mette a:2026-06-15:-14']],
    ['on the day', '2026-06-15', ['mette a:2026-06-15:0']],
    ['a week after', '2026-06-22', ['mette a:2026-06-15:7']],
  ])('goes to the follow-up owner: %s', (_, today, expected) => {
    expect(told([orphaned], today)).toEqual(expected)
  })

  test('goes to the stand-ins where nobody follows up either', () => {
    const plan = planWith([nobodys], { followUp: { ...orphaned.followUp!, owner: undefined } })
    const reasons = reasonsToday([plan], calendar, ladder, '2026-03-03', () => ['anna', 'bo'])
    expect(reasons.map(({ person, reason }) => [person, reason.asOwner])).toEqual([
      ['anna', true],
      ['bo', true],
    ])
    expect(told([plan], '2026-03-03')).toEqual([])
  })

  test('is looked at again tomorrow, and counts as missing', () => {
    expect(nextLook(orphaned, calendar, ladder, '2026-03-03')?.toISOString()).toBe('2026-03-04T07:30:00.000Z')
    expect(missingIn(orphaned)).toEqual(['milestone'])
  })
})
