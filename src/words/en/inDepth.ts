/** What stands in the document and not on the page. */
export const inDepth = {
  page: 'Page',
  of: 'of',
  scale: (labels: readonly string[]) =>
    `Columns 1–5 show numbers of answers: ${labels.map((label, i) => `${i + 1} ${label.toLowerCase()}`).join(', ')}. A dash means that the figure is hidden or does not exist.`,
  beside:
    'The barometer shows how everyday work is experienced. Consider setting a figure from case reviews beside it: how many cases you have looked at, and in how many you found what you wanted to see. Counts only, never anything from a case.',
}
