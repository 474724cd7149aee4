import { peopleNamed, personIn } from '../../src/domain/roster'

const id = (end: string) => `7a1d3c52-0b6e-4c0e-9d1f-2f6f${end}`
const mette = { id: id('3c1b8a50'), name: 'Mette Holm' }
const anders = { id: id('3c1b8a51'), name: 'Anders Kjær' }
const annemette = { id: id('3c1b8a52'), name: 'Anne Mette Å. Holmgård' }
const people = [mette, anders, annemette]

test.each([
  ['an id', mette.id, mette],
  ['the end of an id', '3c1b8a51', undefined],
  ['nothing', '', undefined],
  ['a whole name, though another begins with it', 'mette holm', mette],
  ['a first name', 'Anders', anders],
  ['parts of a name in any order', 'holmg anne', annemette],
  ['a name written with two signs for one', 'anne A\u030A.', annemette],
  ['a name that two have', 'Mette', undefined],
  ['somebody else', 'Jens', undefined],
])('%s leads to the one person it can mean', (_, said, person) => {
  expect(personIn(people, said)).toBe(person)
})

test('a name that several have leads to all of them', () => {
  expect(peopleNamed(people, 'mette')).toEqual([mette, annemette])
  expect(peopleNamed([mette, mette], 'Mette Holm')).toEqual([mette, mette])
})
