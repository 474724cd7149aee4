import type { Message } from './fakeTeams'
import { aTownForEach, anna, mette } from './moments'
import { startMeasurement, textOf, withButton } from './town'

/** Most questionnaires speak of leaders and staff; one about cooperation has two roles of its own. */
const { town, only, shown, status } = aTownForEach()
const cooperation = { pack: 'samverkan', language: 'sv' }

const invitation = () => withButton(town(), anna, 'answer.begin')

/** What can be chosen at the level. */
const choicesIn = ({ card }: Message): string[] => {
  const found: string[] = []
  JSON.stringify(card, (_, node) => {
    if (node?.type === 'Input.ChoiceSet' && node.id === 'level')
      found.push(...node.choices.map(({ title }: { title: string }) => title))
    return node
  })
  return found
}

test.each([
  ['da', 'Vælg, om du svarer som uppdragstagare eller uppdragsgivare.', '1 af 6'],
  ['sv', 'Välj om du svarar som uppdragstagare eller uppdragsgivare.', '1 av 6'],
  ['en', 'Choose your role: uppdragstagare or uppdragsgivare.', '1 of 6'],
])('who reads %s answers in a role of the questionnaire', async (language, fault, page) => {
  await town().teams.install('personal', anna)
  await town().teams.say(anna, `sprog ${language}`)
  await startMeasurement(town(), cooperation)
  const message = invitation()
  expect(choicesIn(message)).toEqual(['Uppdragstagare', 'Uppdragsgivare'])
  await town().teams.press(anna, message, 'answer.begin')
  expect(textOf(message)).toContain(fault)
  await town().teams.press(anna, message, 'answer.begin', { level: 'leader' })
  expect(textOf(message)).toContain(page)
})

test('in all others one answers as staff or leader', async () => {
  await startMeasurement(town())
  expect(choicesIn(invitation())).toEqual(['Medarbejder', 'Leder'])
  await town().teams.press(anna, invitation(), 'answer.begin')
  expect(shown(anna)).toContain('Vælg, om du svarer som medarbejder eller leder.')
})

test.each([
  [{ level: 'staff' }, 'Målingen er kun for medarbejdere.'],
  [{ level: 'leader' }, 'Målingen er kun for ledere.'],
  [{ level: 'leader', ...cooperation }, 'Målingen er kun for uppdragsgivare.'],
])('where only one level is asked the invitation and the status say which: %j', async (more, sentence) => {
  await startMeasurement(town(), more)
  expect(textOf(invitation())).toContain(sentence)
  expect(textOf(await status())).toContain(sentence)
})

test('where both are asked nothing needs to be said', async () => {
  await startMeasurement(town())
  expect(textOf(invitation()) + textOf(await status())).not.toContain('Målingen er kun for')
})

test('the start card tells of the roles, and asks in them once their questionnaire has been chosen', async () => {
  await town().teams.install('team', mette)
  await town().teams.say(mette, 'ny måling')
  const message = town().teams.last(mette)
  expect(textOf(message)).toContain('svensk, for uppdragstagare (medarbejdere) og uppdragsgivare (ledere)')
  expect(choicesIn(message)).toEqual(['Medarbejdere og ledere', 'Kun medarbejdere', 'Kun ledere'])
  await town().teams.press(mette, message, 'measurement.start', { ...cooperation, title: '' })
  expect(choicesIn(message)).toEqual(['Uppdragstagare og uppdragsgivare', 'Kun uppdragstagare', 'Kun uppdragsgivare'])
})

test('the report keeps them for wherever it speaks of the levels', async () => {
  await startMeasurement(town(), cooperation)
  await town().goTo('2026-03-24T08:00:00Z')
  const { id } = await only()
  expect(await town().world.store.papers(id).report.get()).toMatchObject({
    pack: { id: 'samverkan', roles: { leader: { one: 'uppdragsgivare' }, staff: { one: 'uppdragstagare' } } },
  })
})
