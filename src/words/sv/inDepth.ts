/** What stands in the document and not on the page. */
export const inDepth = {
  page: 'Sida',
  of: 'av',
  scale: (labels: readonly string[]) =>
    `Kolumnerna 1–5 visar antal svar: ${labels.map((label, i) => `${i + 1} ${label.toLowerCase()}`).join(', ')}. Ett streck betyder att siffran inte visas eller inte finns.`,
  beside:
    'Barometern visar hur vardagen upplevs. Ställ gärna en siffra från ärendegranskning bredvid: hur många ärenden ni har gått igenom och i hur många ni fann det ni ville se. Bara antal, aldrig uppgifter ur ärenden.',
}
