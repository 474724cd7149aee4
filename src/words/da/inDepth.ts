/** What stands in the document and not on the page. */
export const inDepth = {
  page: 'Side',
  of: 'af',
  scale: (labels: readonly string[]) =>
    `Kolonnerne 1–5 viser antal svar: ${labels.map((label, i) => `${i + 1} ${label.toLowerCase()}`).join(', ')}. En streg betyder, at tallet er skjult eller ikke findes.`,
  beside:
    'Barometeret viser, hvordan hverdagen opleves. Sæt gerne et tal fra sagsgennemgang ved siden af: hvor mange sager I har set på, og i hvor mange I fandt det, I ville se. Kun antal, aldrig oplysninger fra sager.',
}
