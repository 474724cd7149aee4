/** How wide a character is in the system's sans serif, in parts of the size of the text; rather too much than too little. */
const widthOf = (character: string) =>
  /[ijl.,:;'|!]/.test(character)
    ? 0.3
    : /[ftr()[\]\- I]/.test(character)
      ? 0.38
      : /[mwMW%@—…]/.test(character)
        ? 0.92
        : /\p{Lu}/u.test(character)
          ? 0.72
          : /[\u0000-\u2fff]/.test(character)
            ? 0.58
            : 1.1

/** As wide as a text of this size becomes, about. */
export const textWidth = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * size

/** The same text in lines that are no wider; a word that is wider itself is broken. */
export function wrapped(text: string, width: number, size: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const parts = word.split(/(?<=\p{L}-)(?=\p{L})/u).flatMap(part => broken(part, fits))
    for (const [place, part] of parts.entries()) {
      const longer = line === '' || place > 0 ? line + part : `${line} ${part}`
      if (line !== '' && !fits(longer)) {
        lines.push(line)
        line = part
      } else line = longer
    }
  }
  return [...lines, line]
}

const LETTERS = new Intl.Segmenter('da', { granularity: 'grapheme' })

function broken(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of LETTERS.segment(word)) {
    if (part !== '' && !fits(`${part}${segment}-`)) {
      parts.push(`${part}-`)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
