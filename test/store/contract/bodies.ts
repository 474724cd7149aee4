import { type Room } from '../contract'

const TEXTS: Record<string, string> = {
  'Danish letters': 'Ærø, Ålborg og blåbærgrød',
  emoji: '👩‍👩‍👧‍👦 👍🏽 🇩🇰',
  'line separators': 'én\u2028to\u2029tre\r\nfire\ttab',
  'letters put together': 'a\u030a is not \u00e5',
  'right to left': 'שלום \u202e abc',
  'the character nought': 'a\u0000b',
  'quotes and backslashes': `"'\`\\ \\u0041 \\\\`,
  'a query': `'); DROP TABLE documents; --`,
  'a template': '${secret} {{secret}} <script>',
  'the same word in two spellings': 'blåbær'.normalize('NFC') + 'blåbær'.normalize('NFD'),
  'half an emoji': 'a\ud83d b',
  'every control character': String.fromCharCode(...Array(32).keys(), 127, 0x85),
  'marks nobody sees': '\ufeffa\u200bb\u00adc\u2060\ufffe\uffff',
  'letters of other planes': '𝔄𐍈🀄 \u{10ffff}',
  'many emoji': '🌱'.repeat(5_000),
  'only blanks': ' \u00a0\u3000 ',
}

const IDS: Record<string, string> = {
  'an Entra object id': '0f8fad5b-d9cb-469f-a165-70867728950e',
  'one of 200 characters': `${'a-b:'.repeat(49)}zzzz`,
  'a compound one': 'daily:0f8fad5b-d9cb-469f-a165-70867728950e:2026-03-01',
  'only a digit': '0',
  'only marks': ':-:',
  'one that looks like a number': '1e5',
  'one of 255 characters': 'x:'.repeat(127) + 'z',
  'every character there may be': 'abcdefghijklmnopqrstuvwxyz0123456789-:',
}

/** Names that mean something to somebody: to JavaScript, to a path, to a query. */
const WORDS = ['null', 'undefined', 'constructor', 'docs', 'dbs', 'select', 'c', '-', '::', '007', '--1', 'offers']

const BODIES: Record<string, object> = {
  'nothing at all': {},
  'nought, false, null and the empty text': { n: 0, no: false, nil: null, text: '' },
  'empty lists and objects': { list: [], object: {}, both: [{}, []] },
  'lists in lists': { a: [[1, [2, { b: [3] }]], null] },
  'fifty levels': Array.from({ length: 50 }).reduce<object>(inner => ({ inner }), {}),
  numbers: { big: Number.MAX_SAFE_INTEGER, small: -1, part: 0.1 + 0.2, tiny: 5e-324, huge: 1.7e308 },
  'names of our own columns': {
    id: 'x',
    partition: 'y',
    body: { body: 'z' },
    _etag: 'e',
    _ts: 1,
    _rid: 'r',
    ttl: 1,
    marks: ['m'],
  },
  'names in two spellings': { ['å'.normalize('NFC')]: 1, ['å'.normalize('NFD')]: 2 },
  'many names': Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`n${i}`, i])),
  'a long list': { list: Array.from({ length: 1_000 }, (_, i) => i) },
  'names that look like numbers': { 2: 'b', 1: 'a', '01': 'c', '-1': 'd' },
  'odd names': { 'æøå 👍': 1, '': 2, 'a.b': 3, 'a b': 4, "it's": 5, constructor: 6, length: 7 },
}

