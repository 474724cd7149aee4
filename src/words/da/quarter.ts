import { common } from './common'

/** What a sponsor is told on the first working day of a quarter. */
export const quarter = {
  title: (team: string) => `Kvartalsstatus for ${team}`,
  report: (pack: string, on: string) => `Seneste måling: ${pack}, ${common.day(on)}.`,
  highest: (sigtepunkt: string, index: string) => `Højest: ${sigtepunkt} (${index})`,
  lowest: (sigtepunkt: string, index: string) => `Lavest: ${sigtepunkt} (${index})`,
  nothing: 'For få svarede til, at der kan vises tal.',
  noReport: 'Der er ingen måling, der er gjort op.',
  plan: (sigtepunkt: string, done: number, late: number, ahead: number) =>
    `${sigtepunkt}: ${done} delmål nået, ${late} over tiden, ${ahead} forude.`,
  goal: { met: 'Målet er nået.', partly: 'Målet er delvis nået.', not: 'Målet er ikke nået.' },
  noPlans: 'Ingen planer er i gang.',
  why: 'Det får du, fordi du er sponsor. Det er samlede tal, uden navne.',
}
