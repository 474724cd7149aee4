/** What is wrong with a filled-in form, field by field; the form comes back with what was typed. */
export interface Faulty<Field extends string, Why extends string> {
  readonly faults: Readonly<Partial<Record<Field, Why>>>
}

export const isFaulty = <T extends object>(x: T): x is Extract<T, Faulty<never, never>> => 'faults' in x

/** The faults that were found, without those that were not; nothing when the form will do. */
export function faultsIn<Field extends string, Why extends string>(
  checks: Readonly<Partial<Record<Field, Why | false | undefined>>>,
): Faulty<Field, Why> | undefined {
  const found = Object.entries(checks).filter(([, why]) => why) as [Field, Why][]
  return found.length ? { faults: Object.fromEntries(found) as Partial<Record<Field, Why>> } : undefined
}
