import { seal } from '../src/handlers/seal'
import {
  anna,
  bo,
  box,
  close,
  commenting,
  documents,
  everybodySays,
  handIn,
  hasComments,
  measurement,
  mette,
  open,
  papers,
  shut,
  town,
} from './commenting'
import { tenant, textOf, withButton } from './town'

/** A comment from the field it is typed in to what is kept of it. */
afterEach(shut)

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
