import { buttonsOn, findButton, pressed } from './card'

const submit = (title: string, data: object = {}, more: object = {}) => ({
  type: 'Action.Submit',
  title,
  data,
  ...more,
})

/** A card with buttons in every place that can hold one. */
const card = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Svar' },
    {
      type: 'Container',
      items: [{ type: 'ActionSet', actions: [submit('Start målingen', { verb: 'measurement.start', ref: 'a' })] }],
    },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', selectAction: { type: 'Action.Submit', data: { verb: 'plan.open', ref: 'b' } }, items: [] },
      ],
    },
    { type: 'Chart.Line', fallback: { type: 'ActionSet', actions: [submit('Aldrig vist')] } },
    {
      type: 'Input.Text',
      id: 'title',
      value: 'Forår',
      isRequired: true,
      maxLength: 10,
      errorMessage: 'Skriv en titel',
    },
    { type: 'Input.Text', id: 'why' },
    { type: 'Input.Number', id: 'threshold', value: 5, min: 5, max: 20 },
    { type: 'Input.Date', id: 'closesOn', min: '2026-03-01' },
    { type: 'Input.Toggle', id: 'preview', title: 'Se først' },
    { type: 'Input.ChoiceSet', id: 'level', value: 'both', choices: [{ value: 'both' }, { value: 'staff' }] },
    { type: 'Input.ChoiceSet', id: 'several', isMultiSelect: true, choices: [{ value: 'a' }, { value: 'b' }] },
  ],
  actions: [
    submit('Åbn', { verb: 'milestone.open', ref: 'm1' }),
    submit('Åbn', { verb: 'milestone.open', ref: 'm2' }),
    submit('Tilbage', { verb: 'answer.back' }, { associatedInputs: 'none' }),
    submit('Lukket', { verb: 'closed' }, { isEnabled: false }),
    { type: 'Action.Execute', title: 'Kald', verb: 'call', data: { ref: 'c' } },
    { type: 'Action.ShowCard', title: 'Mere', card: { body: [], actions: [submit('Inderst', { verb: 'inner' })] } },
    { type: 'Action.OpenUrl', title: 'Læs', url: 'https://eksempel.example' },
  ],
}

const verbs = ['measurement.start', 'plan.open', 'milestone.open', 'milestone.open', 'answer.back', 'call', 'inner']

test('every button that is shown is found, wherever it stands', () => {
  expect(buttonsOn(card).map(({ verb }) => verb)).toEqual(verbs)
})

test.each([
  ['Start målingen', 'a'],
  ['measurement.start', 'a'],
  [{ verb: 'plan.open' }, 'b'],
  [{ verb: 'milestone.open', ref: 'm2' }, 'm2'],
  [{ title: 'Åbn', nth: 0 }, 'm1'],
  ['Kald', 'c'],
])('%j is one button', (wanted, ref) => {
  expect(findButton(card, wanted).data.ref).toBe(ref)
})

test.each([
  ['Åbn', /^2 buttons are "Åbn"; the card has: Start målingen \[measurement.start\]/],
  ['Aldrig vist', /^0 buttons/],
  ['Lukket', /^0 buttons/],
  [{ verb: 'milestone.open', ref: 'm3' }, /^0 buttons/],
])('%j is none, or several', (wanted, said) => {
  expect(() => findButton(card, wanted)).toThrow(said)
})

const start = findButton(card, 'Start målingen')

test('a client sends the data and every field that is not empty, as text', () => {
  expect(pressed(card, start)).toEqual({
    verb: 'measurement.start',
    ref: 'a',
    title: 'Forår',
    threshold: '5',
    preview: 'false',
    level: 'both',
  })
  const given = { title: 'Efterår', why: '', threshold: 7, closesOn: '2026-04-01', preview: true, several: ['a', 'b'] }
  expect(pressed(card, start, given)).toEqual({
    verb: 'measurement.start',
    ref: 'a',
    title: 'Efterår',
    threshold: '7',
    closesOn: '2026-04-01',
    preview: 'true',
    level: 'both',
    several: 'a,b',
  })
})

test('a field called as something in the data wins over it, as in the client', () => {
  const twin = { body: [{ type: 'Input.Text', id: 'ref', value: 'field' }], actions: [submit('Gem', { ref: 'data' })] }
  expect(pressed(twin, findButton(twin, 'Gem'))).toEqual({ ref: 'field' })
})

test('a button may send none of the fields, and asks nothing of them', () => {
  expect(pressed(card, findButton(card, 'Tilbage'))).toEqual({ verb: 'answer.back' })
})

test.each([
  [{ title: '' }, 'title is required (Skriv en titel)'],
  [{ title: 'Alt for lang en titel' }, 'title takes at most 10 characters'],
  [{ threshold: 4 }, 'threshold is no number within its bounds'],
  [{ threshold: 'fem' }, 'threshold is no number within its bounds'],
  [{ closesOn: '2026-02-28' }, 'closesOn is no date within its bounds'],
  [{ closesOn: '1. marts' }, 'closesOn is no date within its bounds'],
  [{ level: 'leader' }, 'level does not offer leader'],
  [{ several: ['a', 'c'] }, 'several does not offer a,c'],
  [{ nothing: 'x' }, 'the card has no field nothing'],
])('no client sends %j', (given, said) => {
  expect(() => pressed(card, start, given)).toThrow(said)
})

test('what is pressed does not touch the card', () => {
  const before = structuredClone(card)
  pressed(card, start, { title: 'Ny' }).ref = 'changed'
  expect(card).toEqual(before)
})
