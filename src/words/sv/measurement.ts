import { common } from './common'

const { format: count } = new Intl.NumberFormat('sv-SE')

export const measurement = {
  roles: { staff: { one: 'medarbetare', many: 'medarbetare' }, leader: { one: 'chef', many: 'chefer' } },
  start: {
    title: 'Ny mätning',
    intro: 'Alla i teamet får enkäten i sin egen chatt. Rapporten kommer i kanalen när mätningen är stängd.',
    team: 'Team',
    pack: 'Enkät',
    packChoice: (title: string, sigtepunkter: number, minutes: number) =>
      `${title} – ${sigtepunkter} ${sigtepunkter === 1 ? 'fokusområde' : 'fokusområden'}, cirka ${minutes} min`,
    packRoles: (staff: string, leader: string) => `för ${staff} (medarbetare) och ${leader} (chefer)`,
    language: 'Språk i påståendena',
    languages: { da: 'Danska', sv: 'Svenska', en: 'Engelska' },
    ownLanguage: 'Varje persons eget språk',
    ownLanguageHint:
      'Väljer ni varje persons eget språk kommer rapporten på teamets språk, och små skillnader i orden gör siffrorna lite svårare att jämföra.',
    name: 'Mätningens namn',
    proposedName: (team: string, monthAndYear: string) => `${team}, ${monthAndYear}`,
    monthAndYear: (day: string) =>
      new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    why: 'Varför mäter ni? (valfritt, visas i inbjudan och rapporten)',
    closesOn: 'Sista dag att svara',
    level: 'Vilka frågar ni?',
    levels: {
      both: (staff: string, leader: string) => `${staff} och ${leader}`,
      only: (many: string) => `bara ${many}`,
    },
    threshold: 'Minsta antal svar bakom en siffra',
    thresholdChoice: (n: number) => `${n} svar`,
    units: 'Enheter, åtskilda med komma (valfritt)',
    unitsHint: 'Mottagning, Utredning, Familjehem',
    button: 'Starta mätningen',
    opening: (title: string) => `”${title}” håller på att öppnas`,
    reached: (reached: number, all: number) => `${count(reached)} av ${count(all)} inbjudna`,
    openingLine:
      'Jag bjuder in alla i teamet. Det fortsätter av sig självt, även om du stänger chatten, och står här när det är klart.',
    started: (title: string) => `”${title}” har startat`,
    invited: (people: number, closesOn: string) =>
      `${count(people)} ${people === 1 ? 'person är inbjuden' : 'personer är inbjudna'} och kan svara till och med den ${common.day(closesOn)}.`,
    fewInvited: (threshold: number) =>
      `Ni är färre än ${threshold}, så rapporten kan inte visa några siffror om inte fler tillkommer.`,
    sending: (waiting: number, all: number, minutes: number) =>
      `${count(waiting)} av ${count(all)} inbjudningar är fortfarande på väg. Det tar högst ${minutes} ${minutes === 1 ? 'minut' : 'minuter'} till, när Teams tar emot som vanligt.`,
    held: (waiting: number, all: number, minutes: number) =>
      `${count(waiting)} av ${count(all)} inbjudningar är fortfarande på väg. Teams tar inte emot just nu, så jag försöker igen om ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}. Ingen glöms bort.`,
    next: 'Skriv ”status” för att följa läget och ”stäng mätning” när ni vill ha rapporten.',
  },
  faults: {
    needed: 'Fyll i fältet.',
    'no-day': 'Välj ett datum.',
    past: 'Datumet har passerat. Välj i dag eller en senare dag.',
    'too-far': 'Välj en dag inom det närmaste året.',
    threshold: 'Välj ett antal i listan.',
    unknown: 'Välj ett av alternativen.',
    units: 'Skriv 2–40 enheter eller lämna fältet tomt.',
    'long-unit': 'En enhets namn får vara högst 40 tecken.',
    language: 'Enkäten finns inte på det språket.',
  },
  invitation: {
    summary: (title: string) => `Du är inbjuden att svara: ${title}`,
    title: 'Vill du svara på en mätning?',
    promiseTitle: 'Dina svar är konfidentiella',
    promises: (threshold: number, detail: number, closesOn: string, minutes: number) => [
      'Varken din chef, samordnaren eller dina kollegor kan se vad du har svarat.',
      'Svaren förvaras krypterade tills mätningen stängs. Därefter blandas de, så att inget kopplar dem till någon.',
      `Rapporten visar bara resultat som minst ${threshold} personer står bakom, och fördelningar först från ${detail}.`,
      `Du kan avsluta med en kommentar. Bara samordnaren kan läsa den, utan namn och bara om minst ${detail} svarar, och väljer vad som tas med i rapporten.`,
      'Tills mätningen stängs kommer jag ihåg att du är inbjuden och om du har svarat. Därefter raderas det.',
      'Medan du svarar finns dina val i kortet här i chatten och därmed också hos Teams. När du har lämnat in svaret kan det varken ändras eller hittas igen.',
      `Det tar cirka ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}. Du kan svara till och med den ${common.day(closesOn)}.`,
    ],
    level: 'Jag svarar som',
    only: (many: string) => `Mätningen riktar sig bara till ${many}.`,
    unit: 'Min enhet',
    button: 'Börja',
    chooseLevel: (staff: string, leader: string) => `Välj om du svarar som ${staff} eller ${leader}.`,
    chooseUnit: 'Välj din enhet.',
  },
  answer: {
    progress: (page: number, pages: number) => `${page} av ${pages}`,
    next: 'Nästa',
    back: 'Tillbaka',
    submit: 'Lämna in',
    missing: (n: number) =>
      n === 1
        ? 'Ett påstående saknar svar. Dina andra val finns kvar.'
        : `${n} påståenden saknar svar. Dina andra val finns kvar.`,
    missingHere: 'Välj ett svar.',
    last: 'När du har lämnat in svaret kan det varken ändras eller hittas igen.',
    receipt: 'Tack för ditt svar',
    receiptLines: (title: string, closesOn: string) => [
      `Ditt svar på ”${title}” är inlämnat. Det visas inte här och kan inte hittas igen.`,
      `Rapporten kommer i teamets kanal när mätningen är stängd. Sista dag att svara är den ${common.day(closesOn)}.`,
    ],
    refused: {
      'already-answered': 'Du har redan svarat, tack för det. Ett inlämnat svar kan varken ändras eller hittas igen.',
      closed: 'Mätningen är stängd, så det går inte längre att svara. Rapporten kommer i teamets kanal.',
      'not-invited': 'Du är inte inbjuden till den här mätningen. Fråga samordnaren om du tror att det har blivit fel.',
    },
    nothingWaiting: 'Ingen enkät väntar på dig.',
    fresh:
      'Här är en ny, tom enkät. Om du har påbörjat en längre upp i chatten finns dina val kvar där. Det svar du lämnar in först räknas.',
  },
  status: {
    title: 'Status',
    none: 'Ingen mätning pågår i dina team. Skriv ”ny mätning” för att starta en.',
    opening: 'Mätningen håller på att öppnas.',
    closing: 'Mätningen håller på att stängas.',
    answered: (answered: number, invited: number) =>
      answered < 5
        ? `${invited} ${invited === 1 ? 'inbjuden' : 'inbjudna'}; färre än 5 har svarat.`
        : `Minst ${answered} av ${invited} har svarat.`,
    counted: 'Siffran uppdateras en gång per dygn och är avrundad nedåt till närmaste femtal.',
    closes: (closesOn: string, days: number) =>
      `Stänger den ${common.day(closesOn)} (${days <= 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar`}).`,
    close: 'Stäng nu',
  },
  close: {
    title: 'Vill du stänga mätningen?',
    lines: (title: string) => [
      `”${title}” stängs direkt för alla. Ingen kan svara efteråt, och mätningen kan inte öppnas igen.`,
      'Svaren blandas, och rapporten kommer i teamets kanal.',
    ],
    button: 'Stäng mätningen',
    which: 'Välj vilken mätning du vill stänga.',
    none: 'Det finns ingen öppen mätning som du kan stänga.',
    done: (title: string) => `”${title}” är stängd`,
    doneLine:
      'När svaren har blandats är de anonyma: inget kopplar dem till någon. Rapporten är på väg till teamets kanal.',
    later: 'Mätningen håller på att öppnas. Försök igen om ett ögonblick.',
  },
}
