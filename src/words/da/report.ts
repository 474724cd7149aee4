import { signed } from '../signed'
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
  band: { low: '0–10', high: '90–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Liggende søjlediagram. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  since: {
    title: (title: string, closedOn: string) => `Siden »${title}«, lukket ${common.day(closedOn)}`,
    chartTitle: 'Før og nu',
    before: 'Før',
    now: 'Nu',
    alt: (rows: readonly string[]) => `Diagram. ${rows.join('. ')}.`,
    altRow: (title: string, before: number, now: number) => `${title}, før ${before} og nu ${now}`,
    judged: (title: string, verdict: string, points: number | undefined, reason: string | undefined) =>
      `${title}: ${verdict}${points === undefined ? '' : ` (${signed(points)} point)`}${reason ? `, ${reason}` : ''}.`,
    verdicts: {
      small: 'Fremgang, anslået til under 10 point',
      improved: 'Fremgang',
      declined: 'Tilbagegang',
      unchanged: 'Stort set uændret',
      'cannot-tell': 'Kan ikke afgøres med dette antal svar',
      'not-assessed': 'Ikke vurderet',
    },
    reasons: { items: 'udsagnene er ikke de samme', few: 'under 10 svar i en af målingerne' },
    obstacles: {
      asked: 'Målingerne har ikke spurgt de samme (ledere, medarbejdere eller begge), så de sammenlignes ikke.',
      version: 'Målingerne har brugt hver sit spørgeskema, så de sammenlignes ikke.',
      rate: 'I en af målingerne har under 40 % svaret, så de sammenlignes ikke.',
    },
    nothingChosen: 'Efter den forrige måling blev ingen sigtepunkter valgt, så ændringerne er kun vejledende.',
    means: (chosen: number, others: number) =>
      `De valgte har i gennemsnit flyttet sig ${signed(chosen)} point, de øvrige ${signed(others)}.`,
    regression: 'De laveste sigtepunkter stiger ofte lidt ved næste måling, også uden ændret praksis.',
    trendTitle: 'Alle målinger',
    trendRow: (title: string, first: number, latest: number) => `${title}: fra ${first} i den første til ${latest} nu`,
  },
  talkTitle: 'Tal om det her',
  talk: {
    lowest: (title: string, index: string, n: string, dontKnow: number | undefined) =>
      `${title}: blandt de laveste, indeks ${index} (${n} svar${dontKnow === undefined ? '' : `, ${dontKnow} % »ved ikke«`}).`,
    declined: (title: string, index: string) => `${title}: tilbagegang siden sidst, nu indeks ${index}.`,
    seenDifferently: (title: string, leaders: string, staff: string) =>
      `${title}: ${leaders} og ${staff} ser forskelligt på dette.`,
    notKnown: (title: string, statement: string) => `${title}: Mange ved ikke, hvad de skal svare til »${statement}«.`,
  },
  talkAdvice:
    'En lav værdi er ikke den eneste grund til at vælge et sigtepunkt. Læg ikke noget i forskelle på under 5 point.',
  few: '5–9',
  hiddenTitle: 'Skjult af hensyn til fortrolighed',
  hiddenSigtepunkt: (title: string, threshold: number) => `${title}: færre end ${threshold} har svaret på nok udsagn.`,
  shortMethod: (threshold: number) =>
    `Indeks fra 0 til 100. Mindst ${threshold} personer står bag hvert tal. Udsagnene er dette værktøjs egne, og tallene kan ikke sammenlignes med Social- og Boligstyrelsens barometer.`,
  method: (threshold: number) =>
    `Indekset går fra 0 (helt uenig) til 100 (helt enig); omvendt formulerede udsagn er vendt. Hver persons gennemsnit tæller lige meget, og »ved ikke« tæller ikke med. Bag hvert indeks står mindst ${threshold} personer. Udsagnene er skrevet til dette værktøj. De er ikke Social- og Boligstyrelsens barometer, og tallene kan ikke sammenlignes med det.`,
  severalLanguages:
    'Hver person kunne læse udsagnene på sit eget sprog. Små forskelle i ordene gør tallene lidt sværere at sammenligne.',
  preview: {
    tick: 'Jeg vil se rapporten først',
    hint: 'Den kommer i kanalen, når du sender den, og senest fem arbejdsdage efter. Tallene kan hverken rettes eller udelades.',
    lines: (day: string) => [
      'Du ser rapporten før de andre.',
      `Den kommer i kanalen, når du sender den, og ellers af sig selv ${common.day(day)}. Tallene kan hverken rettes eller udelades.`,
    ],
    button: 'Send til kanalen',
    posted: (title: string) => `Rapporten fra »${title}« er sendt`,
    postedLine: 'Den er på vej til kanalen, og alle i teamet kan se den.',
    none: 'Der er ingen rapport at sende.',
  },
  show: 'Se rapporten',
  none: 'Der er ingen rapport endnu i dine teams.',
  several: 'Rapporter',
  lost: {
    title: 'Rapporten kunne ikke komme i kanalen',
    lines: (title: string) => [
      `Teams tog ikke imod rapporten fra »${title}«. Måske er kanalen slettet, teamet arkiveret eller Barometer taget ud.`,
      'Alle i teamet kan se den ved at skrive »rapport« til mig her i chatten.',
    ],
  },
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