export function bodiesAndNames(room: Room) {
  test.each(Object.keys(TEXTS))('text comes back as it was: %s', async name => {
    const { db, p } = room()
    const body = { text: TEXTS[name] }
    await db.insert(p, '1', body)
    await db.change(p, '2', () => body)
    expect(await db.get(p, '1')).toEqual(body)
    expect(await db.list(p)).toEqual([body, body])
  })

  test.each(Object.keys(BODIES))('a body comes back as it was: %s', async name => {
    const { db, p } = room()
    await db.insert(p, '1', BODIES[name]!)
    await db.change(p, '2', () => BODIES[name])
    expect(await db.get(p, '1')).toEqual(BODIES[name])
    expect(await db.list(p)).toEqual([BODIES[name], BODIES[name]])
  })
  test('what is undefined is left out', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { x: undefined, y: 1 })
    await db.change(p, '2', () => ({ x: undefined, y: 1 }))
    expect((await db.list<object>(p)).map(body => Object.keys(body))).toEqual([['y'], ['y']])
  })

  test.each(Object.keys(IDS))('an id may be %s', async name => {
    const { db, p } = room()
    const id = IDS[name]!
    expect(await db.insert(p, id, { n: 1 })).toBe(true)
    expect(await db.insert(p, id, { n: 5 })).toBe(false)
    await db.change<{ n: number }>(p, id, body => ({ n: body!.n + 1 }))
    expect(await db.get(p, id)).toEqual({ n: 2 })
    expect(await db.list(p)).toEqual([{ n: 2 }])
    await db.remove(p, id)
    expect(await db.get(p, id)).toBeUndefined()
  })
  test.each(WORDS)('an id may be the word %s', async id => {
    const { db, p } = room()
    expect(await db.insert(p, id, { n: 1 })).toBe(true)
    await db.change<{ n: number }>(p, id, body => ({ n: body!.n + 1 }))
    expect([await db.get(p, id), await db.list(p)]).toEqual([{ n: 2 }, [{ n: 2 }]])
    await db.remove(p, id)
    expect(await db.list(p)).toEqual([])
  })
  test('ids that are the same number are different', async () => {
    const { db, p } = room()
    for (const id of ['1', '01', '1e0', '1-0', '1:']) expect(await db.insert(p, id, { id })).toBe(true)
    expect((await db.list<{ id: string }>(p)).map(({ id }) => id)).toEqual(['01', '1', '1-0', '1:', '1e0'])
  })
  test('long ids that differ in the last character are different', async () => {
    const { db, p } = room()
    const long = 'a-b:'.repeat(49)
    await db.insert(p, `${long}1`, { n: 1 })
    expect(await db.insert(p, `${long}2`, { n: 2 })).toBe(true)
    expect(await db.list(p)).toEqual([{ n: 1 }, { n: 2 }])
  })
  test('a partition may have a long name', async () => {
    const { db, p } = room()
    const long = `${p}:${'m:0f8fad5b-d9cb-'.repeat(12)}`
    await db.insert(long, '1', { x: 1 })
    await db.change<{ x: number }>(long, '1', body => ({ x: body!.x + 1 }))
    expect(await db.list(long)).toEqual([{ x: 2 }])
    expect(await db.list(`${long}1`)).toEqual([])
  })

  test('a body of 500 KB comes back whole, also after a change', async () => {
    const { db, p } = room()
    const big = 'blåbær–'.repeat(50_000)
    await db.insert(p, '1', { big, n: 1 })
    await db.change<{ big: string; n: number }>(p, '1', body => ({ ...body!, n: body!.n + 1 }))
    expect(await db.get(p, '1')).toEqual({ big, n: 2 })
    expect(await db.list(p)).toEqual([{ big, n: 2 }])
  })
  test('what JSON makes of a body is what comes back', async () => {
    const { db, p } = room()
    const body = { date: new Date(0), nan: NaN, less: -0, hole: [undefined, () => 1], text: new String('a') }
    await db.insert(p, '1', body)
    await db.change(p, '2', () => body)
    const made = { date: '1970-01-01T00:00:00.000Z', nan: null, less: 0, hole: [null, null], text: 'a' }
    expect(await db.list(p)).toEqual([made, made])
  })
  test.each([
    ['plain letters', 'x', 1_500_000],
    ['Danish letters', 'æ', 750_000],
  ])('a body of 1.5 MB in %s comes back whole', async (_, letter, n) => {
    const { db, p } = room()
    const big = letter.repeat(n)
    await db.change(p, '1', () => ({ big }))
    expect((await db.get<{ big: string }>(p, '1'))!.big === big).toBe(true)
    await db.remove(p, '1')
  })
  test('a big body can become a small one', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { big: 'x'.repeat(500_000) })
    await db.change(p, '1', () => ({ small: true }))
    expect(await db.get(p, '1')).toEqual({ small: true })
  })

  test('what was handed in or out can be changed without changing what is kept', async () => {
    const { db, p } = room()
    const mine = { list: [1] }
    await db.insert(p, '1', mine)
    mine.list.push(2)
    const got = await db.get<typeof mine>(p, '1')
    got!.list.push(3)
    expect(await db.get(p, '1')).toEqual({ list: [1] })
  })
}
