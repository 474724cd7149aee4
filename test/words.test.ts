import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { da, type Words } from '../src/words/da'
import { en } from '../src/words/en'
import { sv } from '../src/words/sv'

const spoken = { da, sv, en } satisfies Record<string, Words>
const languages = Object.entries(spoken) as [keyof typeof spoken, Words][]
const folder = (name: string) => join(__dirname, '../src', name)
const source = (path: string) => readFileSync(folder(path), 'utf8')

type Say = (...given: unknown[]) => string | string[]
const isSay = (leaf: unknown): leaf is Say => typeof leaf === 'function'

/** Every string and function that a language holds, by its path: `plan.faults.needed`. */
const leavesOf = (words: unknown, path = ''): [string, unknown][] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => leavesOf(value, path ? `${path}.${key}` : key))
    : [[path, words]]

/** What the Danish original's functions take, as it declares it, in the order in which they stand. */
const declared = [
  'common',
  'measurement',
  'milestone',
  'page',
  'plan',
  'report',
  'comment',
  'when',
  'data',
  'audience',
  'link',
  'tables',
  'agenda',
  'inDepth',
  'followUp',
  'progress',
  'thread',
  'forms',
  'role',
  'task',
  'quarter',
  'planLog',
  'planPage',
  'planTable',
  'handOver',
].flatMap(part =>
  [...source(`words/da/${part}.ts`).matchAll(/^ +\w+: \(([^()]*)\) =>/gm)].map(([, taken]) =>
    taken!.split(',').map(one => one.split(':')[1]!.trim()),
  ),
)
const functions = leavesOf(da).filter((leaf): leaf is [string, Say] => isSay(leaf[1]))
const takenBy = new Map(functions.map(([path], i) => [path, declared[i]!]))

const DAY = '2027-03-01'
const plausible: Record<string, readonly unknown[]> = {
  number: [0, 1, 2, 5],
  string: [DAY],
  'readonly string[]': [[DAY], [DAY, DAY, DAY]],
  undefined: [undefined],
  'readonly Unfound[]': [
    [{ line: DAY, why: 'several' }],
    [
      { line: DAY, why: 'nobody' },
      { line: DAY, why: 'unit' },
    ],
  ],
  'readonly Size[]': [
    [{ name: 'Børn', invited: 0 }],
    [
      { name: 'Børn', invited: 3 },
      { name: 'Unge', invited: 12 },
    ],
  ],
}
const argumentsFor = (types: readonly string[]) =>
  types.reduce<unknown[][]>(
    (sets, type) =>
      sets.flatMap(set => type.split(' | ').flatMap(one => plausible[one]!.map(value => [...set, value]))),
    [[]],
  )

/** Everything a language can say, each text with the path it comes from. */
const saidIn = (words: Words): [string, string][] =>
  leavesOf(words).flatMap(([path, leaf]) => {
    const texts = isSay(leaf) ? argumentsFor(takenBy.get(path)!).flatMap(set => leaf(...set)) : [leaf as string]
    return texts.map((text): [string, string] => [path, text])
  })

const phrasesOf = {
  da: 'ny måling,svar,status,luk måling,rapport,plan,mine delmål,opfølgning,roller,mine data,pause 2027-01-15,sprog sv'.split(
    ',',
  ),
  sv: 'ny mätning,svara,status,stäng mätning,rapport,plan,mina delmål,uppföljning,roller,mina data,paus 2027-01-15,språk sv'.split(
    ',',
  ),
  en: 'new measurement,answer,status,close measurement,report,plan,my milestones,follow-up,roles,my data,pause 2027-01-15,language en'.split(
    ',',
  ),
}
const helpIn = { da: 'hjælp', sv: 'hjälp', en: 'help' }
const demoPhrases = ['demo svar 24', 'demo tid +80d', 'demo nulstil']
const answersQuoted = ['ved ikke', 'vet inte', 'don’t know']

