type Cell = string | number | undefined

/** Plain columns for a terminal, headed by their names; numbers stand to the right. */
export function columns(rows: readonly Readonly<Record<string, Cell>>[]): string[] {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const shown = names.map(name => {
    const cells = rows.map(row => row[name])
    const texts = [name, ...cells.map(cell => String(cell ?? '-'))]
    const wide = Math.max(...texts.map(text => text.length))
    const isNumber = cells.every(cell => typeof cell === 'number')
    return texts.map(text => (isNumber ? text.padStart(wide) : text.padEnd(wide)))
  })
  return [...rows.keys(), rows.length].map(line =>
    shown
      .map(column => column[line])
      .join('  ')
      .trimEnd(),
  )
}
