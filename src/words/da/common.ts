const date = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export const common = {
  language: 'da',
  /** "1. marts 2027". */
  day: (day: string) => date.format(new Date(`${day}T12:00:00Z`)),
  dayAndTime: (day: string, time: string) =>
    `${date.format(new Date(`${day}T12:00:00Z`))} kl. ${time.replace(':', '.')}`,
  list: (items: readonly string[]) => new Intl.ListFormat('da', { type: 'conjunction' }).format(items),
  /** What no text of a plan may hold. */
  isPrivate: {
    cpr: 'Det ligner et CPR-nummer. Fjern det; intet er gemt endnu.',
    email: 'Det ligner en e-mailadresse. Fjern den; intet er gemt endnu.',
    phone: 'Det ligner et telefonnummer. Fjern det; intet er gemt endnu.',
  },
  back: 'Tilbage',
  save: 'Gem',
  remove: 'Slet',
  edit: 'Ret',
  add: 'Tilføj',
  open: 'Åbn',
  firstOf: (shown: number, all: number) => `Her er de første ${shown} af ${all}.`,
  welcome: {
    title: 'Goddag, jeg er Barometer',
    personal: [
      'Jeg hjælper jer med at gøre en ny metode til en fast del af hverdagen: I måler, hvor langt I er, vælger 2–3 sigtepunkter og lægger en plan, og jeg minder de ansvarlige om deres delmål.',
      'Det, du svarer i en måling, er fortroligt: Hverken din leder eller dine kolleger kan se, hvad du har svaret.',
      'Skriv »ny måling« for at begynde, eller »hjælp« for at se, hvad jeg ellers kan.',
    ],
    team: (coordinator: string | undefined) => [
      'Jeg er tilføjet, så I kan måle, hvor langt I er med en ny metode, og arbejde videre med resultatet. Rapporten fra hver måling kommer her i kanalen. Svar, planer og påmindelser klarer jeg med hver enkelt i vores egen chat.',
      coordinator
        ? `${coordinator} er koordinator og kan starte en måling med »ny måling«.`
        : 'Koordinatoren kan starte en måling med »ny måling«.',
    ],
  },
  help: {
    title: 'Det kan du skrive',
    lines: [
      'ny måling – start en måling i dit team',
      'svar – spørgeskemaer, der venter på dig',
      'status – målinger og planer lige nu',
      'luk måling – luk en måling og få rapporten',
      'rapport – den seneste rapport',
      'plan – teamets planer',
      'mine delmål – det, du er ansvarlig for',
      'opfølgning – næste opfølgning på jeres planer, og hvad I skal se på',
      'roller – hvem der har hvilken rolle i teamet, og hvem der gør hvad',
      'mine data – det, jeg har gemt om dig, og hvordan du sletter det',
      'pause 2027-01-15 – ingen påmindelser før den dag; »pause slut« ophæver pausen',
      'sprog sv – skift sprog (da, sv, en)',
    ],
    demo: [
      'Kun i prøvetilstand:',
      'demo svar 24 – 24 opdigtede kolleger svarer',
      'demo tid +80d – stil uret frem',
      'demo nulstil – begynd forfra',
    ],
  },
  hello: (name: string) =>
    `Hej ${name}. Skriv »svar« for at se, om et spørgeskema venter på dig, eller »hjælp« for at se, hvad jeg kan.`,
  thanks: 'Selv tak. Skriv »status«, hvis du vil se, hvor langt I er.',
  unknown:
    'Det forstod jeg ikke. Du kan skrive »ny måling«, »svar«, »plan« eller »mine delmål« – eller »hjælp« for at se det hele.',
  wroteToYou: 'Jeg har skrevet til dig i vores chat.',
  cannotWriteToYou: 'Jeg kan ikke skrive til dig endnu. Tilføj Barometer som app for dig selv, og prøv igen.',
  trouble: (code: string) =>
    `Noget gik galt hos mig. Prøv igen om lidt – det skader ikke, hvis det alligevel blev gemt. Sker det igen, så giv jeres it-afdeling koden ${code}.`,
  outdated:
    'Kortet er forældet, ændret eller lavet til en anden, så jeg har ikke gjort noget. Skriv »svar«, »status« eller »plan« for at få et nyt.',
  notAllowed:
    'Det kan kun koordinatoren eller en anden med den rette rolle i teamet gøre. Skriv »roller« for at se, hvem det er.',
  noTeam:
    'Jeg kender ikke noget team, hvor du kan starte en måling. Find Barometer under Apps i Teams, og føj det til teamet; den, der gør det, bliver koordinator. Er Barometer der allerede, så spørg koordinatoren.',
  rosterUnknown: 'Jeg kunne ikke få listen over teamets medlemmer fra Teams. Prøv igen om lidt.',
  pause: {
    until: (day: string) =>
      `Jeg minder dig ikke om noget før ${date.format(new Date(`${day}T12:00:00Z`))}. Skriv »pause slut«, hvis du vil have påmindelser igen.`,
    over: 'Pausen er slut. Du får påmindelser igen.',
    wrong:
      'Skriv »pause« og en kommende dato, for eksempel »pause 2027-01-15«. Skriv »pause slut« for at ophæve pausen.',
  },
  languageSet: 'Jeg skriver dansk til dig fra nu af.',
  languageWrong: 'Jeg kan dansk, svensk og engelsk: Skriv »sprog da«, »sprog sv« eller »sprog en«.',
  demo: {
    answered: (people: number) =>
      `${people} ${people === 1 ? 'opdigtet kollega' : 'opdigtede kolleger'} er inviteret og har svaret.`,
    noMeasurement: 'Der er ingen åben måling at svare på. Skriv »ny måling« først.',
    clock: (when: string) => `Uret er nu ${when}. Det, der skulle ske inden da, er sket.`,
    clockWrong: 'Skriv for eksempel »demo tid +30d« eller »demo tid 2027-03-01 09:00«. Uret kan kun stilles frem.',
    countWrong: 'Skriv et tal mellem 1 og 1000, for eksempel »demo svar 24«.',
    startedOver: 'Alt er slettet, og uret går rigtigt igen. Skriv »ny måling« for at begynde forfra.',
  },
}
