import { common } from './common'

const { format: count } = new Intl.NumberFormat('da-DK')

export const report = {
  summary: (title: string) => `Rapporten er klar: ${title}`,
  title: 'Rapport fra målingen',
  name: (title: string, closedOn: string) => `${title} · lukket ${common.day(closedOn)}`,
  rate: (answered: number, invited: number, percent: number) =>
    `${count(answered)} af ${count(invited)} har svaret (${percent} %).`,
  rateFew: (invited: number) => `5–9 af ${count(invited)} har svaret.`,
  rateTooFew: (invited: number) => `${count(invited)} er inviteret; færre end 5 har svaret.`,
  caution: {
    few: 'Under 10 svar: Tallene kan ændre sig meget, hvis blot én svarer anderledes. Brug dem som oplæg til en samtale, ikke som en dom.',
    'under-40':
      'Under 40 % har svaret. Tallene siger ikke noget om dem, der ikke har svaret, og kan ikke bære en konklusion.',
    'under-60': 'Under 60 % har svaret. Læs tallene med forbehold.',
  },
  nothing: (threshold: number) =>
    `Der vises ingen tal, fordi færre end ${threshold} har svaret på nok udsagn. Det beskytter dem, der har svaret.`,
  chartTitle: 'Indeks for hvert sigtepunkt (0–100)',
  axis: 'Indeks',
  most: 'Højst mulige',
  index: (whole: number) => `${whole}`,
  band: { low: '0–9', high: '91–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Liggende søjlediagram. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  talkTitle: 'Lavest – tal om dem først',
  talk: (title: string, index: string, n: string, dontKnow: number | undefined) =>
    `${title}: indeks ${index} (${n} svar${dontKnow === undefined ? '' : `, ${dontKnow} % »ved ikke«`}).`,
  talkAdvice:
    'En lav værdi er ikke den eneste grund til at vælge et sigtepunkt. Læg ikke noget i forskelle på under 5 point.',
  few: '5–9',
  hiddenTitle: 'Skjult af hensyn til fortrolighed',
  hiddenSigtepunkt: (title: string, threshold: number) => `${title}: færre end ${threshold} har svaret på nok udsagn.`,
  method: (threshold: number) =>
    `Indekset går fra 0 (helt uenig) til 100 (helt enig); omvendt formulerede udsagn er vendt. Hver persons gennemsnit tæller lige meget, og »ved ikke« tæller ikke med. Bag hvert indeks står mindst ${threshold} personer. Udsagnene er skrevet til dette værktøj. De er ikke Social- og Boligstyrelsens barometer, og tallene kan ikke sammenlignes med det.`,
  severalLanguages:
    'Hver person kunne læse udsagnene på sit eget sprog. Små forskelle i ordene gør tallene lidt sværere at sammenligne.',
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
      `I har valgt ${n}. Det anbefales at arbejde med 2–3 ad gangen, men I kan godt fortsætte.`,
  },
}
