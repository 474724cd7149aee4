import { globSync } from 'node:fs'
import { itemsOf, type Language, type Pack } from '../../src/domain/pack'
import { faultsIn } from '../../src/packs/faults'
import { DEFAULT_PACK } from '../../src/packs/packs'
import { faults, loaded, own, shipped, shippedAgain, type Draft } from './own'

test('every shipped file is whole and can be found', () => {
  const files = globSync('*.??.json', { cwd: 'src/packs' })
  expect(files).toHaveLength(9)
  for (const file of files) {
    const pack = shipped(file)
    expect(faultsIn(file, pack)).toEqual([])
    expect(loaded().find(pack.id, pack.language)).toEqual(pack)
    expect(file).toBe(`${pack.id}.${pack.language}.json`)
  }
})

test.each<[Language, string[]]>([
  ['da', ['ics-syv da', 'ics da', 'dubu da', 'styringsgrundlag da', 'samverkan sv']],
  ['sv', ['ics-syv sv', 'ics sv', 'dubu da', 'styringsgrundlag da', 'samverkan sv']],
  ['en', ['ics-syv en', 'ics en', 'dubu da', 'styringsgrundlag da', 'samverkan sv']],
])('those who read %s can choose between %j', (language, expected) => {
  expect(
    loaded()
      .all(language)
      .map(pack => `${pack.id} ${pack.language}`),
  ).toEqual(expected)
  expect(loaded().all(language)[0]!.id).toBe(DEFAULT_PACK)
})

test.each<[string, Language[]]>([
  ['ics', ['da', 'sv', 'en']],
  ['dubu', ['da']],
  ['samverkan', ['sv']],
  ['constructor', []],
])('%s is there in %j', (id, languages) => {
  expect(loaded().languagesOf(id)).toEqual(languages)
})

test.each<[string, Language, string | undefined, string | undefined]>([
  ['ics', 'sv', undefined, 'ics sv 1.0.0'],
  ['ics', 'sv', '1.0.0', 'ics sv 1.0.0'],
  ['ics', 'sv', '2.0.0', undefined],
  ['dubu', 'en', undefined, 'dubu da 1.0.0'],
  ['samverkan', 'da', undefined, 'samverkan sv 1.0.0'],
  ['nothing', 'da', undefined, undefined],
  ['__proto__', 'da', undefined, undefined],
  ['toString', 'da', undefined, undefined],
])('%s in %s, version %s, is %s', (id, language, version, expected) => {
  const pack = loaded().find(id, language, version)
  expect(pack && `${pack.id} ${pack.language} ${pack.version}`).toBe(expected)
})

test.each([
  ['ics', 9],
  ['ics-syv', 7],
  ['dubu', 6],
  ['styringsgrundlag', 6],
])('%s takes about %i minutes', (id, minutes) => {
  expect(loaded().minutes(loaded().find(id, 'da')!)).toBe(minutes)
})

test('nothing takes less than a minute', () => {
  expect(loaded().minutes({ ...loaded().find('ics', 'da')!, sigtepunkter: [] })).toBe(1)
})

test('a pack of one’s own comes last, in the language it has, wherever its file lies', () => {
  const file = own()
  const packs = loaded([{ ...file, file: `packs/${file.file}` }])
  expect(packs.all('sv').map(({ id }) => id)).toEqual([
    'ics-syv',
    'ics',
    'dubu',
    'styringsgrundlag',
    'samverkan',
    'egen',
  ])
  expect(packs.find('egen', 'sv')!.language).toBe('da')
})

const renewed = (version: string) =>
  loaded([
    shippedAgain('dubu.da.json', pack => {
      pack.version = version
      pack.title = 'DUBU hos os'
    }),
  ])

test.each(['1.0.1', '1.10.0', '10.0.0'])('version %s replaces the shipped one, which can still be found', version => {
  expect(renewed(version).find('dubu', 'da')).toMatchObject({ version, title: 'DUBU hos os' })
  expect(renewed(version).find('dubu', 'da', '1.0.0')).toEqual(shipped('dubu.da.json'))
  expect(
    renewed(version)
      .all('da')
      .filter(({ id }) => id === 'dubu'),
  ).toHaveLength(1)
})

test('Danish stands in for what is missing, also where another language was read first', () => {
  const packs = loaded([own(() => {}, 'ics.sv.json'), own()])
  expect(packs.find('egen', 'sv')!.language).toBe('sv')
  expect(packs.find('egen', 'en')!.language).toBe('da')
})

