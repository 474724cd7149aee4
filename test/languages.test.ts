import type { Language, Pack } from '../src/domain/pack'
import { keepQuestionnaire, questionnaireFor, questionnaireIn } from '../src/handlers/questionnaire'
import { open } from '../src/handlers/opening'
import type { Person, World } from '../src/ports'
import { wordsIn } from '../src/words/language'
import { answerOf } from './answering'
import { aTownForEach, anna, bo, mette } from './moments'
import { loaded, own } from './packs/own'
import { answer, packs, startMeasurement, tenant, textOf, withButton } from './town'

/** One measurement keeps one language, unless whoever starts it lets each person read in their own. */
const { town, cancel, idOf, live, only, reopen, shown } = aTownForEach()
const cia = '29:p3'
const inLanguage = (language: Language) => packs.find('ics-syv', language)!
const first = (language: Language) => inLanguage(language).sigtepunkter[0]!.items[0]!.text

/** Anna reads Swedish, Bo English, everybody else Danish. */
async function speak() {
  for (const [who, language] of [
    [anna, 'sv'],
    [bo, 'en'],
  ] as const) {
    await town().teams.install('personal', who)
    await town().teams.say(who, `sprog ${language}`)
  }
}
const papers = async () => town().world.store.papers((await only()).id)
const translations = async () =>
  (await Promise.all((['da', 'sv', 'en'] as const).map(async one => (await papers()).translation(one).get()))).map(
    pack => pack?.language,
  )

test('where it is one language, all read it in that, each with the words around it in their own', async () => {
  await speak()
  await startMeasurement(town())
  expect(await only()).not.toHaveProperty('languages')
  expect(await translations()).toEqual([undefined, undefined, undefined])
  const message = withButton(town(), anna, 'answer.begin')
  expect(textOf(message)).toContain('Vill du svara på en mätning?')
  expect(textOf(message)).toContain(inLanguage('da').intro)
})

describe('each in their own language', () => {
  beforeEach(speak)

  test('the invitation, every page and the scale are in it', async () => {
    await startMeasurement(town(), { language: 'own' })
    expect(await only()).toMatchObject({ language: 'da', languages: 'own' })
    expect(await translations()).toEqual([undefined, 'sv', 'en'])
    for (const [who, language] of [
      [anna, 'sv'],
      [bo, 'en'],
      [cia, 'da'],
    ] as const) {
      const message = withButton(town(), who, 'answer.begin')
      expect(textOf(message)).toContain(inLanguage(language).intro)
      await town().teams.press(who, message, 'answer.begin', { level: 'staff' })
      expect(textOf(message)).toContain(first(language))
      expect(textOf(message)).toContain(inLanguage(language).scale.dontKnow)
    }
  })

  test('the reminder is in it too', async () => {
    await startMeasurement(town(), { language: 'own' })
    await live('2026-03-03', '2026-03-13')
    expect(shown(anna)).toContain(wordsIn('sv').when.nudge.line)
    expect(shown(anna)).toContain(inLanguage('sv').intro)
  })

  test('who changes language half way goes on where they were, and hands in one whole answer', async () => {
    await startMeasurement(town(), { language: 'own' })
    const message = withButton(town(), anna, 'answer.begin')
    await town().teams.press(anna, message, 'answer.begin', { level: 'staff' })
    expect(textOf(message)).toContain(first('sv'))
    const chosen = { [inLanguage('sv').sigtepunkter[0]!.items[0]!.id]: '2' }
    await town().teams.say(anna, 'språk da')
    await town().teams.press(anna, message, 'answer.page', chosen)
    expect(textOf(message)).toContain(first('da'))
    expect(textOf(message)).toMatch(/mangler et valg/)
    await town().teams.say(anna, 'sprog en')
    const all = inLanguage('da').sigtepunkter[0]!.items.map(({ id }) => [id, '4'] as const)
    await town().teams.press(anna, message, 'answer.page', { ...Object.fromEntries(all), ...chosen })
    expect(textOf(message)).toContain(inLanguage('en').sigtepunkter[1]!.title)
    const { ref } = JSON.parse(JSON.stringify(message.card).match(/\{"verb":"answer.page".*?\}\}\}/)![0]) as {
      ref: string
    }
    const draft = '2' + answerOf(1).marks.slice(1)
    await town().teams.tap(anna, message, { verb: 'answer.submit', ref, level: 'staff', page: 6, draft })
    expect(textOf(message)).toContain('Thank you for your answer')
    const { id } = await only()
    const box = await town().world.store.boxes(id).get('box:00000')
    expect(box!.answers).toEqual([expect.stringContaining(`s--${draft}`)])
  })

  test('the report is in the main one, and says that there were several', async () => {
    await startMeasurement(town(), { language: 'own' })
    for (const [who, value] of Object.entries({ [mette]: '1', [anna]: '2', [bo]: '3', [cia]: '4', '29:p4': '5' }))
      await answer(town(), who, 'staff', () => value)
    await town().goTo('2026-03-24T08:00:00Z')
    const report = (await (await papers()).report.get())!
    expect(report).toMatchObject({ language: 'da', languages: 'own', answered: 5, pack: { title: inLanguage('da').title } }) // prettier-ignore
    expect(report.sigtepunkter.map(({ title }) => title)).toEqual(inLanguage('da').sigtepunkter.map(one => one.title))
    await town().teams.say(mette, 'rapport')
    expect(shown(mette)).toContain('Hver person kunne læse udsagnene på sit eget sprog.')
  })

  test('what is planned is opened with the statements of the day it was planned', async () => {
    await startMeasurement(town(), { language: 'own', opensOn: '2026-03-09' })
    expect(await translations()).toEqual([undefined, 'sv', 'en'])
    await town().goTo('2026-03-09T07:30:00Z')
    expect(textOf(withButton(town(), anna, 'answer.begin'))).toContain(inLanguage('sv').intro)
  })

  test('measured again, it is proposed again', async () => {
    await startMeasurement(town(), { language: 'own' })
    await town().goTo('2026-03-24T08:00:00Z')
    const ref = town().world.secrets.sign(idOf(mette), { measurement: (await only()).id })
    await town().teams.tap(mette, town().teams.last(mette), { verb: 'measurement.again', ref })
    await town().teams.press(mette, town().teams.last(mette), 'measurement.start', { closesOn: '2026-04-23' })
    expect((await town().world.store.measurements(tenant).list())[1]).toMatchObject({ languages: 'own' })
  })

  test('cancelled, nothing of any language is left', async () => {
    await startMeasurement(town(), { language: 'own' })
    await cancel()
    expect(await translations()).toEqual([undefined, undefined, undefined])
    expect(await (await papers()).pack.get()).toBeUndefined()
  })

  test('begun anew with demo nulstil, nothing of any language is left', async () => {
    await startMeasurement(town(), { language: 'own' })
    const kept = await papers()
    await town().teams.say(mette, 'demo nulstil')
    expect(await Promise.all([kept.pack.get(), kept.translation('sv').get()])).toEqual([undefined, undefined])
  })

  test('stopped before the main one was kept, nothing is opened and nothing is left', async () => {
    await startMeasurement(town(), { language: 'own', opensOn: '2026-03-09' })
    const kept = await papers()
    await kept.pack.remove()
    await open(town().world, { ...(await only()), state: 'opening' })
    expect(await town().world.store.measurements(tenant).list()).toEqual([])
    expect(await kept.translation('sv').get()).toBeUndefined()
  })
})

