import { anna, close, everybodySays, hasComments, measurement, mette, open, papers, shut, town } from './commenting'
import { tenant, textOf } from './town'

/** What the coordinator reads and chooses, where it is shown, and where it never comes. */
afterEach(shut)

describe('with ten answers', () => {
  const said = (i: number) => (i % 2 ? `Hemmeligt ${String.fromCharCode(107 - i)}` : '')
  beforeEach(async () => {
    await open(10)
    await everybodySays(10, said)
    await close()
  })

  const chosenInReport = async (who: string) => {
    await town.teams.say(who, 'rapport')
    return textOf(town.teams.last(who))
  }

  test('they are kept in sorted order, without level, unit or time', async () => {
    const all = ['Hemmeligt b', 'Hemmeligt d', 'Hemmeligt f', 'Hemmeligt h', 'Hemmeligt j']
    expect(await (await papers()).comments(0).get()).toEqual({ comments: all })
    expect(await (await papers()).comments(1).get()).toBeUndefined()
  })

  test('the coordinator alone gets them, once', async () => {
    await town.tick()
    await town.goTo('2026-03-03T09:00:00Z')
    expect(hasComments(mette)).toHaveLength(1)
    const card = hasComments(mette)[0]!
    expect(textOf(card).match(/^\d\. Hemmeligt .$/gm)).toEqual([...'bdfhj'].map((c, i) => `${i + 1}. Hemmeligt ${c}`))
    for (let i = 1; i < 10; i++) expect(hasComments(`29:p${i}`)).toEqual([])
    expect(JSON.stringify(town.teams.channel('19:family'))).not.toContain('Hemmeligt')
    expect(JSON.stringify(town.logged)).not.toContain('Hemmeligt')
  })

  test('what is chosen stands in the report in each one’s own chat, never in the channel; choosing again changes it', async () => {
    expect(await chosenInReport(anna)).not.toContain('Hemmeligt')
    const card = hasComments(mette)[0]!
    await town.teams.press(mette, card, 'comment.choose', { comments: '2,5' })
    expect(textOf(card)).toContain('Gemt: 2 af 5 er med i rapporten.')
    for (const who of [anna, mette]) {
      const report = await chosenInReport(who)
      expect(report).toContain('Kommentarer, som koordinatoren har valgt')
      expect(report.match(/Hemmeligt ./g)).toEqual(['Hemmeligt d', 'Hemmeligt j'])
    }
    await town.teams.press(mette, town.teams.last(mette), 'comment.open')
    await town.teams.press(mette, town.teams.last(mette), 'comment.choose', { comments: '' })
    expect(textOf(town.teams.last(mette))).toContain('Ingen kommentarer er med')
    expect(await chosenInReport(anna)).not.toContain('Hemmeligt')
    expect(JSON.stringify(town.teams.channel('19:family'))).not.toContain('Hemmeligt')
    expect(JSON.stringify(await (await papers()).report.get())).not.toContain('Hemmeligt')
    expect(JSON.stringify(town.logged)).not.toContain('Hemmeligt')
  })

  test('nobody else chooses: not with the coordinator’s card, and not after having been one', async () => {
    const card = hasComments(mette)[0]!
    const { ref } = JSON.parse(JSON.stringify(card.card).match(/\{"verb":"comment.choose".*?\}\}\}/)![0]) as {
      ref: string
    }
    const data = { verb: 'comment.choose', ref, page: 0, to: 0, comments: '1' }
    await town.teams.tap(anna, town.teams.last(anna), data)
    expect(textOf(town.teams.last(anna))).toContain('Kortet er forældet')
    await town.teams.tap(anna, town.teams.last(anna), { ...data, verb: 'comment.open' })
    expect(textOf(town.teams.last(anna))).not.toContain('Hemmeligt')
    for (const page of [1, -1, 0.5, '0', undefined]) await town.teams.tap(mette, card, { ...data, page })
    await town.world.store
      .teams(tenant)
      .change((await measurement()).team, now => ({ ...now!, coordinators: [] }) as never)
    await town.teams.tap(mette, card, data)
    expect(textOf(town.teams.last(mette))).toContain('Det kan kun koordinatoren')
    expect(await (await papers()).chosenComments.get()).toBeUndefined()
  })
})

test('who has the report open in a browser sees what is chosen, and no more what is not', async () => {
  await open(10)
  await everybodySays(10, i => (i % 2 ? `Hemmeligt ${i}` : ''))
  await close()
  await town.teams.say(mette, 'rapport')
  const address = /"(http:[^"]+\/r\/[\w-]+)"/.exec(JSON.stringify(town.teams.last(mette).card))![1]!
  const read = async () => (await fetch(town.url + new URL(address).pathname)).text()
  expect(await read()).not.toContain('Hemmeligt')
  const card = hasComments(mette)[0]!
  await town.teams.press(mette, card, 'comment.choose', { comments: '2' })
  expect((await read()).match(/Hemmeligt \d/g)).toEqual(['Hemmeligt 3'])
  await town.teams.press(mette, card, 'comment.choose', { comments: '' })
  expect(await read()).not.toContain('Hemmeligt')
})

test('many long ones come in pages, and every page keeps its choice', async () => {
  await open(30)
  const long = (i: number) =>
    `${String.fromCharCode(65 + (i % 26))} ${'Vi mangler tid til sparring. '.repeat(40)}`.slice(0, 990)
  await everybodySays(30, long)
  await close()
  const card = hasComments(mette)[0]!
  expect(textOf(card)).toContain('Side 1 af 5')
  expect(textOf(card)).toContain(`1. ${long(0)}`)
  const chosen: string[] = []
  for (let page = 1; ; page++) {
    const first = /^(\d+)\. /m.exec(textOf(card))![1]!
    chosen.push(`${first},${Number(first) + 1}`)
    if (page === 5) break
    await town.teams.press(mette, card, { verb: 'comment.choose', to: page }, { comments: chosen.at(-1)! })
    expect(textOf(card)).toContain(`Side ${page + 1} af 5`)
  }
  await town.teams.press(mette, card, { verb: 'comment.choose', to: 4 }, { comments: chosen.at(-1)! })
  expect(textOf(card)).toContain('Gemt: 10 af 30 er med i rapporten.')
  await town.teams.press(mette, card, { verb: 'comment.choose', to: 3 })
  expect(JSON.stringify(card.card)).toContain(`"value":"${chosen[3]}"`)

  await town.teams.say(anna, 'rapport')
  const report = town.teams.last(anna)
  expect(textOf(report)).toMatch(/Her er de første \d af 10/)
  await town.teams.press(anna, report, 'comment.read')
  const rest = town.teams.last(anna)
  const read = textOf(rest).match(/^[A-Z] Vi/gm)!
  await town.teams.press(anna, rest, 'comment.read')
  expect([...read, ...textOf(rest).match(/^[A-Z] Vi/gm)!]).toHaveLength(10)
})