test.each<[string, (pack: Draft) => void, string]>([
  ['another version', p => (p.version = '1.0.1'), 'version: "1.0.1", but "1.0.0" in egen.da.json'],
  [
    'another sigtepunkt',
    p => (p.sigtepunkter[1].id = 'ny'),
    `sigtepunkter[1].id: "ny", but "${shipped('ics.da.json').sigtepunkter[1].id}" in egen.da.json`,
  ],
  [
    'another item',
    p => (p.sigtepunkter[1].items[2].id = 'ny-1'),
    `sigtepunkter[1].items[2].id: "ny-1", but "${shipped('ics.da.json').sigtepunkter[1].items[2].id}" in egen.da.json`,
  ],
  ['a sigtepunkt less', p => p.sigtepunkter.pop(), 'sigtepunkter.length: 8, but 9 in egen.da.json'],
  ['an item less', p => p.sigtepunkter[8].items.pop(), 'sigtepunkter[8].items.length: 4, but 5 in egen.da.json'],
  [
    'another audience',
    p => (p.sigtepunkter[0].items[0].audience = 'staff'),
    'sigtepunkter[0].items[0].audience: "staff", but "all" in egen.da.json',
  ],
  [
    'roles of its own',
    p => (p.roles = { leader: { one: 'a1', many: 'a2' }, staff: { one: 'b1', many: 'b2' } }),
    'roles: "named", but "not named" in egen.da.json',
  ],
])('a translation with %s is not the same pack', (_, change, fault) => {
  expect(faults(own(change, 'ics.sv.json'), own())).toEqual([`egen.sv.json: ${fault}`])
})

test('a translation that turns an item round is not the same pack', () => {
  const straight = own(pack => itemsOf(pack as Pack).forEach((item: any) => delete item.reversed))
  const turned = own(
    pack => itemsOf(pack as Pack).forEach((item: any, i) => (i === 1 ? (item.reversed = true) : delete item.reversed)),
    'ics.sv.json',
  )
  expect(faults(straight, turned)).toEqual([
    'egen.sv.json: sigtepunkter[0].items[1].reversed: true, but false in egen.da.json',
  ])
})

test('a translation names its roles where the original does, in its own words', () => {
  const named = (one: string, other: string) => (pack: Draft) =>
    (pack.roles = { leader: { one, many: one }, staff: { one: other, many: other } })
  const danish = own(named('opdragsgiver', 'udfører'))
  expect(faults(danish, own(named('uppdragsgivare', 'uppdragstagare'), 'ics.sv.json'))).toEqual([])
  expect(
    faults(
      danish,
      own(() => {}, 'ics.sv.json'),
    ),
  ).toEqual(['egen.sv.json: roles: "not named", but "named" in egen.da.json'])
})

test('of the shipped packs the one about cooperation names its roles: who gives the task leads', () => {
  const named = loaded()
    .all('da')
    .filter(({ roles }) => roles)
  expect(named.map(({ id, roles }) => [id, roles!.leader.one, roles!.staff.one])).toEqual([
    ['samverkan', 'uppdragsgivare', 'uppdragstagare'],
  ])
})

test('that everybody is asked may be said or left out', () => {
  const said = own(pack => itemsOf(pack as Pack).forEach((item: any) => (item.audience ??= 'all')), 'ics.sv.json')
  expect(faults(said, own())).toEqual([])
})

test.each(['1.0.0', '0.9.9'])('version %s does not replace the shipped 1.0.0', version => {
  expect(faults(shippedAgain('dubu.da.json', pack => (pack.version = version)))).toEqual([
    `dubu.da.json: version: ${version} is not higher than 1.0.0, which it would replace`,
  ])
})

test('of two that would replace it, the later has to be the higher', () => {
  const newer = (version: string) => shippedAgain('dubu.da.json', pack => (pack.version = version))
  expect(faults(newer('1.1.0'), newer('1.2.0'))).toEqual([])
  expect(faults(newer('1.2.0'), newer('1.1.0'))).toEqual([
    'dubu.da.json: version: 1.1.0 is not higher than 1.2.0, which it would replace',
  ])
})

test('whoever renews a pack renews all its languages', () => {
  const newer = (file: string) => shippedAgain(file, pack => (pack.version = '1.1.0'))
  expect(faults(newer('ics.da.json'))).toEqual([
    'ics.sv.json: version: "1.0.0", but "1.1.0" in ics.da.json',
    'ics.en.json: version: "1.0.0", but "1.1.0" in ics.da.json',
  ])
  const packs = loaded(['ics.sv.json', 'ics.da.json', 'ics.en.json'].map(newer))
  expect(packs.languagesOf('ics')).toEqual(['da', 'sv', 'en'])
  expect(
    packs
      .all('sv')
      .map(({ id, version }) => `${id} ${version}`)
      .slice(0, 2),
  ).toEqual(['ics-syv 1.0.0', 'ics 1.1.0'])
})

test('other items are another major version', () => {
  const other = (version: string) =>
    shippedAgain('dubu.da.json', pack => {
      pack.version = version
      pack.sigtepunkter[0].items[0].id = 'ny'
    })
  expect(faults(other('1.1.0'))).toEqual([
    'dubu.da.json: version: must be 2.0.0 or higher, since items have come, gone or moved',
  ])
  expect(faults(other('2.0.0'))).toEqual([])
})

test('the same file cannot be given twice', () => {
  expect(faults(own(), own())).toEqual([
    'egen.da.json: version: 1.0.0 is not higher than 1.0.0, which it would replace',
  ])
})
