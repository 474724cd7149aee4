import { seal } from '../src/handlers/seal'
import { openSqlite } from '../src/store/sqlite'
import { queued } from '../src/store/queued'
import type { Message } from './fakeTeams'
import { answer, openTown, people, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** A comment from the field it is typed in to the report, and where it never comes. */
const anna = '29:p1'
const bo = '29:p2'
const mette = '29:p0'
const town = { ...({} as Town) }
let documents: ReturnType<typeof openSqlite>

async function open(n: number) {
  documents = openSqlite(':memory:')
  const everybody = people(n).map((person, i) => ({ ...person, name: ['Mette Kjær', 'Anna Holm', 'Bo Dahl'][i] ?? person.name })) // prettier-ignore
  Object.assign(town, await openTown({ people: everybody, documents: queued(documents) }))
  await startMeasurement(town)
  await town.goTo('2026-03-02T09:05:00Z')
  await town.goTo('2026-03-02T09:10:00Z')
}
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const measurement = async () => (await town.world.store.measurements(tenant).list())[0]!
const box = async () => (await town.world.store.boxes((await measurement()).id).get('box:00000'))!
const papers = async () => town.world.store.papers((await measurement()).id)

const handIn = (message: Message, who: string, comment?: string) =>
  town.teams.press(who, message, 'answer.submit', comment === undefined ? {} : { comment })

const commenting = (who: string, comment: string) => answer(town, who, 'staff', () => '4', comment)

async function close() {
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
}

const everybodySays = async (n: number, comment: (i: number) => string) => {
  for (let i = 0; i < n; i++) await commenting(`29:p${i}`, comment(i))
}

const hasComments = (who: string) =>
  town.teams.inbox(who).filter(message => textOf(message).includes('Kommentarer fra'))

describe('at the field', () => {
  beforeEach(() => open(6))

  test('the warning stands on the last page, before the field', async () => {
    const message = withButton(town, anna, 'answer.begin')
    expect(textOf(message)).toContain('Du kan slutte med en kommentar. Kun koordinatoren kan læse den')
    await town.teams.press(anna, message, 'answer.begin', { level: 'staff' })
    expect(textOf(message)).not.toContain('CPR')
    await commenting(bo, 'Ring 23 45 67 89')
    const shown = textOf(withButton(town, bo, 'answer.submit'))
    expect(shown.indexOf('Skriv ikke navne, CPR-numre eller noget om helbred')).toBeLessThan(
      shown.indexOf('Din kommentar'),
    )
    expect(shown).toContain('kun hvis mindst 10 svarer')
  })

  test.each([
    ['Barnet er 010101-1234', 'CPR-nummer'],
    ['Ring 23 45 67 89', 'telefonnummer'],
    ['Skriv til x@kommune.dk', 'e-mailadresse'],
    ['Bo Dahl sagde det', 'navnet på en i teamet'],
  ])('%j is refused: nothing is handed in, and the text stays', async (comment, why) => {
    const message = await commenting(anna, comment)
    expect(textOf(message)).toContain(why)
    expect(textOf(message)).toContain(comment)
    expect(JSON.stringify(message.card)).toMatch(/"type":"Input.ChoiceSet"[^}]*"value":"4"/)
    expect(await box()).toMatchObject({ answered: [], answers: [], comments: [] })
    await handIn(message, anna, 'Uden det')
    expect(textOf(message)).toContain('Tak for dit svar')
    expect(textOf(message)).not.toContain('Uden det')
    expect(await box()).toMatchObject({ answered: [expect.anything()], comments: ['Uden det'] })
    const partitions = [`m:${(await measurement()).id}`, `people:${tenant}`, `queue:${tenant}`]
    const kept = await Promise.all(partitions.map(partition => documents.list(partition)))
    for (const text of [comment, 'Uden det']) expect(JSON.stringify([kept, town.logged])).not.toContain(text)
  })

  test('a first name alone is asked about once, and again when the text is another', async () => {
    const message = await commenting(anna, 'Familierne må selv bo der')
    expect(textOf(message)).toContain('»bo« er fornavnet på en i teamet. Er det en person?')
    await handIn(message, anna, 'Familierne må selv bo her')
    expect(textOf(message)).toContain('Er det en person?')
    expect((await box()).answers).toEqual([])
    await handIn(message, anna, 'Familierne må selv bo her, og Bo Dahl med')
    expect(textOf(message)).toContain('Det ligner navnet på en i teamet')
    await handIn(message, anna, 'Familierne må selv bo her')
    expect(textOf(message)).toContain('Er det en person?')
    await handIn(message, anna)
    expect(textOf(message)).toContain('Tak for dit svar')
    expect((await box()).comments).toEqual(['Familierne må selv bo her'])
  })

  test('going back and forth keeps the text, and what is taken out stays out', async () => {
    const message = await commenting(anna, 'Ring 23 45 67 89')
    await town.teams.press(anna, message, 'answer.back', { comment: 'Vi mangler tid' })
    expect(textOf(message)).toContain('6 af 7')
    await town.teams.press(anna, message, 'answer.back')
    await town.teams.press(anna, message, 'answer.page')
    await town.teams.press(anna, message, 'answer.page')
    expect(textOf(message)).toContain('Vi mangler tid')
    await handIn(message, anna, '')
    expect(await box()).toMatchObject({ answers: [expect.anything()], comments: [] })
  })

  test('without Teams’ roster the names of the invited are looked for', async () => {
    town.teams.fail('ServiceError', { on: 'roster', times: Infinity })
    expect(textOf(await commenting(anna, 'Bo Dahl sagde det'))).toContain('navnet på en i teamet')
    expect((await box()).answers).toEqual([])
  })

  test('under ten answers they are destroyed, and the coordinator hears nothing', async () => {
    await everybodySays(6, i => `Hemmeligt ${i + 50}`)
    await close()
    expect((await measurement()).state).toBe('sealed')
    expect(await (await papers()).comments(0).get()).toBeUndefined()
    expect(hasComments(mette)).toEqual([])
    const kept = (await documents.list(`m:${(await measurement()).id}`)) as object[]
    expect(JSON.stringify(kept)).not.toMatch(/Hemmeligt|locked/)
    await town.teams.say(mette, 'rapport')
    expect(textOf(town.teams.last(mette))).not.toContain('Vælg kommentarer')
  })
})

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

test('sealed again after a crash half-way, the comments are the same and there is one letter', async () => {
  await open(10)
  await everybodySays(10, i => `Hemmeligt ${String.fromCharCode(107 - i)}`)
  const { store } = town.world
  const { measurements, papers: papersOf } = store
  const { id } = await measurement()
  const boxes = store.boxes(id)
  const killed = () => Promise.reject(new Error('killed'))
  const dying = { ...town.world, store: { ...store, boxes: () => ({ ...boxes, remove: killed }) } }
  await measurements(tenant).change(id, now => ({ ...now!, state: 'closing', closedEarly: true }) as never)
  await expect(seal(dying, tenant, id)).rejects.toThrow('killed')
  const first = await papersOf(id).comments(0).get()
  expect(first!.comments).toHaveLength(10)
  expect(await boxes.get('box:00000')).toBeDefined()
  await seal(town.world, tenant, id)
  await seal(town.world, tenant, id)
  expect(await papersOf(id).comments(0).get()).toEqual(first)
  expect(await boxes.get('box:00000')).toBeUndefined()
  await town.tick()
  expect(hasComments(mette)).toHaveLength(1)
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