/** As handlers/understand.ts does: the words alone, or with more after them where they take more. */
function isUnderstood(phrase: string): boolean {
  const text = source('handlers/understand.ts')
  const heard = text.slice(text.indexOf('const phrases'), text.indexOf('const takesMore'))
  const takesMore = /takesMore = new Set<Heard>\(\[([^\]]+)\]/.exec(text)![1]!.split(', ')
  return [...heard.matchAll(/\[((?:'[^']+'(?:,\s*)?)+)\],\s*(\w+)/g)].some(([, written, handler]) =>
    [...written!.matchAll(/'([^']+)'/g)].some(([, word]) => {
      if (phrase === word) return true
      return takesMore.includes(handler!) && phrase.startsWith(`${word} `) && isTaken(phrase.slice(word!.length + 1))
    }),
  )
}

/** A day, perhaps with a time; a number, perhaps of days; a language; or a word that handlers/habits.ts knows. */
const isTaken = (rest: string) =>
  /^(\d{4}-\d\d-\d\d( \d\d:\d\d)?|\d+|\+\d+d|da|sv|en)$/.test(rest) ||
  source('handlers/habits.ts').includes(`'${rest}'`)

/** The last part of the path of whatever is written on a button. */
const onButtons = new Set(
  ['cards', 'handlers']
    .flatMap(name => readdirSync(folder(name)).map(file => source(`${name}/${file}`)))
    .flatMap(text => [...text.matchAll(/\b(?:button|formOf)\(\s*(?:form, )?(?:\w+\.)+(\w+)/g)].map(([, key]) => key)),
)
/** A sentence and a heading that are called what a button is called. */
const notButtons = ['start.next', 'close.done']

test('every function is called with what the original declares', () => {
  expect(declared.map(types => types.length)).toEqual(functions.map(([, say]) => say.length))
})

describe.each(languages)('%s', (language, words) => {
  const said = saidIn(words)
  const where = (isFaulty: (text: string) => boolean) => said.filter(([, text]) => isFaulty(text))

  test('names itself', () => {
    expect(words.language).toBe(language)
  })

  test('always says something, and never what only a program says', () => {
    expect(where(text => typeof text !== 'string' || text.trim() === '')).toEqual([])
    expect(where(text => /undefined|null|NaN|Invalid|\[object|[{}]/.test(text))).toEqual([])
    expect(where(text => text !== text.trim() || /\s[.,;:!?]|\s\s|\n/.test(text))).toEqual([])
  })

  test('says anonymous only of a measurement that has been closed', () => {
    expect([...new Set(where(text => /anonym/i.test(text)).map(([path]) => path))]).toEqual(['close.doneLine'])
  })

  test('uses its own quotation marks', () => {
    const foreign = { da: /["“”'’]/, sv: /["“»«'’]/, en: /["»«']/ }[language]
    expect(where(text => foreign.test(text))).toEqual([])
  })

  test('leaves out the words that the glossary warns against', () => {
    const avoided = {
      da: /spørgsmål|handleplan|opdrag|servicestyrelsen|fokusområde/i,
      sv: /siktpunkt|sigtepunkt|sekretess|ledare|förankring/i,
      en: /sigtepunkt|questions?\b|sparring/i,
    }[language]
    expect(where(text => avoided.test(text))).toEqual([])
  })

  test('has button titles that fit on a phone', () => {
    const titles = said.filter(([path]) => onButtons.has(path.split('.').at(-1)) && !notButtons.includes(path))
    expect(titles.length).toBeGreaterThan(15)
    expect(titles.filter(([, text]) => text.length > 20)).toEqual([])
  })

  test('tells people to write only what is understood, in their own language', () => {
    const { lines, demo } = words.help
    const own = [...phrasesOf[language], ...demoPhrases]
    expect([...lines, ...demo.slice(1)].map(text => text.split(' – ')[0])).toEqual(own)
    const quoted = said
      .flatMap(([, text]) => [...text.matchAll(/[»“”]([^»«“”]+)[«”]/g)].map(([, phrase]) => phrase!))
      .filter(phrase => phrase !== DAY && !answersQuoted.includes(phrase))
    expect(quoted.length).toBeGreaterThan(15)
    expect([...own, ...quoted].filter(phrase => !isUnderstood(phrase))).toEqual([])
    const first = (phrase: string) => phrase.split(' ')[0]
    const known = [...own, helpIn[language]].map(first)
    expect(quoted.filter(phrase => !known.includes(first(phrase)))).toEqual([])
  })
})

const alike = ['rapporten kommer i teamets kanal']

test.each([
  ['da', 'sv'],
  ['da', 'en'],
  ['sv', 'en'],
] as const)('%s and %s share no sentence of more than three words', (one, other) => {
  const sentencesOf = (words: Words) =>
    saidIn(words)
      .flatMap(([, text]) => text.split(/(?<=[.!?:;])\s/))
      .map(sentence => sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter(sentence => sentence.length > 3)
      .map(sentence => sentence.join(' '))
  const theirs = new Set(sentencesOf(spoken[other]))
  expect(sentencesOf(spoken[one]).filter(sentence => theirs.has(sentence) && !alike.includes(sentence))).toEqual([])
})

const start = (count: number, text: string) => text.split(' ').slice(0, count).join(' ')

test.each<[string, (words: Words) => string]>([
  ['i morgen | i morgon | tomorrow', w => w.milestone.ahead(1)],
  ['om 2 dage | om 2 dagar | in 2 days', w => w.milestone.ahead(2)],
  ['1 dag over tiden | 1 dag försenat | 1 day overdue', w => w.milestone.ahead(-1)],
  ['2 dage over tiden | 2 dagar försenat | 2 days overdue', w => w.milestone.ahead(-2)],
  ['(i morgen). | (i morgon). | (tomorrow).', w => /\(.+/.exec(w.status.closes(DAY, 1))![0]],
  ['1 person er | 1 person är | 1 person has', w => start(3, w.start.invited(1, DAY))],
  ['2 personer er | 2 personer är | 2 people have', w => start(3, w.start.invited(2, DAY))],
  [
    '1.240 af 5.000 inviteret | 1\u00a0240 av 5\u00a0000 inbjudna | 1,240 of 5,000 invited',
    w => w.start.reached(1240, 5000),
  ],
  ['1 er inviteret; | 1 inbjuden; | 1 invited;', w => w.status.answered(0, 1).split(/(?<=;)/)[0]!],
  ['1 er inviteret; | 1 inbjuden; | 1 invited;', w => w.report.rateTooFew(1).split(/(?<=;)/)[0]!],
  [
    '2.751 af 4.802 | 2\u00a0751 av 4\u00a0802 | 2,751 of 4,802',
    w => /^.+?80\d/.exec(w.report.rate(2751, 4802, 57))![0],
  ],
  ['1 minut | 1 minut | 1 minute', w => /1 minut\p{L}*/u.exec(w.invitation.promises(5, 10, DAY, 1).at(-1)!)![0]],
  ['1 sigtepunkt, | 1 fokusområde, | 1 focus area,', w => /1 .+,/.exec(w.start.packChoice('X', 1, 9))![0]],
  ['Et udsagn | Ett påstående | One statement', w => start(2, w.answer.missing(1))],
  ['2 udsagn | 2 påståenden | 2 statements', w => start(2, w.answer.missing(2))],
  ['1 over tiden | 1 försenat | 1 overdue', w => w.plan.late(1)],
  ['1 af 1 delmål nået | Delmål: 1 av 1 nådda | 1 of 1 milestone reached', w => w.plan.counts(1, 1)],
  ['Hver måned | Varje månad | Every month', w => w.plan.fields.months(1)],
  ['Hver 2. måned | Varannan månad | Every 2 months', w => w.plan.fields.months(2)],
  ['Hver 3. måned | Var 3:e månad | Every 3 months', w => w.plan.fields.months(3)],
  ['Hvert år | Varje år | Every year', w => w.plan.fields.months(12)],
  ['1 opdigtet kollega | 1 påhittad kollega | 1 made-up colleague', w => start(3, w.demo.answered(1))],
  ['1. marts 2027 | 1 mars 2027 | 1 March 2027', w => w.day(DAY)],
  ['marts 2027 | mars 2027 | March 2027', w => w.start.monthAndYear(DAY)],
  ['1. marts 2027 kl. 09.05 | 1 mars 2027 kl. 09.05 | 1 March 2027 at 09:05', w => w.dayAndTime(DAY, '09:05')],
  ['x, y og z | x, y och z | x, y and z', w => w.list(['x', 'y', 'z'])],
])('%s', (expected, say) => {
  expect([da, sv, en].map(say).join(' | ')).toBe(expected)
})
