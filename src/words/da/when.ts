import { common } from './common'

export const when = {
  opensOn: 'Første dag (valgfrit)',
  opensOnHint: 'I dag',
  baseline: 'Sammenlign med',
  noBaseline: 'Ingen sammenligning',
  planned: (title: string) => `»${title}« er planlagt`,
  plannedLine: (opensOn: string, closesOn: string) =>
    `Den åbner ${common.day(opensOn)} og kan besvares til og med ${common.day(closesOn)}.`,
  plannedAll: 'De, der er i teamet den dag, bliver inviteret.',
  plannedNext: 'Skriv »status«, hvis du vil aflyse den.',
  warnings: {
    winter: 'Perioden rammer vinterferien (uge 7 og 8), hvor mange er væk.',
    easter: 'Perioden rammer påsken, hvor mange er væk.',
    summer: 'Perioden rammer sommerferien (uge 29–31), hvor kun få når at svare.',
    autumn: 'Perioden rammer efterårsferien (uge 42), hvor mange er væk.',
    christmas: 'Perioden rammer jul og nytår, hvor mange er væk.',
    'closed-week': 'Perioden rammer en uge, hvor I har lukket. Der sender jeg ingen påmindelser.',
    'closes-when-closed': 'Sidste dag er ikke en arbejdsdag. De fleste svarer på en hverdag.',
    soon: 'Der er gået under seks måneder siden den måling, I vil sammenligne med. En ny praksis er længere om at slå igennem.',
  },
  faults: {
    'opens-too-far': 'Vælg en dag inden for det næste halve år.',
    'opens-late': 'Vælg en dag, så der er mindst én arbejdsdag til og med sidste dag at svare.',
  },
  status: {
    opens: (opensOn: string, closesOn: string) => `Åbner ${common.day(opensOn)}, lukker ${common.day(closesOn)}.`,
    missed: 'Den nåede ikke at åbne inden sidste dag at svare. Aflys den, og start en ny.',
    opensSoon: 'Den skulle have åbnet. Jeg prøver igen, så snart Teams fortæller, hvem der er i teamet.',
    cancelling: 'Målingen er ved at blive aflyst.',
    closesOn: 'Ny sidste dag at svare',
    extend: 'Forlæng',
    cancel: 'Aflys',
    more: 'Ret',
  },
  extend: {
    extended: (title: string) => `»${title}« er forlænget`,
    extendedLine: (closesOn: string) => `Der kan nu svares til og med ${common.day(closesOn)}.`,
    notOpen: 'Målingen er ikke åben, så den kan ikke forlænges.',
    faults: {
      'no-day': 'Vælg en dato.',
      'not-later': 'Vælg en senere dag end den, der gælder nu.',
      'too-far': 'Vælg en dag inden for det næste år.',
    },
  },
  cancel: {
    title: 'Vil du aflyse målingen?',
    lines: (title: string) => [
      `»${title}« aflyses for alle, og alle svar slettes med det samme. Det kan ikke fortrydes.`,
      'Der kommer ingen rapport. De inviterede får ikke besked, men kan ikke svare mere.',
    ],
    button: 'Aflys målingen',
    cancelled: (title: string) => `»${title}« er aflyst`,
    cancelledLine: 'Svar, invitationer og listen over de inviterede bliver slettet nu.',
    opening: 'Målingen er ved at åbne. Prøv igen om et øjeblik.',
    closed: 'Målingen er lukket, så den kan ikke aflyses.',
    told: 'Målingen er aflyst, og det, du havde valgt, er ikke gemt.',
  },
  nudge: {
    summary: (title: string) => `Påmindelse: ${title}`,
    line: 'Det er en påmindelse om en måling, som du ikke har svaret på. Du får højst to. Skriv »pause« og en dato, hvis du ikke vil have påmindelser før den dag.',
    row: (closesOn: string) => `Måling, som du kan svare på til og med ${common.day(closesOn)}`,
    open: 'Svar',
  },
  remeasure: {
    title: 'Skal I måle igen?',
    line: (title: string, closedOn: string) =>
      `»${title}« blev lukket ${common.day(closedOn)}. En ny måling med det samme spørgeskema viser, hvad der har flyttet sig.`,
    row: 'Det er tid til at måle igen',
    button: 'Forbered målingen',
    gone: 'Den måling kan ikke bruges som udgangspunkt.',
  },
  daily: {
    title: 'Det har brug for dig',
    summary: (n: number) => (n === 1 ? 'En ting har brug for dig' : `${n} ting har brug for dig`),
  },
}
