import { common } from './common'

export const progress = {
  ahead: (n: number) => `${n} framöver`,
  upcoming: (text: string, on: string, who: string | undefined) =>
    `Närmast: ”${text}” ${[common.day(on), who].filter(Boolean).join(' · ')}`,
  askNext: {
    title: 'En plan är nästan i mål',
    reached: (sigtepunkt: string, done: number, all: number) =>
      `I planen för ”${sigtepunkt}” är ${done} av ${all} delmål nådda.`,
    choose:
      'Nu kan ni välja 1–2 nya fokusområden att arbeta med. Öppna rapporten och se vad mer som behöver tas upp. Det ni har nått behöver fortfarande följas upp.',
    button: 'Visa rapporten',
  },
  lines: {
    title: (on: string) => `Tre rader till avdelningsmötet den ${common.day(on)}`,
    reached: (done: number, all: number, last: string | undefined) =>
      `Nått: ${done} av ${all} delmål${last ? `, senast ”${last}”` : ''}.`,
    late: (n: number, first: string | undefined) =>
      first ? `Försenat: ${n === 1 ? `”${first}”` : `${n} delmål, bland annat ”${first}”`}.` : 'Inget är försenat.',
    upcoming: (text: string, on: string) => `Närmast: ”${text}”, den ${common.day(on)}.`,
    nothingAhead: 'Närmast: Inga fler delmål ligger framför er.',
    why: 'Du får raderna arbetsdagen före mötet eftersom du följer upp planen. Mötesdagen väljs under planens uppföljning.',
  },
  summaryOf: {
    title: (sigtepunkt: string) => `Uppföljning av planen för ”${sigtepunkt}”`,
    held: (on: string, who: string | undefined) =>
      who ? `${who} har följt upp planen den ${common.day(on)}.` : `Planen följdes upp den ${common.day(on)}.`,
    state: (done: number, all: number, late: number) =>
      late
        ? `${done} av ${all} delmål är nådda och ${late === 1 ? '1 är försenat' : `${late} är försenade`}.`
        : `${done} av ${all} delmål är nådda.`,
    why: 'Du får sammanfattningen eftersom det står i planen att du ska informeras.',
  },
  again: {
    proposed: 'Målen i de planer som pågår är alla bedömda. Nu kan ni mäta igen och se om något har förändrats.',
    button: 'Mät igen',
    later: (on: string) =>
      `Målen i de planer som pågår är alla bedömda. Det har gått mindre än ett halvår sedan den senaste mätningen, så samordnaren får förslaget om att mäta igen först den ${common.day(on)}.`,
  },
}
