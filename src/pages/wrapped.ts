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
  const lines: string[] = []
  let [line, filled] = ['', 0]
  for (const word of text.trim().split(/\s+/)) {
    const parts = word.split(/(?<=\p{L}-)(?=\p{L})/u).flatMap(part => broken(part, width, size))
    for (const [place, part] of parts.entries()) {
      const joint = line === '' || place > 0 ? '' : ' '
      const more = textWidth(joint + part, size)
      if (line !== '' && filled + more > width) {
        lines.push(line)
        line = part
        filled = textWidth(part, size)
      } else {
        line += joint + part
        filled += more
      }
    }
  }
  return [...lines, line]
}

const LETTERS = new Intl.Segmenter('da', { granularity: 'grapheme' })

function broken(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const most = width - textWidth('-', size)
  const parts: string[] = []
  let [part, filled] = ['', 0]
  for (const { segment } of LETTERS.segment(word)) {
    const more = textWidth(segment, size)
    if (part !== '' && filled + more > most) {
      parts.push(`${part}-`)
      part = ''
      filled = 0
    }
    part += segment
    filled += more
  }
  return [...parts, part]
}
