import { itemsOf, type Pack } from '../../src/domain/pack'
import { faults, loaded, own, shipped, type Draft } from './own'

const roles = {
  leader: { one: 'opdragsgiver', many: 'opdragsgivere' },
  staff: { one: 'udfører', many: 'udførere' },
}

test.each<[string, (pack: Draft) => void, string]>([
  ['a language nobody speaks', p => (p.language = 'no'), 'language: must be one of "da", "sv", "en"'],
  ['no title', p => delete p.title, "must have required property 'title'"],
  ['something more', p => (p.author = 'Anna'), 'must not have "author"'],
  ['something more within', p => (p.scale.points[1].hint = 'x'), 'scale.points[1]: must not have "hint"'],
  ['a version in words', p => (p.version = 'ny'), 'version: must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"'],
  ['a scale that stops rising', p => (p.scale.points[4].value = 4), 'scale.points[4].value: must be 5'],
  [
    'a sixth point',
    p => p.scale.points.push({ value: 6, label: 'Mest' }),
    'scale.points: must NOT have more than 5 items',
  ],
  [
    'hardly a text',
    p => (p.sigtepunkter[2].items[0].text = '?'),
    'sigtepunkter[2].items[0].text: must NOT have fewer than 2 characters',
  ],
  [
    'a text of 5 000 signs',
    p => (p.sigtepunkter[2].items[0].text = 'x'.repeat(4999) + '.'),
    'sigtepunkter[2].items[0].text: must NOT have more than 120 characters',
  ],
  [
    'a text without an end',
    p => (p.sigtepunkter[0].items[1].text = 'Vi øver os'),
    'sigtepunkter[0].items[1].text: must match pattern "[.?]$"',
  ],
  [
    'half a month',
    p => (p.sigtepunkter[0].planHints.goal.dueInMonths = 2.5),
    'sigtepunkter[0].planHints.goal.dueInMonths: must be integer',
  ],
  [
    'an audience of its own',
    p => (p.sigtepunkter[1].items[0].audience = 'boss'),
    'sigtepunkter[1].items[0].audience: must be one of "all", "leader", "staff"',
  ],
  [
    'reversed: false',
    p => (p.sigtepunkter[1].items[0].reversed = false),
    'sigtepunkter[1].items[0].reversed: must be true',
  ],
  ['a role without a plural', p => (p.roles = { ...roles, staff: { one: 'udfører' } }), "roles.staff: must have required property 'many'"], // prettier-ignore
  ['one role', p => (p.roles = { leader: roles.leader }), "roles: must have required property 'staff'"],
  ['a third role', p => (p.roles = { ...roles, guest: roles.staff }), 'roles: must not have "guest"'],
  ['a role that is a speech', p => (p.roles = { ...roles, leader: { one: 'x'.repeat(41), many: 'xx' } }), 'roles.leader.one: must NOT have more than 40 characters'], // prettier-ignore
  ['roles nobody can tell apart', p => (p.roles = { ...roles, staff: { one: 'Opdragsgiver', many: 'udførere' } }), 'roles.staff.one: must differ from the leaders’'], // prettier-ignore
  ['a macro in a role', p => (p.roles = { ...roles, staff: { one: '{{x}}', many: 'udførere' } }), 'roles.staff.one: must not hold ${ or {{'], // prettier-ignore
  ['four sigtepunkter', p => p.sigtepunkter.splice(4), 'sigtepunkter: must NOT have fewer than 5 items'],
  [
    'an id with capitals',
    p => (p.sigtepunkter[3].id = 'Mål'),
    'sigtepunkter[3].id: must match pattern "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"',
  ],
  [
    'the same item twice',
    p => (p.sigtepunkter[2].items[1].id = p.sigtepunkter[0].items[0].id),
    `sigtepunkter[2].items[1].id: "${itemsOf(shipped('ics.da.json'))[0]!.id}" is used twice`,
  ],
  [
    'the same sigtepunkt twice',
    p => (p.sigtepunkter[4].id = p.sigtepunkter[1].id),
    `sigtepunkter[4].id: "${shipped('ics.da.json').sigtepunkter[1].id}" is used twice`,
  ],
  [
    'two items for everybody',
    p =>
      p.sigtepunkter[3].items.forEach((item: Draft, i: number) => {
        item.audience = i < 2 ? 'all' : 'staff'
      }),
    'sigtepunkter[3].items: at least 3 must be for everybody, but 2 are',
  ],
  [
    'a template',
    p => (p.sigtepunkter[2].items[0].text = 'Jeg hedder ${name}.'),
    'sigtepunkter[2].items[0].text: must not hold ${ or {{',
  ],
  [
    'a macro',
    p => (p.sigtepunkter[1].planHints.milestones[1].text = 'Inden {{DATE(x)}}.'),
    'sigtepunkter[1].planHints.milestones[1].text: must not hold ${ or {{',
  ],
  [
    'a statement of 5,000 characters',
    p => (p.sigtepunkter[2].items[0].text = `${'x'.repeat(4_999)}.`),
    'sigtepunkter[2].items[0].text: must NOT have more than 120 characters',
  ],
  ['a macro in the title', p => (p.title = 'ICS {{x}}'), 'title: must not hold ${ or {{'],
])('a pack with %s has that one fault', (_, change, fault) => {
  const file = own(change)
  expect(faults(file)).toEqual([`${file.file}: ${fault}`])
})

