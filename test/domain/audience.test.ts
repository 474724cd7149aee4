import { matchList, type Unmatched } from '../../src/domain/audience'

const roster = [
  { id: 'bo', name: 'Bo Lund', addresses: ['bo@eks.example', 'bl@eks.example'] },
  { id: 'anne', name: 'Anne Åkjær Holm', addresses: ['anne@eks.example'] },
  { id: 'ida1', name: 'Ida Dam', addresses: ['ida1@eks.example'] },
  { id: 'ida2', name: 'Ida Dam', addresses: ['ida2@eks.example'] },
  { id: 'ib', name: 'Ib', addresses: [] },
]
const match = (text: string, units = '', asked = 'both') => matchList(text, roster, { units, asked })

test.each<[string, string, object]>([
  ['a name', 'Bo Lund', { id: 'bo' }],
  ['a name in other letters and with more room', '  bO   lUND ', { id: 'bo' }],
  ['last name first', 'Lund, Bo', { id: 'bo' }],
  ['a name whose letters are composed of two', 'Anne A\u030Akjær Holm', { id: 'anne' }],
  ['an address', 'ANNE@eks.example', { id: 'anne' }],
  ['the other address', 'bl@eks.example', { id: 'bo' }],
  ['an address as a mail program gives it', 'Bo L. <bo@eks.example>', { id: 'bo' }],
  ['an address where two have the name', 'Ida Dam <ida2@eks.example>', { id: 'ida2' }],
  ['a level', 'Bo Lund; leder', { id: 'bo', level: 'leader' }],
  ['a Swedish level', 'Bo Lund; Medarbetare', { id: 'bo', level: 'staff' }],
  ['a unit', 'Bo Lund; Børn\nIb; Unge', { id: 'bo', unit: 'Børn' }],
  ['unit and level', 'Bo Lund; Børn; chef\nIb; Unge', { id: 'bo', level: 'leader', unit: 'Børn' }],
  ['level and unit', 'Bo Lund; leader; Børn\nIb; Unge', { id: 'bo', level: 'leader', unit: 'Børn' }],
  ['columns in quotation marks', '"Bo Lund";"Børn"\nIb; Unge', { id: 'bo', unit: 'Børn' }],
  ['empty columns', 'Bo Lund;;Børn;\nIb; Unge', { id: 'bo', unit: 'Børn' }],
])('%s is understood', (_, line, person) => {
  const { people, unmatched } = match(line)
  expect([people[0], unmatched]).toEqual([person, []])
})

test.each<[string, Unmatched, string, string?, string?]>([
  ['Bo Hansen', 'nobody', 'a name that nobody has'],
  ['Bo', 'nobody', 'a first name alone'],
  ['Bo Lun', 'nobody', 'the beginning of a name'],
  ['x@eks.example', 'nobody', 'an address that nobody has'],
  ['; leder', 'nobody', 'no name at all'],
  ['Ida Dam', 'several', 'a name that two have'],
  ['Bo Lund; Ungee', 'unit', 'a unit that was not given', 'Børn, Unge'],
  ['Bo Lund; Børn; Unge', 'unit', 'two units', 'Børn, Unge'],
  ['Bo Lund; leder; medarbejder', 'level', 'two levels'],
  ['Bo Lund; leder', 'level', 'a level that is not asked', '', 'staff'],
])('%s is listed as %s: %s', (line, why, _, units = '', asked = 'both') => {
  expect(match(line, units, asked)).toMatchObject({ people: [], unmatched: [{ line, why }] })
})

test('the same person twice counts once, and twice with something else is listed', () => {
  const { people, unmatched } = match('Bo Lund; leder\nbo@eks.example; leder\nBo Lund; medarbejder')
  expect(people).toEqual([{ id: 'bo', level: 'leader' }])
  expect(unmatched).toEqual([{ line: 'Bo Lund; medarbejder', why: 'twice' }])
})

test('addresses on one line are several people, as they are pasted from a mail', () => {
  const line = 'Bo Lund <bo@eks.example>; Anne Holm <anne@eks.example>; x@eks.example'
  const { people, unmatched } = match(line)
  expect(people.map(({ id }) => id)).toEqual(['bo', 'anne'])
  expect(unmatched).toEqual([{ line: 'x@eks.example', why: 'nobody' }])
  expect(match('bo@eks.example, anne@eks.example').people).toHaveLength(2)
})

test('units come from the list where none were given, each spelt as it was first', () => {
  expect(match('Bo Lund; Børn og unge\nAnne Åkjær Holm; BØRN OG UNGE\nIb; Voksne, syd').units).toEqual([
    'Børn og unge',
    'Voksne syd',
  ])
  expect(match('Bo Lund; børn', 'Børn, Unge')).toMatchObject({
    people: [{ unit: 'Børn' }],
    units: ['Børn', 'Unge'],
  })
})

test('a single unit tells nobody apart', () => {
  expect(match('Bo Lund; Børn\nIb')).toEqual({ people: [{ id: 'bo' }, { id: 'ib' }], unmatched: [], units: [] })
})

test('empty lines and an empty list mean nobody', () => {
  expect(match('\n \n')).toEqual({ people: [], unmatched: [], units: [] })
})
