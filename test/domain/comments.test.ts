import { choosing, firstNameIn, sealedComments, whatIsWrong, type CommentFault } from '../../src/domain/comments'

const names = [
  'Anna Holm',
  'Bo Dahl',
  'Mette-Marie Sørensen Kjær',
  'Rahbek, Jonas (Børn og Unge)',
  'Jens Ø. Hansen – BUF',
  'Åse Østergård',
  ...['Maj Lund', 'Dag Berg', 'Liv Vik', 'Ask Juul'],
]

test.each<[CommentFault, string]>([
  ['cpr', '010101-1234'],
  ['cpr', '0101011234'],
  ['cpr', 'Barnet (010101 1234) er ikke hørt'],
  ['cpr', '01 01 01 1234'],
  ['cpr', '01 01 01-1234'],
  ['cpr', '010101 - 1234'],
  ['cpr', '010101–1234'],
  ['cpr', '01.01.01-1234'],
  ['cpr', '01-01-01-1234'],
  ['cpr', '01012001-1234'],
  ['cpr', '290200-1234'],
  ['cpr', '311299-9999'],
  ['cpr', '610101-1234'],
  ['cpr', 'cpr:3112991234.'],
  ['cpr', '０１０１０１-１２３４'],
  ['cpr', '811218-9876'],
  ['cpr', '19811218-9876'],
  ['email', 'Skriv til anna.holm@kommune.dk'],
  ['email', 'a+b@x.co.uk'],
  ['email', 'anna(at)kommune.dk'],
  ['email', 'bo @ kommune.dk'],
  ['phone', '23456789'],
  ['phone', 'ring 23 45 67 89 efter tre'],
  ['phone', '23-45-67-89'],
  ['phone', '23.45.67.89'],
  ['phone', '2345 6789'],
  ['phone', 'Tlf.: +45 23 45 67 89'],
  ['phone', '+4523456789'],
  ['phone', '0045 2345 6789'],
  ['phone', '+46 70 123 45 67'],
  ['phone', '070-123 45 67'],
  ['phone', '08-123 456 78'],
  ['phone', '+47 912 34 567'],
  ['phone', '912 34 567'],
  ['phone', '22-10-12-34'],
  ['name', 'Anna Holm gør det godt'],
  ['name', 'anna holm'],
  ['name', 'ANNA   HOLM'],
  ['name', 'Det er Anna Holms skyld'],
  ['name', 'Holm, Anna'],
  ['name', 'anna.holm'],
  ['name', 'Anna K. Holm'],
  ['name', 'Anna\nHolm'],
  ['name', 'Spørg bo dahl.'],
  ['name', 'Mette-Marie Kjær'],
  ['name', 'Mette Marie'],
  ['name', 'Jonas Rahbek'],
  ['name', 'Jens Hansen'],
  ['name', 'Jens Ø. Hansen'],
  ['name', 'A\u030Ase O\u0308stergård og Åse Østerga\u030Ard'],
  ['first-name', 'Anna er dygtig'],
  ['first-name', 'Det var Annas idé'],
  ['first-name', 'anna'],
  ['first-name', 'Familierne skal kunne bo her'],
  ['first-name', 'Vi lovede det i maj'],
  ['first-name', 'Hver dag'],
  ['first-name', 'Det er deres liv'],
  ['first-name', 'Et træ som en ask'],
  ['first-name', 'Jens’ møder'],
  ['first-name', 'Mette spørger'],
  ['first-name', 'Anna kommer fra Holm'],
  ['first-name', 'Spørg Anna. Holm er en by'],
])('%s: %j', (fault, comment) => {
  expect(whatIsWrong(comment, names)).toBe(fault)
})

test.each([
  '',
  'Vi mangler tid til at skrive.',
  'I 2024 og 2025 havde vi 10 sager.',
  '2024-2025',
  '2024 2025',
  '2024/2025',
  'Den 02.03.2026 og den 2026-03-02, den 2/3-2026 og den 02-03-2026',
  'LBK nr. 282 af 17/04/2020',
  'Barnets lov § 95, stk. 2, og § 32',
  'LBK 282',
  'L 109 2023',
  'Det koster 25.000.000 kr. om året',
  '25 000 000 kr.',
  '12345678 kr',
  '23456789,50',
  'kl. 08.00-16.00',
  'kl. 8-16, uge 29-31',
  '40 af 400 sagsbehandlere i 9 enheder',
  'Journal 27.24.00-G01-4-21',
  '100 %, 5-9 af 24',
  '323201-1234',
  '299999-1234',
  '12345678901234567890',
  '01010112345',
  'Hannah og Annabel er ikke i teamet',
  'Holm er en by, og Dahl er en dal',
  'majsen, dagplejen og livet',
  'Metoden @ICS virker',
  'constructor __proto__ toString',
])('%j is in order', comment => {
  expect(whatIsWrong(comment, names)).toBeUndefined()
})

test('a roster of odd names asks about nothing that nobody is called', () => {
  expect(whatIsWrong('Null og 7 er tal', ['', '  ', '7', ', ', '(BUF)', 'A', '- -'])).toBeUndefined()
  expect(whatIsWrong('Cher synger', ['Cher'])).toBe('first-name')
})

test('the name that is asked about is told as it was written', () => {
  expect(firstNameIn('Spørg MAJ og Anna', names)).toBe('MAJ')
  expect(firstNameIn('Spørg ingen', names)).toBeUndefined()
})

test('a large roster and a long comment are looked through in no time', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `Person${i} Nielsen Holm`)
  const comment = 'Vi når det ikke 12 34. '.repeat(43)
  expect(whatIsWrong(comment, many)).toBeUndefined()
  expect(whatIsWrong('1'.repeat(1_000), many)).toBeUndefined()
  expect(whatIsWrong('a'.repeat(1_000), many)).toBeUndefined()
  expect(whatIsWrong('1 '.repeat(500), many)).toBeUndefined()
})

test.each([
  [9, 5, []],
  [10, 5, ['a', 'b', 'b']],
  [11, 12, []],
  [12, 12, ['a', 'b', 'b']],
])('of %i answers with the threshold %i the comments are %j', (answered, threshold, kept) => {
  expect(sealedComments(['b', 'a', 'b'], answered, threshold)).toEqual(kept)
})

test('a page that is sent in again changes its own places only', () => {
  const all = ['a', 'b', 'c', 'd'].map((text, place) => ({ place, text }))
  const first = choosing([], all.slice(0, 2), new Set([1]))
  const second = choosing(first, all.slice(2), new Set([3, 9]))
  expect(second.map(({ text }) => text)).toEqual(['b', 'd'])
  expect(choosing(second, all.slice(0, 2), new Set([0])).map(({ text }) => text)).toEqual(['a', 'd'])
  expect(choosing(second, all.slice(2), new Set()).map(({ text }) => text)).toEqual(['b'])
})
