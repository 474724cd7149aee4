/** Reads a file as a spreadsheet does (RFC 4180), with no help from what wrote it; complains of what it must not hold. */
export function opened(file: string, separator: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('nothing says that it is UTF-8')
  const rows: string[][] = []
  let [row, cell, quoted, after]: [string[], string, boolean, boolean] = [[], '', false, false]
  for (let i = 1; i < file.length; i++) {
    const sign = file[i]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (file[i + 1] === '"') cell += file[++i]!
      else [quoted, after] = [false, true]
    } else if (sign === '"' && cell === '' && !after) quoted = true
    else if (sign === separator || (sign === '\r' && file[i + 1] === '\n')) {
      row.push(cell)
      ;[cell, after] = ['', false]
      if (sign === separator) continue
      rows.push(row)
      row = []
      i++
    } else if (after || sign === '"' || sign === '\n' || sign === '\r')
      throw new Error(`stray ${JSON.stringify(sign)} at ${i}`)
    else cell += sign
  }
  if (quoted || cell || row.length) throw new Error('the last line does not end')
  return rows
}

/** As Excel takes a cell: a number, a formula, or text. */
export function taken(cell: string, decimal: string): 'number' | 'formula' | 'text' | 'nothing' {
  if (cell === '') return 'nothing'
  if (/^[-+]?\d+([.,]\d+)?$/.test(cell)) return cell.includes(decimal === ',' ? '.' : ',') ? 'text' : 'number'
  return /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/.test(cell) ? 'formula' : 'text'
}