test.each(['dubu', 'samverkan'])('%s is there in one language only, and is refused in each person’s own', async id => {
  await town().teams.install('team', mette)
  await town().teams.say(mette, 'ny måling')
  const message = town().teams.last(mette)
  await town().teams.press(mette, message, 'measurement.start', { pack: id, language: 'own' })
  expect(textOf(message)).toContain('Spørgeskemaet findes ikke på det sprog.')
  expect(await town().world.store.measurements(tenant).list()).toEqual([])
  await town().teams.press(mette, message, 'measurement.start', { pack: 'ics' })
  expect(await only()).toMatchObject({ pack: 'ics', languages: 'own' })
})

test('the main language is the team’s', async () => {
  await reopen({ settings: { DEFAULT_LANGUAGE: 'sv' } })
  await town().teams.install('personal', anna)
  await town().teams.say(anna, 'sprog da')
  await startMeasurement(town(), { language: 'own' })
  expect(await only()).toMatchObject({ language: 'sv', languages: 'own' })
  expect(textOf(withButton(town(), anna, 'answer.begin'))).toContain(inLanguage('da').intro)
})

describe('a questionnaire of one’s own in Swedish and English', () => {
  const two = loaded([own(() => {}, 'ics.sv.json'), own(() => {}, 'ics.en.json')])
  const world = () => ({ ...town().world, packs: two }) as World

  test.each<[string, Language, string | undefined]>([
    ['own', 'sv', 'sv'],
    ['own', 'en', 'en'],
    ['own', 'da', 'sv'],
    ['sv', 'da', 'sv'],
    ['da', 'da', undefined],
    ['', 'da', undefined],
    ['all', 'sv', undefined],
    ['constructor', 'sv', undefined],
  ])('in %j for a team that reads %s it is %s', (chosen, home, expected) => {
    expect(questionnaireIn(world(), 'egen', chosen, home)?.language).toBe(expected)
  })

  test('who reads Danish reads it in the main one, and a renewed one reaches nobody', async () => {
    await startMeasurement(town(), { language: 'own', opensOn: '2026-03-09' })
    const measurement = { ...(await only()), id: 'm2', pack: 'egen', language: 'sv' as const }
    await keepQuestionnaire(world(), measurement, two.find('egen', 'sv')!)
    const renewed = (pack: { version: string; title: string }) => Object.assign(pack, { version: '1.1.0', title: 'Ny' })
    const later = loaded([own(renewed, 'ics.sv.json'), own(renewed, 'ics.en.json')])
    const read = (language: Language): Promise<Pack | undefined> =>
      questionnaireFor({ ...world(), packs: later }, measurement, { language } as Person)
    for (const [reader, language] of [
      ['da', 'sv'],
      ['sv', 'sv'],
      ['en', 'en'],
    ] as const)
      expect(await read(reader)).toEqual(two.find('egen', language))
  })
})
