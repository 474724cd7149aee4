export const comment = {
  title: 'En kommentar (valfri)',
  label: 'Din kommentar',
  warnings: (atLeast: number) => [
    'Skriv inga namn eller personnummer och inget om hälsa, varken din egen eller andras. Andra kan kanske känna igen dig på det du skriver.',
    `Kommentaren blandas med de andras, utan enhet och tidpunkt. Bara samordnaren kan läsa den, och bara om minst ${atLeast} svarar; annars raderas den. Samordnaren väljer vad som tas med i rapporten.`,
  ],
  faults: {
    cpr: 'Det liknar ett personnummer. Ta bort det och lämna in igen. Inget är inlämnat än.',
    email: 'Det liknar en e-postadress. Ta bort den och lämna in igen. Inget är inlämnat än.',
    phone: 'Det liknar ett telefonnummer. Ta bort det och lämna in igen. Inget är inlämnat än.',
    name: 'Det liknar namnet på någon i teamet. Skriv det utan namnet och lämna in igen. Inget är inlämnat än.',
  },
  tooLong: (most: number) =>
    `Kommentaren var för lång, så jag har behållit de första ${most} tecknen. Ändra den om något viktigt saknas och lämna in igen. Inget är inlämnat än.`,
  isPerson: (name: string) =>
    `”${name}” är förnamnet på någon i teamet. Är det en person? Skriv det i så fall utan namnet. Är det inte det, lämna in igen.`,
  choose: {
    summary: (title: string) => `Läs kommentarerna från mätningen: ${title}`,
    title: 'Kommentarer från mätningen',
    intro: [
      'Bara samordnaren kan läsa dem här. De är blandade, och ingen kan se vem som har skrivit vad.',
      'Välj dem som ska tas med i rapporten när någon öppnar den i sin egen chatt. De visas inte i kanalen. Låt en kommentar vara om någon kan kännas igen på den.',
    ],
    page: (page: number, pages: number) => `Sida ${page} av ${pages}. Dina val sparas när du bläddrar.`,
    numbered: (number: number, text: string) => `${number}. ${text}`,
    field: 'Med i rapporten',
    keep: 'Spara valet',
    kept: (chosen: number, all: number) =>
      chosen ? `Sparat: ${chosen} av ${all} tas med i rapporten.` : 'Sparat: Inga kommentarer tas med i rapporten.',
    begin: 'Välj kommentarer',
    gone: 'Det finns inga kommentarer till mätningen.',
  },
  chosenTitle: 'Kommentarer som samordnaren har valt',
  readAll: 'Läs kommentarerna',
  readPage: (page: number, pages: number) => `Sida ${page} av ${pages}.`,
}
