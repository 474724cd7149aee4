/** Reads settings by their names; everything that is wrong with them is collected, not only the first thing. */
export function readersOf(env: Readonly<Record<string, string | undefined>>) {
  const wrong: string[] = []
  const no = (fault: false | string) => void (fault && wrong.push(fault))
  const text = (name: string, otherwise = '') => env[name]?.trim() || otherwise
  const must = (name: string, why: string) => {
    no(!text(name) && `${name} is missing: ${why}`)
    return text(name)
  }
  const list = (name: string, otherwise = '') =>
    text(name, otherwise)
      .split(',')
      .map(one => one.trim().toLowerCase())
      .filter(Boolean)
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = text(name, otherwise) as T
    no(!allowed.includes(value) && `${name} must be ${allowed.join(' or ')}, not "${value}"`)
    return value
  }
  const number = (name: string, otherwise: number, from: number, to: number) => {
    const value = wholeNumber(text(name, String(otherwise)))
    const fits = value >= from && value <= to
    no(!fits && `${name} must be a whole number from ${from} to ${to}, not "${text(name)}"`)
    return value
  }
  const days = (name: string, otherwise: string) => {
    const found = list(name, otherwise).map(wholeNumber)
    no((!found.length || !found.every(n => n <= 365)) && `${name} must be days such as ${otherwise}`)
    return found
  }
  return { wrong, no, text, must, list, oneOf, number, days }
}

/** Digits and nothing else; what is no whole number is no number. */
const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : NaN)
