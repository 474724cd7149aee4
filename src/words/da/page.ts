import { common } from './common'

const month = new Intl.DateTimeFormat('da-DK', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export const page = {
  skip: 'Gå til rapporten',
  contents: 'Indhold',
  closed: (closedOn: string) => `Lukket ${common.day(closedOn)}`,
  /** "mar. 2027". */
  month: (day: string) => month.format(new Date(`${day}T12:00:00Z`)),
  questionnaire: (title: string, version: string) => `${title}, version ${version}`,
  why: 'Derfor måler vi',
  count: { 'five-to-nine': '5–9', 'under-five': 'under 5' },
  answered: (who: string, n: string) => `${who}: ${n}`,
  files: {
    title: 'Hent rapporten',
    word: 'Dokument (Word)',
    csv: 'Tal til regneark (CSV)',
    json: 'Data (JSON)',
    until: (day: string) => `Linket til denne side virker til og med ${common.day(day)}.`,
  },
  hidden: 'skjult',
  hiddenBecause: 'skjult af hensyn til fortrolighed',
  range: (low: string, high: string) => `${low} til ${high}`,
  share: (percent: number) => `${percent} %`,
  columns: {
    sigtepunkt: 'Sigtepunkt',
    index: 'Indeks',
    interval: '95 %-interval',
    answers: 'Svar',
    spread: 'Spredning',
    statement: 'Udsagn',
    agree: 'Andel enige',
    notKnown: 'Ved ikke',
    higher: 'Chance for mere positivt svar nu',
    before: 'Før',
    now: 'Nu',
    difference: 'Forskel i point',
    verdict: 'Vurdering',
    measurement: 'Måling',
  },
  overview: {
    title: 'Overblik',
    caption: 'Indeks for hvert sigtepunkt, det laveste øverst',
    alt: 'Liggende søjlediagram: indekset for hvert sigtepunkt på en skala fra 0 til 100, det laveste øverst, med 95 %-interval. De samme tal står i en tabel.',
    note: 'Læg ikke noget i forskelle på under 5 point. En lav værdi er ikke den eneste grund til at vælge et sigtepunkt.',
    whisker: '95 %-interval',
    span: 'Spænd i stedet for et tal',
  },
  talk: {
    title: 'Det er værd at tale om',
    lowest: (title: string, index: string, n: string) => `${title} er blandt de laveste: indeks ${index} (${n} svar).`,
    declined: (title: string, index: string) =>
      `${title} viser tilbagegang siden den tidligere måling: indeks ${index}.`,
    differently: (title: string, leaders: string, atLeaders: string, staff: string, atStaff: string) =>
      `${title}: ${leaders} og ${staff} ser forskelligt på dette (${leaders} ${atLeaders}, ${staff} ${atStaff}).`,
    notKnown: (title: string, percent: number, statement: string) =>
      `${title}: ${percent} % har svaret »ved ikke« til udsagnet »${statement}«`,
    prompt: 'Hvornår lykkes det i hverdagen, og hvad står i vejen?',
  },
  levels: {
    title: (staff: string, leaders: string) => `${leaders} og ${staff}`,
    caption: (staff: string, leaders: string) => `Indeks for ${leaders} og for ${staff}`,
    alt: (staff: string, leaders: string) =>
      `Prikdiagram: indekset for ${leaders} og for ${staff} i hvert sigtepunkt. De samme tal står i en tabel.`,
    gap: (leaders: string, staff: string, points: number, range: string | undefined) =>
      points === 0
        ? `${leaders} og ${staff} har samme indeks.`
        : `${leaders} ligger ${Math.abs(points)} point ${points > 0 ? 'højere' : 'lavere'} end ${staff}${range === undefined ? '' : ` (95 %-interval: ${range})`}.`,
    differently: (leaders: string, staff: string) => `${leaders} og ${staff} ser forskelligt på dette.`,
    indexes: (leaders: string, atLeaders: string, staff: string, atStaff: string) =>
      `${leaders}: indeks ${atLeaders}. ${staff}: indeks ${atStaff}.`,
    column: (who: string) => `${who}, svar`,
    isDifferent: 'Ser forskelligt på dette',
  },
  sigtepunkter: {
    title: 'Sigtepunkterne ét for ét',
    index: (index: string, n: string) => `Indeks ${index} (${n} svar)`,
    between: (low: number, high: number) => `95 %-interval: ${low}–${high}.`,
    caption: (title: string) => `Udsagnene om ${title}`,
    altShares: (title: string) =>
      `Liggende søjlediagram: hvordan svarene på udsagnene om ${title} fordeler sig. De samme tal står i en tabel.`,
    counts: 'Antal svar',
    scaled: 'Tallene i søjlerne er antal svar.',
    only: (who: string) => `Kun til ${who}; tæller ikke med i sigtepunktets indeks.`,
    turned: (statement: string) => `${statement} (omvendt formuleret)`,
    reversed: 'Omvendt formuleret: Indekset er vendt, så et højt tal er gunstigt.',
    favourable: 'gunstige svar',
    higher: '50 % betyder, at svarene på udsagnet er lige så positive nu som før. Enkelte udsagn vurderes ikke.',
  },
  units: {
    title: 'Enheder',
    caption: 'Indeks for hver enhed',
    captionPart: (first: number, last: number) => `Indeks for hver enhed (${first}–${last})`,
    note: 'Enhederne står i den rækkefølge, de blev skrevet i. Tallene er ikke en rangliste.',
    hidden: (names: readonly string[]) => `Skjult af hensyn til fortrolighed: ${common.list(names)}.`,
    size: 'Antal svar',
  },
  since: {
    title: 'Før og nu',
    before: (title: string, closedOn: string, answered: string, invited: number) =>
      `Før: ${title}, lukket ${common.day(closedOn)}. ${answered} af ${invited} svarede.`,
    now: (title: string, closedOn: string, answered: string, invited: number) =>
      `Nu: ${title}, lukket ${common.day(closedOn)}. ${answered} af ${invited} svarede.`,
    same: 'Det kan ikke ses, om det er de samme personer, der har svaret begge gange.',
    chosen: 'Valgte sigtepunkter',
    others: 'Øvrige (vejledende)',
    othersNote: 'De øvrige sigtepunkter vurderes ikke: Blandt mange tal vil nogle altid have flyttet sig tilfældigt.',
    noneChosen: 'Der blev ikke valgt sigtepunkter efter den tidligere måling, så intet af det herunder vurderes.',
    alt: 'Prikdiagram: indekset før og nu for hvert sigtepunkt, de valgte øverst. De samme tal står i en tabel.',
    obstacle: {
      asked: 'Der er ikke spurgt de samme.',
      version: 'Spørgeskemaet er et andet eller har fået en ny hovedversion.',
      rate: 'Under 40 % svarede i mindst en af målingerne.',
      items: 'De udsagn, som alle får, er ikke de samme som før.',
      few: 'Færre end 10 svar bag tallet i mindst en af målingerne.',
    },
    banded: 'vises ikke, fordi et af tallene er et spænd',
    means: 'Gennemsnitlig forskel',
    meanOfChosen: (points: string) => `Valgte sigtepunkter: ${points} point`,
    meanOfOthers: (points: string) => `Øvrige sigtepunkter: ${points} point`,
    regression: 'De laveste sigtepunkter stiger ofte lidt ved næste måling, også uden ændret praksis.',
  },
  trend: {
    title: 'Udvikling over tid',
    caption: 'Indeks i hver måling',
    alt: 'Små linjediagrammer, et for hvert sigtepunkt: indekset i hver måling. De samme tal står i en tabel.',
    note: 'Forskelle fra måling til måling kan være tilfældige. Kun afsnittet om før og nu vurderer, om noget har flyttet sig.',
  },
  comments: {
    title: 'Kommentarer',
    note: 'Koordinatoren har valgt, hvilke kommentarer der er med. Rækkefølgen siger ikke noget om, hvem der har skrevet dem.',
  },
  method: {
    title: 'Sådan er tallene blevet til',
    thresholds: 'Grænser',
    figures: (threshold: number) => `Et tal vises, når mindst ${threshold} har svaret.`,
    shares: (threshold: number) => `Fordelinger og kommentarer vises, når mindst ${threshold} har svaret.`,
    intervals: 'Intervaller, spredning og svarprocent vises fra 10 svar. Under 10 svar står antallet som 5–9.',
    hidden:
      'Et tal er skjult, når for få står bag det, eller når det ville vise noget om andre, der er for få. Det gælder alle udgaver af rapporten.',
    reading: 'Sådan læses tallene',
    interval:
      '95 %-intervallet viser, hvor sikkert tallet er. Var målingen gentaget mange gange under samme forhold, ville omkring 95 ud af 100 intervaller rumme det sande tal.',
    spread: 'Spredningen er standardafvigelsen i point: Jo højere tal, jo mere forskelligt er der svaret.',
    bands:
      'Et indeks helt i bund eller top vises som et spænd (0–10 eller 90–100), fordi et præcist tal kunne vise, hvad næsten alle har svaret.',
    agree:
      'Andelen af enige er dem, der har valgt et af de to mest enige svar, ud af alle, der har taget stilling. Ved omvendt formulerede udsagn tælles i stedet de to mest uenige: De er de gunstige.',
    change:
      'Der står kun fremgang eller tilbagegang, når 95 %-intervallet for forskellen ligger helt på den ene side af nul, også når der er taget højde for, at flere valgte sigtepunkter vurderes på én gang (Holms metode). Stort set uændret betyder, at hele intervallet ligger inden for 10 point til hver side.',
    cause: 'Målingen viser, hvad de, der har svaret, oplever. Den viser ikke, hvorfor noget har ændret sig.',
  },
}
