const date = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export const common = {
  language: 'sv',
  /** "1 mars 2027". */
  day: (day: string) => date.format(new Date(`${day}T12:00:00Z`)),
  dayAndTime: (day: string, time: string) =>
    `${date.format(new Date(`${day}T12:00:00Z`))} kl. ${time.replace(':', '.')}`,
  list: (items: readonly string[]) => new Intl.ListFormat('sv', { type: 'conjunction' }).format(items),
  /** What no text of a plan may hold. */
  isPrivate: {
    cpr: 'Det liknar ett personnummer. Ta bort det; inget är sparat än.',
    email: 'Det liknar en e-postadress. Ta bort den; inget är sparat än.',
    phone: 'Det liknar ett telefonnummer. Ta bort det; inget är sparat än.',
  },
  back: 'Tillbaka',
  save: 'Spara',
  remove: 'Ta bort',
  edit: 'Ändra',
  add: 'Lägg till',
  firstOf: (shown: number, all: number) => `Här är de första ${shown} av ${all}.`,
  open: 'Öppna',
  welcome: {
    title: 'Hej, jag är Barometer',
    personal: [
      'Jag hjälper er att göra ett nytt arbetssätt till en självklar del av vardagen: ni mäter hur långt ni har kommit, väljer 2–3 fokusområden och gör en plan, och jag påminner de ansvariga om deras delmål.',
      'Det du svarar i en mätning är konfidentiellt: varken din chef eller dina kollegor kan se vad du har svarat.',
      'Skriv ”ny mätning” för att börja, eller ”hjälp” för att se vad mer jag kan göra.',
    ],
    team: (coordinator: string | undefined) => [
      'Jag är här för att ni ska kunna mäta hur långt ni har kommit med en ny metod och arbeta vidare med resultatet. Rapporten från varje mätning kommer här i kanalen. Svar, planer och påminnelser sköter jag med var och en i vår egen chatt.',
      coordinator
        ? `${coordinator} är samordnare och kan starta en mätning med ”ny mätning”.`
        : 'Samordnaren kan starta en mätning med ”ny mätning”.',
    ],
  },
  help: {
    title: 'Det här kan du skriva',
    lines: [
      'ny mätning – starta en mätning i ditt team',
      'svara – enkäter som väntar på dig',
      'status – mätningar och planer just nu',
      'stäng mätning – stäng en mätning och få rapporten',
      'rapport – den senaste rapporten',
      'plan – teamets planer',
      'mina delmål – det du är ansvarig för',
      'uppföljning – nästa uppföljning av era planer, och vad ni ska titta på',
      'roller – vem som har vilken roll i teamet, och vem som gör vad',
      'mina data – det jag har sparat om dig, och hur du tar bort det',
      'paus 2027-01-15 – inga påminnelser före den dagen; ”paus slut” avslutar pausen',
      'språk sv – byt språk (da, sv, en)',
    ],
    demo: [
      'Bara i provläge:',
      'demo svar 24 – 24 påhittade kollegor svarar',
      'demo tid +80d – ställ fram klockan',
      'demo nulstil – börja om från början',
    ],
  },
  hello: (name: string) =>
    `Hej ${name}. Skriv ”svara” för att se om någon enkät väntar på dig, eller ”hjälp” för att se vad jag kan.`,
  thanks: 'Varsågod. Skriv ”status” om du vill se hur långt ni har kommit.',
  unknown:
    'Det förstod jag inte. Du kan skriva ”ny mätning”, ”svara”, ”plan” eller ”mina delmål” – eller ”hjälp” för att se allt.',
  wroteToYou: 'Jag har skrivit till dig i vår chatt.',
  cannotWriteToYou: 'Jag kan inte skriva till dig än. Lägg till appen Barometer för dig själv och försök igen.',
  trouble: (code: string) =>
    `Något gick fel hos mig. Försök igen om en stund – det gör inget om det ändå hann sparas. Händer det igen kan du ge koden ${code} till er it-avdelning.`,
  outdated:
    'Kortet är inaktuellt, ändrat eller gjort för någon annan, så jag har inte gjort något. Skriv ”svara”, ”status” eller ”plan” för att få ett nytt.',
  notAllowed: 'Det kan bara samordnaren eller någon annan med rätt roll i teamet göra. Skriv ”roller” för att se vem.',
  noTeam:
    'Jag känner inte till något team där du kan starta en mätning. Leta upp Barometer under Appar i Teams och lägg till appen i teamet; den som gör det blir samordnare. Om Barometer redan finns där kan du fråga samordnaren.',
  rosterUnknown: 'Jag kunde inte hämta listan över teamets medlemmar från Teams. Försök igen om en stund.',
  pause: {
    until: (day: string) =>
      `Jag påminner dig inte om något före den ${date.format(new Date(`${day}T12:00:00Z`))}. Skriv ”paus slut” om du vill få påminnelser igen.`,
    over: 'Pausen är slut. Du får påminnelser igen.',
    wrong:
      'Skriv ”paus” och ett kommande datum, till exempel ”paus 2027-01-15”. Skriv ”paus slut” för att avsluta pausen.',
  },
  languageSet: 'Från och med nu skriver jag på svenska till dig.',
  languageWrong: 'Jag kan danska, svenska och engelska: skriv ”språk da”, ”språk sv” eller ”språk en”.',
  demo: {
    answered: (people: number) =>
      `${people} ${people === 1 ? 'påhittad kollega' : 'påhittade kollegor'} har bjudits in och svarat.`,
    noMeasurement: 'Det finns ingen öppen mätning att svara på. Skriv ”ny mätning” först.',
    clock: (when: string) => `Klockan är nu ställd på ${when}. Det som skulle ske innan dess har skett.`,
    clockWrong: 'Skriv till exempel ”demo tid +30d” eller ”demo tid 2027-03-01 09:00”. Klockan kan bara ställas fram.',
    countWrong: 'Skriv ett tal mellan 1 och 1000, till exempel ”demo svar 24”.',
    startedOver: 'Allt är raderat och klockan går rätt igen. Skriv ”ny mätning” för att börja om.',
  },
}
