export const comment = {
  title: 'En kommentar (valgfri)',
  label: 'Din kommentar',
  warnings: (atLeast: number) => [
    'Skriv ikke navne, CPR-numre eller noget om helbred, hverken dit eget eller andres. Andre kan måske kende dig på det, du skriver.',
    `Kommentaren blandes med de andres, uden enhed og tidspunkt. Kun koordinatoren kan læse den, og kun hvis mindst ${atLeast} svarer; ellers slettes den. Koordinatoren vælger, hvad der kommer i rapporten.`,
  ],
  faults: {
    cpr: 'Det ligner et CPR-nummer. Fjern det, og aflevér igen. Intet er afleveret endnu.',
    email: 'Det ligner en e-mailadresse. Fjern den, og aflevér igen. Intet er afleveret endnu.',
    phone: 'Det ligner et telefonnummer. Fjern det, og aflevér igen. Intet er afleveret endnu.',
    name: 'Det ligner navnet på en i teamet. Skriv det uden navnet, og aflevér igen. Intet er afleveret endnu.',
  },
  tooLong: (most: number) =>
    `Kommentaren var for lang, så jeg har beholdt de første ${most} tegn. Ret den, hvis noget vigtigt mangler, og aflevér igen. Intet er afleveret endnu.`,
  isPerson: (name: string) =>
    `»${name}« er fornavnet på en i teamet. Er det en person? Så skriv det uden navnet. Er det ikke, så aflevér igen.`,
  choose: {
    summary: (title: string) => `Læs kommentarerne fra målingen: ${title}`,
    title: 'Kommentarer fra målingen',
    intro: [
      'Kun koordinatoren kan læse dem her. De er blandet, og ingen kan se, hvem der har skrevet hvad.',
      'Vælg dem, der skal med i rapporten, når nogen åbner den i sin egen chat. De kommer ikke i kanalen. Lad en kommentar være, hvis nogen kan kendes på den.',
    ],
    page: (page: number, pages: number) => `Side ${page} af ${pages}. Dine valg gemmes, når du bladrer.`,
    numbered: (number: number, text: string) => `${number}. ${text}`,
    field: 'Med i rapporten',
    keep: 'Gem valget',
    kept: (chosen: number, all: number) =>
      chosen ? `Gemt: ${chosen} af ${all} er med i rapporten.` : 'Gemt: Ingen kommentarer er med i rapporten.',
    begin: 'Vælg kommentarer',
    gone: 'Der er ingen kommentarer til målingen.',
  },
  chosenTitle: 'Kommentarer, som koordinatoren har valgt',
  readAll: 'Læs kommentarerne',
  readPage: (page: number, pages: number) => `Side ${page} af ${pages}.`,
}
