import { common } from './common'

/** The report in depth: every figure that may be shown, as a document. */
export const inDepth = {
  about: (team: string, questionnaire: string, closedOn: string) =>
    `${team} · ${questionnaire} · lukket ${common.day(closedOn)}`,
  page: 'Side',
  of: 'af',
  levels: (staff: string, ofStaff: string, leaders: string, ofLeaders: string) =>
    `Svar fra ${staff}: ${ofStaff}. Svar fra ${leaders}: ${ofLeaders}.`,
  underFive: 'under 5',
  hidden: 'skjult',
  range: (low: string, high: string) => `${low} til ${high}`,
  columns: {
    sigtepunkt: 'Sigtepunkt',
    index: 'Indeks',
    interval: 'Usikkerhed',
    spread: 'Spredning',
    answers: 'Svar',
    group: 'Gruppe',
    item: 'Udsagn',
    favourable: 'Gunstige svar',
    notKnown: 'Ved ikke',
    before: 'Dengang',
    now: 'Nu',
    difference: 'Forskel',
    verdict: 'Vurdering',
    unit: 'Enhed',
    chance: 'Chance',
  },
  overview: {
    title: 'Overblik',
    note: 'Usikkerheden er et 95 %-interval. Jo færre der har svaret, jo bredere er det. Læg ikke noget i forskelle på under 5 point.',
  },
  talk: {
    title: 'Det kan I tale om',
    lowest: (title: string, index: string) => `${title}: indeks ${index}, blandt de laveste.`,
    declined: (title: string, points: string) => `${title}: tilbagegang siden udgangsmålingen (${points} point).`,
    seenDifferently: (title: string, leaders: string, staff: string) =>
      `${title}: ${leaders} og ${staff} ser forskelligt på dette.`,
    notKnown: (title: string, share: number, text: string) => `${title}: ${share} % svarede »ved ikke« til »${text}«`,
  },
  each: {
    title: 'Sigtepunkterne ét for ét',
    note: 'Kolonnerne 1–5 viser, hvor mange der valgte hvert svar fra 1 (helt uenig) til 5 (helt enig). Gunstige svar er 4 og 5, og for omvendt formulerede udsagn 1 og 2.',
    noteWithout: 'Fordelingen af svar er skjult, fordi for få har svaret.',
    facts: (index: string, answers: string) => `Indeks ${index} · ${answers} svar`,
    interval: (range: string) => `usikkerhed ${range}`,
    spread: (points: number) => `spredning ${points} point`,
    reversed: 'Omvendt formuleret: De, der er uenige, tæller som gunstige svar, og indekset er vendt.',
    only: (asked: string) => `Kun for ${asked}; tæller ikke med i indekset.`,
    gap: (leaders: string, staff: string, points: string) => `Forskel, ${leaders} minus ${staff}: ${points} point.`,
    gapRange: (leaders: string, staff: string, points: string, range: string) =>
      `Forskel, ${leaders} minus ${staff}: ${points} point (usikkerhed ${range}).`,
    seenDifferently: (leaders: string, staff: string) => `${leaders} og ${staff} ser forskelligt på dette.`,
    dash: '– betyder, at tallet er skjult eller ikke findes.',
  },
  units: {
    title: 'Enheder',
    note: 'Enhederne står i den rækkefølge, de blev skrevet i, og er ikke sat op mod hinanden. I små enheder flytter få svar meget.',
    hidden: (names: readonly string[]) =>
      `Vises ikke, fordi for få har svaret, eller fordi det skjulte ellers kunne regnes ud: ${common.list(names)}.`,
  },
  since: {
    title: 'Siden udgangsmålingen',
    lead: (title: string, closedOn: string, answered: string, invited: number) =>
      `Sammenlignet med »${title}«, lukket ${common.day(closedOn)}, hvor ${answered} af ${invited} svarede. Tallene er fra alle, der svarede hver gang; det er ikke nødvendigvis de samme personer.`,
    chosenTitle: 'Det, I valgte at arbejde med',
    noneChosen: 'Intet sigtepunkt var valgt før denne måling, så der er ingen vurdering.',
    verdict: {
      improved: 'Fremgang',
      declined: 'Tilbagegang',
      unchanged: 'Stort set uændret',
      'cannot-tell': 'Kan ikke afgøres med dette antal svar',
      'not-assessed': 'Ikke vurderet',
    },
    small: 'Fremgang, anslået til under 10 point',
    because: (verdict: string, obstacle: string) => `${verdict}: ${obstacle}`,
    obstacle: {
      version: 'et andet spørgeskema eller en ny hovedversion',
      rate: 'under 40 % svarede i en af målingerne',
      items: 'de fælles udsagn er ikke de samme',
      few: 'færre end 10 svar i en af målingerne',
    },
    missing: (obstacle: string) => `Hvor forskel eller usikkerhed mangler: ${obstacle}.`,
    lowestRise: 'De laveste sigtepunkter stiger ofte lidt ved næste måling, også uden ændret praksis.',
    means: (chosen: string, others: string) => `I gennemsnit: de valgte ${chosen} point, de øvrige ${others} point.`,
    othersTitle: 'Øvrige (vejledende)',
    othersNote: 'Uden vurdering: De var ikke valgt på forhånd, og blandt mange tal ændrer nogle sig tilfældigt.',
    itemsTitle: 'De valgte, udsagn for udsagn (vejledende)',
    itemsNote:
      'Chancen for, at et tilfældigt svar nu er mere gunstigt end et tilfældigt svar dengang. 50 % betyder ingen forskel. Udsagn bliver ikke vurderet hver for sig.',
    rule: 'Reglen lå fast på forhånd: Fremgang eller tilbagegang kræver, at hele usikkerheden ligger på samme side af nul, også når der tages højde for, at flere sigtepunkter vurderes på én gang. Stort set uændret betyder, at hele usikkerheden ligger inden for 10 point til hver side.',
    beside:
      'Barometeret viser, hvordan hverdagen opleves. Sæt gerne et tal fra sagsgennemgang ved siden af: hvor mange sager I har set på, og i hvor mange I fandt det, I ville. Kun antal, aldrig oplysninger fra sager.',
  },
  trend: {
    title: 'Udvikling over tid',
    note: 'Alle målinger i rækken, den ældste først. Det er ikke nødvendigvis de samme personer, der har svaret.',
  },
  method: {
    title: 'Sådan er tallene lavet',
    shown: (threshold: number) =>
      `Et indeks ved enden af skalaen står som 0–10 eller 90–100, og færre end 10 svar som 5–9, så ingen kan regne ud, hvad enkelte har svaret. Fordelinger vises fra ${threshold} svar. Rapporten blev låst, da målingen lukkede.`,
    shares:
      'Andelen af gunstige svar er af dem, der tog stilling; andelen af »ved ikke« er af alle, der svarede på udsagnet.',
  },
}
