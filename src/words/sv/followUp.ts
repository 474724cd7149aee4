import { common } from './common'
import { milestone } from './milestone'

export const followUp = {
  title: 'Uppföljning',
  none: 'Det finns ingen pågående plan att följa upp. Skriv ”plan” för att se teamets planer.',
  meeting: (on: string, n: number) => `Nästa uppföljning: ${common.day(on)} (${milestone.ahead(n)})`,
  owner: (name: string | undefined) => (name ? `${name} följer upp.` : 'Ingen är utsedd att följa upp.'),
  inform: (who: string) => `Informeras efteråt: ${who}`,
  reached: (since: string | undefined) => (since ? `Nått sedan den ${common.day(since)}` : 'Nått'),
  late: 'Försenat',
  ahead: (then: string) => `Ska nås före uppföljningen den ${common.day(then)}`,
  noMilestones: 'Inga delmål.',
  goal: 'Målet',
  dialoguesTitle: 'Fyra slags samtal. Välj det ni behöver nu',
  dialogues: [
    'Idén: Är alla ombord? Vet vi varför vi gör det här och vem det ska vara till nytta för?',
    'Uppdraget: Ror vi åt samma håll? Är det klart vem som gör vad, och vad som får vänta?',
    'Genomförandet: Håller vi kursen? Vad går bra, vad står i vägen och vad behöver vi justera?',
    'Uppföljningen: Kom vi fram? Vad visar det, och vad tar vi med oss?',
  ],
  formTitle: 'Se tillbaka tillsammans och skriv i loggen',
  formHint:
    'Några rader räcker. Samordnaren och den som följer upp kan läsa loggen; de som ska informeras får en sammanfattning. Skriv inget om klienter eller enskilda ärenden.',
  onlyOwner: 'Den som följer upp, eller samordnaren, skriver i loggen.',
  fields: {
    wanted: 'Vad ville vi?',
    became: 'Hur blev det?',
    because: 'Varför blev det så?',
    conclusion: 'Vilka slutsatser drar vi?',
    next: 'Vad gör vi nu?',
  },
  needed: 'Skriv åtminstone hur det blev eller vilka slutsatser ni drar.',
  logged: 'Uppföljningen finns i loggen',
  nextOn: (on: string) =>
    `Nästa uppföljning är den ${common.day(on)}. Du som följer upp får ett meddelande arbetsdagen före.`,
  seeLog: 'Visa loggen',
  logOf: (title: string) => `Logg för ${title}`,
  emptyLog: 'Det står inget i loggen än.',
  entry: (on: string, who: string | undefined) => [common.day(on), who].filter(Boolean).join(' · '),
  times: (n: number, on: string) =>
    n === 1 ? `Uppföljd 1 gång, den ${common.day(on)}` : `Uppföljd ${n} gånger, senast den ${common.day(on)}`,
  followUp: 'Följ upp',
  notYours: 'Det kan bara den som följer upp planen eller samordnaren göra.',
  assess: {
    title: 'Nåddes målet?',
    line: (title: string, on: string) => `Målet i planen för ”${title}” skulle vara nått den ${common.day(on)}.`,
    say: 'Bedöm målet',
    result: 'Hur gick det?',
    results: { met: 'Nått', partly: 'Delvis nått', not: 'Inte nått' },
    note: 'Vad visar det?',
    chooseResult: 'Välj hur det gick.',
    writeNote: 'Skriv kort vad som visar det.',
    kept: 'Bedömningen är sparad',
    told: (result: string, note: string) => `${result}: ${note}`,
  },
  reminder: {
    title: (n: number) => `Uppföljning ${milestone.ahead(n)}`,
    line: (title: string, on: string) => `Planen för ”${title}” ska följas upp den ${common.day(on)}.`,
    why: 'Du får meddelandet eftersom du följer upp planen, eller eftersom du är samordnare och ingen annan är utsedd.',
    row: (on: string, n: number) => `Uppföljning av planen: ${common.day(on)} (${milestone.ahead(n)})`,
    open: 'Visa dagordningen',
  },
}
