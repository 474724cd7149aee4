/** A no that we expect and can explain; every other no is an exception. */
export interface Refused<Why extends string> {
  readonly refused: Why
}

export const refuse = <Why extends string>(why: Why): Refused<Why> => ({ refused: why })

export const isRefused = (x: unknown): x is Refused<string> => typeof x === 'object' && x !== null && 'refused' in x
