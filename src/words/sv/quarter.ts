import { common } from './common'

export const quarter = {
  title: (team: string) => `Kvartalsstatus för ${team}`,
  report: (pack: string, on: string) => `Senaste mätningen: ${pack}, ${common.day(on)}.`,
  highest: (sigtepunkt: string, index: string) => `Högst: ${sigtepunkt} (${index})`,
  lowest: (sigtepunkt: string, index: string) => `Lägst: ${sigtepunkt} (${index})`,
  nothing: 'För få svarade för att siffror ska kunna visas.',
  noReport: 'Ingen mätning är sammanställd.',
  plan: (sigtepunkt: string, done: number, late: number, ahead: number) =>
    `${sigtepunkt}: ${done} delmål nådda, ${late} försenade, ${ahead} återstår.`,
  goal: { met: 'Målet är nått.', partly: 'Målet är delvis nått.', not: 'Målet är inte nått.' },
  noPlans: 'Inga planer är igång.',
  why: 'Du får det här för att du är sponsor. Det är samlade siffror, utan namn.',
}
