/** A no that we expect and can explain; every other no is an exception. */
export interface Refused<Why extends string> {
  readonly refused: Why
}

export const refuse = <Why extends string>(why: Why): Refused<Why> => ({ refused: why })

export const isRefused = <T extends object>(x: T): x is Extract<T, Refused<string>> => 'refused' in x