test('a pack of one’s own may name its roles', () => {
  expect(loaded([own(pack => (pack.roles = roles))]).find('egen', 'da')!.roles).toEqual(roles)
})

test('a statement without text is told of at its place', () => {
  const [first] = faults(own(pack => (pack.sigtepunkter[2].items[0].text = '')))
  expect(first).toBe('egen.da.json: sigtepunkter[2].items[0].text: must NOT have fewer than 2 characters')
})

test('the third reversed item and those after it are faults', () => {
  const reverse = (pack: Draft) => [0, 1, 2, 3].forEach(i => (pack.sigtepunkter[i].items[1].reversed = true))
  const onlyThese = (pack: Draft) => itemsOf(pack as Pack).forEach((item: any) => delete item.reversed)
  expect(faults(own(pack => (onlyThese(pack), reverse(pack))))).toEqual([
    'egen.da.json: sigtepunkter[2].items[1].reversed: at most 2 in a pack may be reversed',
    'egen.da.json: sigtepunkter[3].items[1].reversed: at most 2 in a pack may be reversed',
  ])
})

test.each([
  ['', 'is not JSON (Unexpected end of JSON input)'],
  ['{"id": "egen",}', 'line 1 column 15: is not JSON (Expected double-quoted property name)'],
  ['{\n  "id": "egen"\n  "version"', "line 3 column 3: is not JSON (Expected ',' or '}' after property value)"],
  [
    `{\n  "items": [\n    "${'x'.repeat(40)}",\n  ],\n  "title": "egen pakke"\n}`,
    "line 4 column 3: is not JSON (Unexpected token ']')",
  ],
  ['{"id": x}', "is not JSON (Unexpected token 'x')"],
  ['{"id": "a\nb"}', 'line 1 column 10: is not JSON (Bad control character in string literal)'],
  ['null', 'must be object'],
  ['[]', 'must be object'],
  ['"pakke"', 'must be object'],
])('%j is no pack', (text, fault) => {
  expect(faults({ file: 'egen.da.json', text })).toEqual([`egen.da.json: ${fault}`])
})

test('a byte order mark does no harm', () => {
  const { file, text } = own()
  expect(loaded([{ file, text: `\uFEFF${text}` }]).find('egen', 'da')!.id).toBe('egen')
})

test('all faults in all files are told at once', () => {
  const untitled = own(pack => {
    delete pack.title
    delete pack.intro
  })
  expect(faults(untitled, { file: 'x.da.json', text: '[' })).toHaveLength(3)
})

test.each(['egen.json', 'anden.da.json', 'egen.sv.json', 'Egen.da.json'])(
  'a file named %s is not egen.da.json',
  file => {
    expect(faults({ ...own(), file })).toEqual([`${file}: must be named egen.da.json`])
  },
)
