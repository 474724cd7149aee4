import { common } from './common'

export const report = {
  summary: (title: string) => `Rapporten er klar: ${title}`,
  title: 'Rapport fra målingen',
  name: (title: string, closedOn: string) => `${title} · lukket ${common.day(closedOn)}`,
  rate: (answered: number, invited: number, percent: number) => `${answered} af ${invited} har svaret (${percent} %).`,
  rateFew: (invited: number) => `5–9 af ${invited} har svaret.`,
  rateTooFew: (invited: number) => `Færre end 5 af ${invited} har svaret.`,
  caution: {
    few: 'Under 10 svar: Tallene kan flytte sig meget, fordi én person svarer anderledes. Brug dem som oplæg til en samtale, ikke som en dom.',
    'under-40':
      'Under 40 % har svaret. Tallene siger ikke noget om dem, der ikke har svaret, og kan ikke bære en konklusion.',
    'under-60': 'Under 60 % har svaret. Læs tallene med forbehold.',
  },
  nothing: (threshold: number) =>
    `Der vises ingen tal, fordi færre end ${threshold} står bag dem. Det er for at beskytte dem, der har svaret.`,
  chartTitle: 'Indeks for hvert sigtepunkt (0–100)',
  axis: 'Indeks',
  most: 'Højst mulige',
  index: (whole: number) => `${whole}`,
  band: { low: '0–9', high: '91–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Søjlediagram. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  talkTitle: 'Lavest – tal om dem først',
  talk: (title: string, index: string, n: string, dontKnow: number | undefined) =>
    `${title}: indeks ${index} (${n} svar${dontKnow === undefined ? '' : `, ${dontKnow} % ved ikke`}).`,
  talkAdvice:
    'En lav værdi er ikke den eneste grund til at vælge et sigtepunkt. Forskelle på under 5 point siger ikke noget.',
  few: '5–9',
  hiddenTitle: 'Skjult af hensyn til fortrolighed',
  hiddenSigtepunkt: (title: string, threshold: number) => `${title}: færre end ${threshold} har svaret på nok udsagn.`,
  hiddenDistributions: (n: number) => `Fordelinger vises først, når mindst ${n} har svaret på udsagnet.`,
  method: (threshold: number) =>
    `Indekset går fra 0 (helt uenig) til 100 (helt enig) og er gennemsnittet af svarpersonernes egne gennemsnit; »ved ikke« tæller ikke med. Bag hvert tal står mindst ${threshold} svar. Udsagnene er skrevet til dette værktøj. De er ikke Social- og Boligstyrelsens barometer, og tallene kan ikke sammenlignes med det.`,
  show: 'Se rapporten',
  none: 'Der er ingen rapport endnu i dine teams.',
  several: 'Rapporter',
  gone: 'Rapporten findes ikke mere.',
  choose: {
    title: 'Vælg sigtepunkter',
    hint: 'Vælg 2–3, som I vil arbejde med. De laveste står øverst.',
    field: 'Sigtepunkter',
    option: (title: string, index: string | undefined) =>
      index === undefined ? `${title} (skjult)` : `${title} (${index})`,
    reason: 'Hvorfor netop dem? (valgfrit)',
    button: 'Lav planer',
    none: 'Vælg mindst ét sigtepunkt.',
    notTwoOrThree: (n: number) =>
      `I har valgt ${n}. Erfaringen er, at 2–3 ad gangen er det, der kan bæres igennem. I kan godt fortsætte.`,
  },
}
