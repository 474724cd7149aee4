import { common } from './common'

const around = (self: string, others: readonly string[]) =>
  [...others, self].map((name, n) => (n === 0 ? `»${self}« venter på »${name}«` : `som venter på »${name}«`)).join(', ')

/** The forms of a plan's parts. */
export const forms = {
  help: {
    purpose: { text: 'Hvad skal være anderledes for familierne og for jer selv om et år?' },
    activity: {
      purpose: 'Hvilken forandring skal aktiviteten hjælpe på vej?',
      text: 'Hvad gør I helt konkret, og hvem er med?',
      startsOn: 'Hvornår er de, der skal være med, klar?',
      endsOn: 'Hvornår kan I se på, om den har virket?',
      responsible: 'Én person, der sørger for, at det sker – ikke et helt team.',
    },
    milestone: {
      purpose: 'Hvilket formål kommer I nærmere, når delmålet er nået?',
      text: 'Hvad kan man se er sket den dag? Skriv det, så to kolleger vil give samme svar.',
      dueOn: 'Hvad kan være nået om 3, 6, 9 og 12 måneder?',
      responsible: 'Én person, der sørger for, at det sker – ikke et helt team.',
      after: 'Hvad skal være på plads først? Bliver det forsinket, kan dette flytte med.',
    },
    goal: {
      text: 'Hvad vil I kunne se, når arbejdet er lykkedes?',
      dueOn: 'Hvornår er det rimeligt at gøre op, om det er lykkedes?',
      indicator: 'Hvor ser I efter: i sagerne, i fagsystemet, på møderne?',
      target: 'Hvor mange, hvor ofte eller hvor stor en del?',
      cases: 'Kun antal. Skriv aldrig, hvilke sager det er.',
      casesMet: 'Fx 8 ud af 10. Hvad er nok til, at I tør sige, at det er lykkedes?',
    },
    followup: {
      firstOn: 'Hvilken dag kan alle, der er med i planen?',
      everyMonths: 'Hvor længe må noget gå i stå, før I opdager det?',
      owner: 'Én person, der indkalder og skriver ned, hvad I kom frem til.',
      how: 'Hvad ser I på sammen, og hvad skal I have fundet frem?',
      inform: 'Hvem uden for mødet skal vide, hvordan det går?',
      informed: 'De får et kort resumé her i Teams, hver gang der er fulgt op.',
      meetingDay: 'Vælg mødets ugedag. Arbejdsdagen før får den, der følger op, tre linjer om planen.',
    },
  },
  informed: 'Hvem i teamet får et resumé? (valgfrit)',
  meetingDay: 'Fast punkt på afdelingsmødet? (valgfrit)',
  noMeeting: 'Nej',
  weekdays: ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag'],
  informs: (names: readonly string[]) => `Resumé til ${common.list(names)}`,
  meetsOn: (day: string) => `Fast punkt på afdelingsmødet: ${day.toLowerCase()}`,
  caution: 'Skriv ikke om borgere eller enkelte sager.',
  why: 'Hvorfor ændrer I det? (valgfrit)',
  whyHelp: 'Hvad har I lært, siden det blev skrevet? Det kommer til at stå i planens log.',
  inMonths: (n: number) => `Om ${n} mdr.`,
  circle: (self: string, others: readonly string[]) => `Det går i ring: ${around(self, others)}.`,
  changed: (who: string | undefined, on: string) =>
    `${who ?? 'En anden'} har ændret det her ${common.day(on)}, mens du skrev. Intet af dit er gemt endnu.`,
  changedLately: 'Nogen har ændret det her, mens du skrev. Intet af dit er gemt endnu.',
  nowSays: (field: string, value: string) => `${field}: Der står nu »${value}«`,
  nowEmpty: (field: string) => `${field}: Der står nu ingenting.`,
  saveAgain: 'Det, du har skrevet, står i felterne. Gem igen, hvis det skal gælde.',
  removed: (who: string | undefined, on: string) => `${who ?? 'En anden'} har slettet det her ${common.day(on)}.`,
  removedLately: 'Nogen har slettet det her, mens du skrev.',
  saveAsNew: 'Gem, hvis det skal i planen igen.',
  removeAgain: 'Slet igen, hvis det stadig skal væk.',
  wouldMiss: (parts: readonly string[]) =>
    `Intet er ændret: Planen er i gang og ville mangle ${common.list(parts)}. Tilføj det nye først.`,
  yes: 'ja',
  no: 'nej',
  tickNames: { specific: 'Specifikt', measurable: 'Målbart', accepted: 'Accepteret', realistic: 'Realistisk' },
  ticked: (ticks: readonly string[], who: string | undefined, on: string) =>
    `${common.list(ticks)}: afkrydset ${who ? `af ${who} ` : ''}${common.day(on)}`,
  about: (text: string, remark: string) => `»${text}«: ${remark}`,
  checks: {
    unreachable: (who: string) => `Jeg kan ikke skrive til ${who}, så der kommer ingen påmindelser.`,
    left: (who: string) => `${who} er ikke i teamet længere.`,
    closed: (before: string) => `Datoen er ikke en arbejdsdag. Den sidste arbejdsdag før er ${common.day(before)}.`,
    afterGoal: (goalOn: string) => `Datoen ligger efter målets dato, ${common.day(goalOn)}.`,
    beforeEarlier: (text: string, on: string) =>
      `Datoen ligger før »${text}«, som skal være nået først, ${common.day(on)}.`,
    load: (who: string, n: number, week: number) => `${who} har ${n} delmål i uge ${week}, alle planer talt med.`,
    winter: 'Datoen ligger i vinterferien (uge 7 og 8).',
    easter: 'Datoen ligger i påsken.',
    summer: 'Datoen ligger i sommerferien (uge 29–31).',
    autumn: 'Datoen ligger i efterårsferien (uge 42).',
    christmas: 'Datoen ligger ved jul og nytår.',
    many: (who: string, n: number) => `${who} står for ${n} aktiviteter på samme tid.`,
    goalEarly: (last: string) => `Målets dato ligger før det sidste delmål, ${common.day(last)}.`,
  },
  raise: 'Flyt op',
  raised: (n: number, all: number) => `Formålet står nu som nummer ${n} af ${all}.`,
  steps: 'Læg fire delmål ind',
  stepsAdded: 'Fire delmål er lagt ind. Ret dem, så de passer til jer.',
  step: [
    'Vi har forberedt den nye praksis sammen med et par sagsbehandlere.',
    'Den nye praksis er prøvet i nogle få sager.',
    'Den nye praksis er rettet til efter det, vi lærte af at prøve den.',
    'Alle bruger den nye praksis.',
  ],
  makeKind: { implementing: 'Gør til implementeringsplan', anchoring: 'Gør til forankringsplan' },
  cases: {
    of: 'Hvor mange sager ser I igennem? (valgfrit)',
    met: 'Hvor mange af dem skal vise det? (valgfrit)',
    foundOf: 'Hvor mange sager så I igennem? (valgfrit)',
    foundMet: 'Hvor mange af dem viste det? (valgfrit)',
    aim: (met: number, of: number) => `Sagsgennemgang: ${met} af ${of} sager`,
    found: (met: number, of: number) => `${met} af ${of} sager`,
    foundOfAim: (met: number, of: number, aimMet: number, aimOf: number) =>
      `${met} af ${of} sager (mål: ${aimMet} af ${aimOf})`,
  },
}
