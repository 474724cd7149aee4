import { chosen, inBrief, macroFree, plain, tidy, unstopped } from '../../src/domain/text'

const HIDDEN = /\u200B/g
const family = '👩\u200D👩\u200D👧'

test.each<[string, unknown, string]>([
  ['nothing', undefined, ''],
  ['null', null, ''],
  ['a number', 5, ''],
  ['a list', ['Anna'], ''],
  ['an object', { toString: () => 'Anna' }, ''],
  ['true', true, ''],
  ['an ordinary sentence', 'Vi øver os på ICS-trekanten.', 'Vi øver os på ICS-trekanten.'],
  ['what stands around it', '  \n Anna \n ', 'Anna'],
  ['only spaces', '  \t \n ', ''],
  ['only hard spaces', '\u00A0\u202F\u2003', ''],
  ['letters that look like nothing', '\u3164\u115F\uFFA0\u2800', ''],
  ['runs of spaces', 'a  b\u00A0\u00A0c \t d', 'a b c d'],
  ['spaces with something unseen between', 'a \u200B\u0000 b', 'a b'],
  ['a hard space', '10\u00A0%', '10 %'],
  ['spaces at line ends', 'a \n b', 'a\nb'],
  ['two newlines', 'a\n\nb', 'a\n\nb'],
  ['200 newlines', `a${'\n'.repeat(200)}b`, 'a\n\nb'],
  ['newlines with spaces between', 'a\n \n \n\u00A0\nb', 'a\n\nb'],
  ['the line ends of others', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
  ['control characters', 'a\u0000b\u0008c\u001Bd\u007Fe\u009Ff', 'abcdef'],
  ['the vertical tab', 'a\u000Bb', 'a b'],
  ['what is not a character', 'a\uFFFEb\uFFFFc\uFDD0d\u{1FFFE}e', 'abcde'],
  ['lone surrogates', 'a\uD83Db\uDC00c', 'abc'],
  ['a whole pair', 'a👍b', 'a👍b'],
  ['turned writing', 'a\u202Egnp.exe\u202C\u2066b\u2069\u200F\u061C', 'agnp.exeb'],
  ['zero width', 'A\u200Bn\u200Cn\u2060a\uFEFF\u00AD\u034F', 'Anna'],
  ['a joiner where nothing is joined', 'An\u200Dna', 'Anna'],
  ['a selector where nothing is selected', 'An\uFE0Fna', 'Anna'],
  ['unseen tags', 'Anna\u{E0041}\u{E0042}\u{E007F}', 'Anna'],
  ['a family', `Hej ${family}!`, `Hej ${family}!`],
  ['emoji of many parts', '🏳️\u200D🌈 👩🏽\u200D🤝\u200D👨🏻 ❤️ 1️⃣ 👍🏿', '🏳️\u200D🌈 👩🏽\u200D🤝\u200D👨🏻 ❤️ 1️⃣ 👍🏿'],
  ['flags', '🇩🇰 🇸🇪 \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', '🇩🇰 🇸🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['composed and decomposed', 'a\u030Ablekage \u00E5', 'åblekage å'],
  ['decomposed with something unseen between', 'a\u200B\u030A', 'å'],
  ['a pile of marks', `Z${'\u0335'.repeat(500)}!`, `Z${'\u0335'.repeat(4)}!`],
  ['two marks in another language', 'ที่นี่', 'ที่นี่'],
  ['full-width signs', '＝1+1', '＝1+1'],
  [
    'what a template would read',
    '${secret} {{DATE(x)}} `${string($root)}` \\${',
    '${secret} {{DATE(x)}} `${string($root)}` \\${',
  ],
  ['what a database would read', "'; DROP TABLE plans; --", "'; DROP TABLE plans; --"],
  ['names', "Null undefined O'Brien-Sørensen jr.", "Null undefined O'Brien-Sørensen jr."],
  ['one letter', 'Å', 'Å'],
])('%s is tidied', (_, typed, kept) => {
  expect(tidy(typed, 1000)).toBe(kept)
  expect(tidy(kept, 1000)).toBe(kept)
})

test.each<[string, number, string]>([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab cd', 3, 'ab'],
  ['abc', 0, ''],
  ['a👍', 3, 'a👍'],
  ['a👍b', 2, 'a'],
  [`a${family}`, 1 + family.length, `a${family}`],
  [`a${family}`, family.length, 'a'],
  [`a${family}b`, 1 + family.length, `a${family}`],
  [family, 4, ''],
  ['🇩🇰🇸🇪', 6, '🇩🇰'],
  ['ae\u0323\u0335', 2, 'a'],
  ['  abcdef', 3, 'abc'],
  ['x'.repeat(40_000), 500, 'x'.repeat(500)],
  ['👍'.repeat(40_000), 501, '👍'.repeat(250)],
])('%j is cut to %i without cutting a character', (typed, max, kept) => {
  expect(tidy(typed, max)).toBe(kept)
})

test.each([' ', '\n', '\u200D', '\u0301', '{', '*', '_', '#1.', '👩\u200D', '\u{1F3F4}\u{E0067}', '&#', ' \n', '[]('])(
  'a quarter of a million of %j is no work',
  piece => {
    const much = piece.repeat(250_000 / piece.length)
    const begun = performance.now()
    expect(tidy(much, 2000).length).toBeLessThanOrEqual(2000)
    expect(plain(tidy(much, 2000)).replace(HIDDEN, '').length).toBeLessThanOrEqual(2000)
    expect(performance.now() - begun).toBeLessThan(1000)
  },
)

/** What is typed, and where `|` shows that something unseen now parts it. */
test.each([
  ['{{DATE(2026-01-01T00:00:00Z,SHORT)}}', '{|{DATE(2026-01-01T00:00:00Z,SHORT)}}'],
  ['{{{x}}}', '{|{|{x}}}'],
  ['${secret}', '$|{secret}'],
  ['`${string($root)}`', 'ˋ$|{string($root)}ˋ'],
  ['\\${', '\\|$|{'],
  ['Test ${', 'Test $|{'],
  ['[klik](https://evil.dk)', '[klik]|(https://evil.dk)'],
  ['![billede](https://evil.dk/x.png)', '![billede]|(https://evil.dk/x.png)'],
  ['[klik](javascript:alert(1))', '[klik]|(javascript:alert(1))'],
  ['[klik][1]\n[1]: https://evil.dk', '[klik]|[1]\n[1]|: https://evil.dk'],
  ['[[a](b)](c)', '[[a]|(b)]|(c)'],
  ['[haster] ring (i dag)', '[haster] ring (i dag)'],
  ['<https://evil.dk>', '<|https://evil.dk>'],
  ['<anna@odense.dk>', '<|anna@odense.dk>'],
  ['<at>Leder</at>', '<|at>Leder<|/at>'],
  ['<script>x</script><!-- y -->', '<|script>x<|/script><|!-- y -->'],
  ['færre end 5 < 6', 'færre end 5 < 6'],
  ['&lt;at&gt; &#60; &', '&|lt;at&|gt; &|#60; &'],
  ['drift & vedligehold; A&B', 'drift & vedligehold; A&B'],
  ['**vigtigt** og *også* ***det***', '∗∗vigtigt∗∗ og ∗også∗ ∗∗∗det∗∗∗'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['_kursiv_', '|_|kursiv|_|'],
  ['__fed__', '|_||_|fed|_||_|'],
  ['skema_til_sager.docx', 'skema_til_sager.docx'],
  ['~~slettet~~ ~ 5', '~|~slettet~|~ ~ 5'],
  ['`kode`', 'ˋkodeˋ'],
  ['a\\*b\\', 'a\\|∗b\\|'],
  ['C:\\sager', 'C:\\sager'],
  ['- et\n- to', '|- et\n|- to'],
  ['* et\n  + to', '|∗ et\n|  + to'],
  ['1. marts', '|1. marts'],
  ['3) tredje\n12. juni', '|3) tredje\n|12. juni'],
  ['Den 1. marts', 'Den 1. marts'],
  ['-5 grader, 2026-03-01', '-5 grader, 2026-03-01'],
  ['# Overskrift', '|# Overskrift'],
  ['Overskrift\n---\nOgså\n===', 'Overskrift\n|---\nOgså\n|==='],
  ['> citat', '|> citat'],
  ['a|b\n-|-', 'a¦b\n|-¦-'],
  ['    kode', '|    kode'],
  ['  \tkode', '|  \tkode'],
  ['https://kommune.dk/_layouts/15/Doc.aspx?a=1&b=2', 'https://kommune.dk/_layouts/15/Doc.aspx?a=1&b=2'],
  ['https://x.dk/_a_', 'https://x.dk/_a|_|'],
  ['Vi øver os på ICS-trekanten (3 gange).', 'Vi øver os på ICS-trekanten (3 gange).'],
  ["O'Brien-Sørensen jr.", "O'Brien-Sørensen jr."],
  ['', ''],
])('%j is made plain', (typed, shown) => {
  expect(plain(typed)).toBe(shown.replaceAll('|', '\u200B').replaceAll('¦', '|'))
  expect(plain(typed).replace(HIDDEN, '').replaceAll('∗', '*').replaceAll('ˋ', '`')).toBe(typed)
})

test.each([
  ['{{DATE(x)}} and {{{y}}}', '{|{DATE(x)}} and {|{|{y}}}'],
  ['${secret}', '$|{secret}'],
  ['**fed** [a](b) <at>x</at> {x} $5', '**fed** [a](b) <at>x</at> {x} $5'],
])('in %j only macros are broken up', (typed, shown) => {
  expect(macroFree(typed)).toBe(shown.replaceAll('|', '\u200B'))
})

test('what was made plain and comes back is kept as it was typed', () => {
  expect(tidy(plain('{{x}} [a](b) 1. marts <at>x</at>'), 100)).toBe('{{x}} [a](b) 1. marts <at>x</at>')
})

test.each<[unknown, string[]]>([
  ['a,b,c', ['a', 'b', 'c']],
  [' a , b ,', ['a', 'b']],
  ['a,a,b', ['a', 'b']],
  ['a', ['a']],
  [',,', []],
  ['', []],
  ['__proto__,constructor', ['__proto__', 'constructor']],
  [undefined, []],
  [null, []],
  [5, []],
  [['a'], []],
])('%j chooses %j', (value, expected) => {
  expect(chosen(value)).toEqual(expected)
})

test.each([
  ['En kort linje', 20, 'En kort linje'],
  ['En linje\n\nog en til', 20, 'En linje og en til'],
  ['En linje, der er for lang', 20, 'En linje, der er fo…'],
  ['En linje, der er lang', 18, 'En linje, der er…'],
  [`Hej ${family}!`, 8, 'Hej…'],
  ['', 5, ''],
])('%j in at most %i is %j', (text, max, shown) => {
  expect(inBrief(text, max)).toBe(shown)
})

test.each([
  ['Det er nået.', 'Det er nået'],
  ['Det er nået', 'Det er nået'],
  ['Og så videre...', 'Og så videre...'],
])('inside another sentence %j ends as %j', (text, expected) => {
  expect(unstopped(text)).toBe(expected)
})
