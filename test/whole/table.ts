import type { Language } from '../../src/domain/pack'
import { fates, type FateName, type One } from './crowd'

const COLUMNS: readonly Language[] = ['da', 'sv', 'en']

/** What was seen of one person from outside. */
export interface Seen {
  readonly one: One
  readonly invitations: number
  readonly reminders: number
  readonly receipts: number
}

/** Everybody in exactly one row, in their own language's column, with what they were sent and handed in. */
export function tableOf(all: readonly Seen[]) {
  const rows = (Object.keys(fates) as FateName[]).map(name => {
    const theirs = all.filter(({ one }) => one.fate === name)
    return { name: fates[name].row, figures: figuresOf(theirs) }
  })
  return [...rows, { name: 'everybody', figures: figuresOf(all) }]
}

const figuresOf = (all: readonly Seen[]): number[] => [
  ...COLUMNS.map(language => all.filter(({ one }) => one.language === language).length),
  all.length,
  ...(['invitations', 'reminders', 'receipts'] as const).map(what => all.reduce((sum, seen) => sum + seen[what], 0)),
]

const HEAD = [...COLUMNS, 'all', 'invitations', 'reminders', 'receipts']

/** The table as it is printed. */
export const printed = (rows: ReturnType<typeof tableOf>): string =>
  [['', ...HEAD], ...rows.map(({ name, figures }) => [name, ...figures.map(String)])]
    .map(([name, ...cells]) =>
      [name!.padEnd(42), ...cells.map((cell, i) => cell.padStart(HEAD[i]!.length + 3))].join(''),
    )
    .join('\n')
