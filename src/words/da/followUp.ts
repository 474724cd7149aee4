import { common } from './common'
import { milestone } from './milestone'

/** `opfølgning`: the next meeting about each plan, what to look at there, and the log of what it came to. */
export const followUp = {
  title: 'Opfølgning',
  none: 'Der er ingen plan i gang at følge op på. Skriv »plan« for at se teamets planer.',
  meeting: (on: string, n: number) => `Næste opfølgning: ${common.day(on)} (${milestone.ahead(n)})`,
  owner: (name: string | undefined) => (name ? `${name} følger op.` : 'Ingen er valgt til at følge op.'),
  inform: (who: string) => `Orienteres bagefter: ${who}`,
  reached: (since: string | undefined) => (since ? `Nået siden ${common.day(since)}` : 'Nået'),
  late: 'Over tiden',
  ahead: (then: string) => `Skal nås inden opfølgningen ${common.day(then)}`,
  noMilestones: 'Ingen delmål.',
  goal: 'Målet',
  dialoguesTitle: 'Fire slags samtaler. Vælg den, I har brug for nu',
  dialogues: [
    'Idéen: Er alle med om bord? Ved vi, hvorfor vi gør det, og hvem det skal gavne?',
    'Opgaven: Ror vi samme vej? Er det klart, hvem der gør hvad, og hvad der må vente?',
    'Gennemførelsen: Er vi på kurs? Hvad går godt, hvad står i vejen, og hvad retter vi?',
    'Opfølgningen: Nåede vi frem? Hvad viser det, og hvad tager vi med os?',
  ],
  formTitle: 'Se tilbage sammen, og skriv det i loggen',
  formHint:
    'Et par linjer er nok. Koordinatoren og den, der følger op, kan læse loggen; de, der skal orienteres, får et resumé. Skriv ikke noget om borgere eller enkelte sager.',
  onlyOwner: 'Den, der følger op, eller koordinatoren skriver i loggen.',
  fields: {
    wanted: 'Hvad ville vi?',
    became: 'Hvad blev det til?',
    because: 'Hvorfor blev det sådan?',
    conclusion: 'Hvad lærer vi af det?',
    next: 'Hvad gør vi nu?',
  },
  needed: 'Skriv i det mindste, hvad det blev til, eller hvad I lærer af det.',
  logged: 'Opfølgningen står i loggen',
  nextOn: (on: string) => `Næste opfølgning er ${common.day(on)}. Du får besked arbejdsdagen før, hvis du følger op.`,
  seeLog: 'Se loggen',
  logOf: (title: string) => `Log for ${title}`,
  emptyLog: 'Der står ikke noget i loggen endnu.',
  entry: (on: string, who: string | undefined) => [common.day(on), who].filter(Boolean).join(' · '),
  times: (n: number, on: string) =>
    n === 1 ? `Fulgt op 1 gang, ${common.day(on)}` : `Fulgt op ${n} gange, senest ${common.day(on)}`,
  followUp: 'Følg op',
  notYours: 'Det kan kun den, der følger op på planen, eller koordinatoren gøre.',
  assess: {
    title: 'Blev målet nået?',
    line: (title: string, on: string) => `Målet i planen for »${title}« skulle være nået ${common.day(on)}.`,
    say: 'Vurdér målet',
    result: 'Hvordan gik det?',
    results: { met: 'Nået', partly: 'Delvist nået', not: 'Ikke nået' },
    note: 'Hvad viser det?',
    chooseResult: 'Vælg, hvordan det gik.',
    writeNote: 'Skriv kort, hvad der viser det.',
    kept: 'Vurderingen er gemt',
    told: (result: string, note: string) => `${result}: ${note}`,
  },
  reminder: {
    title: (n: number) => `Opfølgning ${milestone.ahead(n)}`,
    line: (title: string, on: string) => `Planen for »${title}« skal følges op ${common.day(on)}.`,
    why: 'Du får beskeden, fordi du følger op på planen, eller fordi du er koordinator, og ingen anden er valgt.',
    row: (on: string, n: number) => `Opfølgning på planen: ${common.day(on)} (${milestone.ahead(n)})`,
    open: 'Se dagsordenen',
  },
}
