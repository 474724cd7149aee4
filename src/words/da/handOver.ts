import { common } from './common'

/** Who is ansvarlig for a delmål: said when they are named, asked when somebody else is to take over. */
export const handOver = {
  summary: (title: string, text: string) => `${title}: ${text}`,
  why: (text: string) => `Begrundelse: ${text}`,
  purpose: (text: string) => `Det skal bidrage til: ${text}`,
  writeWhy: 'Skriv kort hvorfor.',
  named: {
    title: 'Du er ansvarlig for et delmål',
    titleSeveral: (n: number) => `Du er ansvarlig for ${n} delmål`,
    by: (name: string | undefined, sigtepunkt: string) =>
      name
        ? `${name} har valgt dig som ansvarlig i planen for »${sigtepunkt}«.`
        : `Du er valgt som ansvarlig i planen for »${sigtepunkt}«.`,
    silence: 'Passer det, behøver du ikke gøre noget.',
    unless: 'Hvis du ikke kan: hvorfor?',
    say: 'Ja, det er mit',
    refuse: 'Jeg kan ikke',
    withdraw: 'Sig nej til delmålet',
    thanks: 'Godt. Delmålet er dit',
    refused: 'Delmålet er ikke dit mere',
    refusedLine: 'Den, der følger op på planen, får besked og finder en løsning.',
  },
  offered: {
    title: 'Vil du overtage et delmål?',
    by: (name: string | undefined, sigtepunkt: string) =>
      name
        ? `${name} spørger, om du vil være ansvarlig for et delmål i planen for »${sigtepunkt}«.`
        : `Du bliver spurgt, om du vil være ansvarlig for et delmål i planen for »${sigtepunkt}«.`,
    silence: 'Det bliver først dit, når du siger ja.',
    take: 'Ja, jeg overtager',
    pass: 'Nej tak',
    taken: 'Du er nu ansvarlig for delmålet',
    passed: 'Du har sagt nej',
    passedLine: 'Delmålet bliver, hvor det er. Den, der spurgte, får besked.',
  },
  give: {
    open: 'Giv videre',
    title: 'Giv delmålet videre',
    hint: 'Den, du vælger, får besked med det samme og skal sige ja. Indtil da bliver delmålet, hvor det er.',
    hintSelf: 'Vælger du dig selv, er det dit med det samme.',
    waiting: (name: string) => `${name} er spurgt og har ikke svaret. Vælger du en anden, bliver det i stedet for.`,
    person: 'Hvem skal overtage det?',
    whyLabel: 'Hvorfor? (valgfrit)',
    askNow: 'Spørg',
    asked: 'Der er spurgt',
    askedLine: (name: string, text: string) => `Jeg har spurgt ${name} om at overtage »${text}«. Du får svaret her.`,
    yours: 'Delmålet er nu dit',
    faults: { who: 'Vælg en person fra teamet.', theirs: 'Personen er allerede ansvarlig. Vælg en anden.' },
  },
  changed: {
    title: 'Dit delmål er ændret',
    by: (name: string) => `${name} har ændret det.`,
    moved: (from: string, to: string) => `Datoen er flyttet fra ${common.day(from)} til ${common.day(to)}.`,
  },
  handed: {
    title: 'Et delmål har fået ny ansvarlig',
    line: (name: string, text: string) => `${name} er nu ansvarlig for »${text}«.`,
  },
  declined: {
    title: 'Et delmål mangler en ansvarlig',
    line: (name: string | undefined, text: string) =>
      name ? `${name} kan ikke være ansvarlig for »${text}«.` : `»${text}« har ikke nogen ansvarlig.`,
    till: 'Indtil en anden er ansvarlig, er det dit at følge op på.',
    offerTitle: 'Der er sagt nej til et delmål',
    offerLine: (name: string | undefined, text: string) =>
      name ? `${name} kan ikke overtage »${text}«.` : `»${text}« bliver ikke overtaget.`,
    offerNext: 'Det bliver, hvor det er, til en anden siger ja.',
  },
  free: {
    title: 'Nu kan du gå i gang',
    line: (text: string) => `»${text}« er nået.`,
    own: (text: string, on: string) => `Dit delmål »${text}« venter ikke på mere. Dato: ${common.day(on)}.`,
  },
  away: {
    title: 'Skal en anden overtage delmålet?',
    left: (name: string) => `${name} har forladt teamet.`,
    unreachable: (name: string) => `${name} kan ikke nås i Teams.`,
    paused: (name: string, until: string) => `${name} har bedt om ingen påmindelser til ${common.day(until)}.`,
  },
  no: {
    reached: 'Delmålet er nået, så det kan ikke gives videre.',
    'not-theirs': 'Delmålet er ikke dit mere.',
    replaced: 'Du er ikke spurgt om at overtage delmålet mere.',
  },
  pause: {
    title: 'Vil du være fri for påmindelser en tid?',
    until: 'Ingen påmindelser før',
    hold: 'Hold pause',
    wrong: 'Vælg en dag, der kommer.',
  },
}
