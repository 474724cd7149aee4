import { common } from './common'

const { format: count } = new Intl.NumberFormat('sv-SE')

export const report = {
  summary: (title: string) => `Rapporten är klar: ${title}`,
  title: 'Rapport från mätningen',
  name: (title: string, closedOn: string) => `${title} · stängd den ${common.day(closedOn)}`,
  rate: (answered: number, invited: number, percent: number) =>
    `${count(answered)} av ${count(invited)} har svarat (${percent} %).`,
  rateFew: (invited: number) => `5–9 av ${count(invited)} har svarat.`,
  rateTooFew: (invited: number) =>
    `${count(invited)} ${invited === 1 ? 'inbjuden' : 'inbjudna'}; färre än 5 har svarat.`,
  caution: {
    few: 'Under 10 svar: siffrorna kan ändras mycket om bara en person svarar annorlunda. Använd dem som underlag för ett samtal, inte som en dom.',
    'under-40':
      'Under 40 % har svarat. Siffrorna säger inget om dem som inte har svarat och räcker inte för att dra en slutsats.',
    'under-60': 'Under 60 % har svarat. Läs siffrorna med viss försiktighet.',
  },
  nothing: (threshold: number) =>
    `Inga siffror visas eftersom färre än ${threshold} har svarat på tillräckligt många påståenden. Det skyddar dem som har svarat.`,
  chartTitle: 'Index för varje fokusområde (0–100)',
  axis: 'Index',
  most: 'Högsta möjliga',
  index: (whole: number) => `${whole}`,
  band: { low: '0–9', high: '91–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Liggande stapeldiagram. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  talkTitle: 'Lägst – prata om dem först',
  talk: (title: string, index: string, n: string, dontKnow: number | undefined) =>
    `${title}: index ${index} (${n} svar${dontKnow === undefined ? '' : `, ${dontKnow} % ”vet inte”`}).`,
  talkAdvice:
    'Ett lågt värde är inte det enda skälet att välja ett fokusområde. Fäst ingen vikt vid skillnader under 5 poäng.',
  few: '5–9',
  hiddenTitle: 'Visas inte, för få svar',
  hiddenSigtepunkt: (title: string, threshold: number) =>
    `${title}: färre än ${threshold} har svarat på tillräckligt många påståenden.`,
  method: (threshold: number) =>
    `Indexet går från 0 (tar helt avstånd) till 100 (instämmer helt); omvänt formulerade påståenden är vända. Varje persons medelvärde väger lika tungt, och ”vet inte” räknas inte med. Bakom varje index står minst ${threshold} personer. Påståendena är skrivna för det här verktyget. De är inte den danska myndigheten Social- og Boligstyrelsens barometer, och siffrorna kan inte jämföras med den.`,
  severalLanguages:
    'Alla kunde läsa påståendena på sitt eget språk. Små skillnader i orden gör siffrorna lite svårare att jämföra.',
  show: 'Visa rapporten',
  none: 'Det finns ingen rapport än i dina team.',
  several: 'Rapporter',
  gone: 'Rapporten finns inte längre.',
  choose: {
    title: 'Välj fokusområden',
    hint: 'Välj 2–3 som ni vill arbeta med. De lägsta står överst.',
    field: 'Fokusområden',
    option: (title: string, index: string | undefined) =>
      index === undefined ? `${title} (visas inte)` : `${title} (${index})`,
    reason: 'Varför just de här? (valfritt)',
    button: 'Skapa planer',
    none: 'Välj minst ett fokusområde.',
    notTwoOrThree: (n: number) =>
      `Ni har valt ${n}. Rekommendationen är att arbeta med 2–3 i taget, men ni kan fortsätta ändå.`,
  },
}
