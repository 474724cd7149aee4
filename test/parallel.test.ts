import type { Report } from '../src/domain/report'
import { answer, openTown, packs, people, startMeasurement, textOf, type Town } from './town'

/** Numbers that look like chance, the same every time. */
function dice(seed: number) {
  let x = seed
  return (sides: number) => {
    x = (x * 48_271) % 2_147_483_647
    return x % sides
  }
}

const N = 24
const pack = packs.find('ics-syv', 'da')!

describe('24 people answer at once', () => {
  let town: Town
  const given: { level: 'staff' | 'leader'; answers: Map<string, string> }[] = []
  let report: Report

  beforeAll(async () => {
    town = await openTown({ people: people(N) })
    await startMeasurement(town)
    const roll = dice(20_260_302)
    const all = Array.from({ length: N }, (_, i) => i).sort(() => roll(3) - 1)
    await Promise.all(
      all.map(async i => {
        const level = i % 4 === 0 ? 'leader' : 'staff'
        const answers = new Map<string, string>()
        given.push({ level, answers })
        await answer(town, `29:p${i}`, level, item => {
          // One statement hardly anybody knows about, and one person who knows nothing about one sigtepunkt.
          const unsure = item === 'partners-1' ? roll(10) < 9 : item.startsWith('plan-') && i === 5
          const value = unsure ? '0' : String(roll(6))
          answers.set(item, value)
          return value
        })
      }),
    )
    await town.teams.say('29:p0', 'luk måling')
    await town.teams.press('29:p0', town.teams.last('29:p0'), 'measurement.close')
    await town.tick()
    const [measurement] = await town.world.store.measurements('7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40').list()
    report = (await town.world.store.papers(measurement!.id).report.get())!
  })
  afterAll(() => town.close())

  test('nothing went wrong on the way', () => {
    expect(town.faults()).toEqual([])
    expect(town.teams.faults).toEqual([])
    expect(report).toMatchObject({ answered: N, invited: N })
  })

  // A second calculation, from what each person gave: sums and counts instead of lists of scores.
  test.each(pack.sigtepunkter.map(({ id }) => [id]))('%s is what a second calculation says', id => {
    const asked = pack.sigtepunkter.find(one => one.id === id)!.items
    let people_ = 0
    let sum = 0
    let squares = 0
    for (const { answers } of given) {
      let valid = 0
      let total = 0
      let common = 0
      for (const { id: item, audience, reversed } of asked) {
        if (audience) continue
        common += 1
        const value = Number(answers.get(item))
        if (value === 0) continue
        valid += 1
        total += reversed ? 6 - value : value
      }
      if (valid * 2 < common) continue
      people_ += 1
      sum += total / valid
      squares += (total / valid) ** 2
    }
    const shown = report.sigtepunkter.find(one => one.id === id)!
    expect(shown.score!.n).toBe(people_)
    expect(shown.score!.mean).toBeCloseTo(sum / people_, 9)
    expect(shown.score!.sd).toBeCloseTo(Math.sqrt((squares - sum ** 2 / people_) / (people_ - 1)), 9)

    for (const { id: item, reversed, audience } of asked) {
      const values = given.flatMap(({ level, answers }) =>
        !audience || audience === level ? [Number(answers.get(item))] : [],
      )
      const valid = values.filter(value => value > 0)
      const figures = shown.items.find(one => one.id === item)!
      expect(figures.n).toBe(valid.length < 5 ? undefined : valid.length)
      if (valid.length < 5) continue
      const mean = valid.reduce((a, b) => a + b, 0) / valid.length
      expect(figures.mean).toBeCloseTo(reversed ? 6 - mean : mean, 9)
      expect(figures.counts).toEqual(
        valid.length < 10
          ? undefined
          : {
              values: [1, 2, 3, 4, 5].map(v => valid.filter(x => x === v).length),
              dontKnow: values.length - valid.length,
            },
      )
    }
  })

  test('the channel shows these figures, rounded once', () => {
    const [message] = town.teams.channel('19:family').at(-1)!.messages
    const said = textOf(message!)
    expect(said).toContain('24 af 24 har svaret (100 %).')
    for (const { title, score } of report.sigtepunkter) {
      const bar = JSON.stringify(message!.card).match(new RegExp(`"x":"${title}","y":(\\d+)`))
      expect(Number(bar![1])).toBe(Math.round((score!.mean - 1) * 25))
    }
  })

  test('what is kept after sealing names nobody', async () => {
    const { store } = town.world
    const [measurement] = await store.measurements('7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40').list()
    expect(await store.papers(measurement!.id).audience.get()).toBeUndefined()
    expect(await store.boxes(measurement!.id).get('box:00000')).toBeUndefined()
    const { lines } = (await store.papers(measurement!.id).sealed(0).get())!
    expect(lines).toHaveLength(N)
    expect(lines).toEqual([...lines].sort())
    expect(measurement!.messages).toEqual({ sent: N })
  })
})
