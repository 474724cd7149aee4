import { common } from './common'

const { format: count } = new Intl.NumberFormat('da-DK')

export const measurement = {
  roles: { staff: { one: 'medarbejder', many: 'medarbejdere' }, leader: { one: 'leder', many: 'ledere' } },
  start: {
    title: 'Ny måling',
    intro: 'Alle i teamet får spørgeskemaet i deres egen chat. Rapporten kommer i kanalen, når målingen er lukket.',
    team: 'Team',
    pack: 'Spørgeskema',
    packChoice: (title: string, sigtepunkter: number, minutes: number) =>
      `${title} – ${sigtepunkter} ${sigtepunkter === 1 ? 'sigtepunkt' : 'sigtepunkter'}, ca. ${minutes} min.`,
    packRoles: (staff: string, leader: string) => `for ${staff} (medarbejdere) og ${leader} (ledere)`,
    language: 'Sprog i udsagnene',
    languages: { da: 'Dansk', sv: 'Svensk', en: 'Engelsk' },
    ownLanguage: 'Hver persons eget sprog',
    ownLanguageHint:
      'Vælger I hver persons eget sprog, kommer rapporten på teamets sprog, og små forskelle i ordene gør tallene lidt sværere at sammenligne.',
    name: 'Navn på målingen',
    proposedName: (team: string, monthAndYear: string) => `${team}, ${monthAndYear}`,
    monthAndYear: (day: string) =>
      new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    why: 'Hvorfor måler I? (valgfrit, vises i invitationen og rapporten)',
    closesOn: 'Sidste dag at svare',
    level: 'Hvem spørger I?',
    levels: {
      both: (staff: string, leader: string) => `${staff} og ${leader}`,
      only: (many: string) => `kun ${many}`,
    },
    threshold: 'Mindste antal svar bag et tal',
    thresholdChoice: (n: number) => `${n} svar`,
    units: 'Enheder, adskilt af komma (valgfrit)',
    unitsHint: 'Børn, Unge, Specialområdet',
    button: 'Start målingen',
    opening: (title: string) => `»${title}« er ved at åbne`,
    reached: (reached: number, all: number) => `${count(reached)} af ${count(all)} inviteret`,
    openingLine:
      'Invitationerne er på vej. Det fortsætter af sig selv, også hvis du lukker chatten, og står her, når det er gjort.',
    started: (title: string) => `»${title}« er i gang`,
    invited: (people: number, closesOn: string) =>
      `${count(people)} ${people === 1 ? 'person er' : 'personer er'} inviteret og kan svare til og med ${common.day(closesOn)}.`,
    fewInvited: (threshold: number) =>
      `I er færre end ${threshold}, så rapporten kan ikke vise tal, medmindre flere kommer til.`,
    sending: (waiting: number, all: number, minutes: number) =>
      `${count(waiting)} af ${count(all)} invitationer er på vej endnu. Det tager højst ${minutes} ${minutes === 1 ? 'minut' : 'minutter'}, når Teams tager imod som normalt.`,
    held: (waiting: number, all: number, minutes: number) =>
      `${count(waiting)} af ${count(all)} invitationer er på vej endnu. Teams tager ikke imod lige nu, så jeg prøver igen om ${minutes} ${minutes === 1 ? 'minut' : 'minutter'}. Ingen bliver glemt.`,
    next: 'Skriv »status« for at følge med og »luk måling«, når I vil have rapporten.',
  },
  faults: {
    needed: 'Udfyld feltet.',
    'no-day': 'Vælg en dato.',
    past: 'Datoen er passeret. Vælg i dag eller en senere dag.',
    'too-far': 'Vælg en dag inden for det næste år.',
    threshold: 'Vælg et antal på listen.',
    unknown: 'Vælg en af mulighederne.',
    units: 'Skriv 2–40 enheder, eller lad feltet stå tomt.',
    'long-unit': 'En enheds navn må højst fylde 40 tegn.',
    language: 'Spørgeskemaet findes ikke på det sprog.',
  },
  invitation: {
    summary: (title: string) => `Du er inviteret til at svare: ${title}`,
    title: 'Vil du svare på en måling?',
    promiseTitle: 'Dine svar er fortrolige',
    promises: (threshold: number, detail: number, closesOn: string, minutes: number) => [
      'Hverken din leder, koordinatoren eller dine kolleger kan se, hvad du har svaret.',
      'Svarene ligger krypteret, til målingen lukker. Derefter blandes de, så intet kæder dem sammen med nogen.',
      `Rapporten viser kun resultater, som mindst ${threshold} personer står bag, og fordelinger først fra ${detail}.`,
      `Du kan slutte med en kommentar. Kun koordinatoren kan læse den, uden navn og kun hvis mindst ${detail} svarer, og vælger, hvad der kommer i rapporten.`,
      'Indtil målingen lukker, husker jeg, at du er inviteret, og om du har svaret. Derefter slettes det.',
      'Mens du svarer, ligger dine valg i kortet her i chatten og dermed også hos Teams. Når du har afleveret, kan svaret hverken ændres eller findes igen.',
      `Det tager ca. ${minutes} ${minutes === 1 ? 'minut' : 'minutter'}. Du kan svare til og med ${common.day(closesOn)}.`,
    ],
    level: 'Jeg svarer som',
    only: (many: string) => `Målingen er kun for ${many}.`,
    unit: 'Min enhed',
    button: 'Begynd',
    chooseLevel: (staff: string, leader: string) => `Vælg, om du svarer som ${staff} eller ${leader}.`,
    chooseUnit: 'Vælg din enhed.',
  },
  answer: {
    progress: (page: number, pages: number) => `${page} af ${pages}`,
    next: 'Næste',
    back: 'Tilbage',
    submit: 'Aflevér',
    missing: (n: number) =>
      n === 1
        ? 'Et udsagn mangler et valg. Dine andre valg er bevaret.'
        : `${n} udsagn mangler et valg. Dine andre valg er bevaret.`,
    missingHere: 'Vælg et svar.',
    last: 'Når du har afleveret, kan svaret hverken ændres eller findes igen.',
    receipt: 'Tak for dit svar',
    receiptLines: (title: string, closesOn: string) => [
      `Dit svar på »${title}« er afleveret. Det vises ikke her, og det kan ikke findes igen.`,
      `Rapporten kommer i teamets kanal, når målingen er lukket. Sidste dag at svare er ${common.day(closesOn)}.`,
    ],
    refused: {
      'already-answered':
        'Du har allerede svaret. Tak for det. Et svar, der er afleveret, kan hverken ændres eller findes igen.',
      closed: 'Målingen er lukket, så der kan ikke svares mere. Rapporten kommer i teamets kanal.',
      'not-invited': 'Du er ikke inviteret til denne måling. Spørg koordinatoren, hvis du mener, at det er en fejl.',
    },
    nothingWaiting: 'Der venter ikke noget spørgeskema på dig.',
    fresh:
      'Her er et nyt, tomt spørgeskema. Har du et i gang højere oppe, ligger dine valg stadig i det. Det første, du afleverer, tæller.',
  },
  status: {
    title: 'Status',
    none: 'Der er ingen måling i gang i dine teams. Skriv »ny måling« for at starte en.',
    opening: 'Målingen er ved at åbne.',
    closing: 'Målingen er ved at blive lukket.',
    answered: (answered: number, invited: number) =>
      answered < 5
        ? `${invited} er inviteret; færre end 5 har svaret.`
        : `Mindst ${answered} af ${invited} har svaret.`,
    counted: 'Tallet opdateres én gang i døgnet og er rundet ned til nærmeste fem.',
    closes: (closesOn: string, days: number) =>
      `Lukker ${common.day(closesOn)} (${days <= 0 ? 'i dag' : days === 1 ? 'i morgen' : `om ${days} dage`}).`,
    close: 'Luk nu',
  },
  close: {
    title: 'Vil du lukke målingen?',
    lines: (title: string) => [
      `»${title}« lukkes for alle med det samme. Ingen kan svare bagefter, og målingen kan ikke åbnes igen.`,
      'Svarene blandes, og rapporten kommer i teamets kanal.',
    ],
    button: 'Luk målingen',
    which: 'Vælg, hvilken måling du vil lukke.',
    none: 'Der er ingen åben måling, som du kan lukke.',
    done: (title: string) => `»${title}« er lukket`,
    doneLine:
      'Når svarene er blandet, er de anonyme: Intet kæder dem sammen med nogen. Rapporten er på vej til teamets kanal.',
    later: 'Målingen er ved at åbne. Prøv igen om et øjeblik.',
  },
}
