import { common } from './common'

/** The report in depth: every figure that may be shown, as a document. */
export const inDepth = {
  about: (team: string, questionnaire: string, closedOn: string) =>
    `${team} · ${questionnaire} · stängd den ${common.day(closedOn)}`,
  page: 'Sida',
  of: 'av',
  levels: (staff: string, ofStaff: string, leaders: string, ofLeaders: string) =>
    `Svar från ${staff}: ${ofStaff}. Svar från ${leaders}: ${ofLeaders}.`,
  underFive: 'under 5',
  hidden: 'visas inte',
  range: (low: string, high: string) => `${low} till ${high}`,
  columns: {
    sigtepunkt: 'Fokusområde',
    index: 'Index',
    interval: 'Osäkerhet',
    spread: 'Spridning',
    answers: 'Svar',
    group: 'Grupp',
    item: 'Påstående',
    favourable: 'Gynnsamma svar',
    notKnown: 'Vet inte',
    before: 'Då',
    now: 'Nu',
    difference: 'Skillnad',
    verdict: 'Bedömning',
    unit: 'Enhet',
    chance: 'Sannolikhet',
  },
  overview: {
    title: 'Översikt',
    note: 'Osäkerheten är ett 95-procentigt intervall. Ju färre som har svarat, desto bredare är det. Fäst ingen vikt vid skillnader under 5 poäng.',
  },
  talk: {
    title: 'Det här kan ni prata om',
    lowest: (title: string, index: string) => `${title}: index ${index}, bland de lägsta.`,
    declined: (title: string, points: string) => `${title}: tillbakagång sedan nollmätningen (${points} poäng).`,
    seenDifferently: (title: string, leaders: string, staff: string) =>
      `${title}: ${leaders} och ${staff} ser olika på det här.`,
    notKnown: (title: string, share: number, text: string) => `${title}: ${share} % svarade ”vet inte” på ”${text}”`,
  },
  each: {
    title: 'Fokusområdena ett för ett',
    note: 'Kolumnerna 1–5 visar hur många som valde varje svar från 1 (tar helt avstånd) till 5 (instämmer helt). Gynnsamma svar är 4 och 5, och för omvänt formulerade påståenden 1 och 2.',
    noteWithout: 'Hur svaren fördelar sig visas inte, för få svar.',
    facts: (index: string, answers: string) => `Index ${index} · ${answers} svar`,
    interval: (range: string) => `osäkerhet ${range}`,
    spread: (points: number) => `spridning ${points} poäng`,
    reversed: 'Omvänt formulerat: de som tar avstånd räknas som gynnsamma svar, och index är vänt.',
    only: (asked: string) => `Bara för ${asked}; räknas inte in i index.`,
    gap: (leaders: string, staff: string, points: string) => `Skillnad, ${leaders} minus ${staff}: ${points} poäng.`,
    gapRange: (leaders: string, staff: string, points: string, range: string) =>
      `Skillnad, ${leaders} minus ${staff}: ${points} poäng (osäkerhet ${range}).`,
    seenDifferently: (leaders: string, staff: string) => `${leaders} och ${staff} ser olika på det här.`,
    dash: '– betyder att siffran inte visas eller inte finns.',
  },
  units: {
    title: 'Enheter',
    note: 'Enheterna står i den ordning de skrevs in och är inte ställda mot varandra. I små enheter gör några få svar stor skillnad.',
    hidden: (names: readonly string[]) =>
      `Visas inte, för få svar eller för att det dolda annars kunde räknas ut: ${common.list(names)}.`,
  },
  since: {
    title: 'Sedan nollmätningen',
    lead: (title: string, closedOn: string, answered: string, invited: number) =>
      `Jämfört med ”${title}”, stängd den ${common.day(closedOn)}, då ${answered} av ${invited} svarade. Siffrorna kommer från alla som svarade vid respektive tillfälle; det är inte nödvändigtvis samma personer.`,
    chosenTitle: 'Det ni valde att arbeta med',
    noneChosen: 'Inget fokusområde var valt före den här mätningen, så det finns ingen bedömning.',
    verdict: {
      improved: 'Framsteg',
      declined: 'Tillbakagång',
      unchanged: 'I stort sett oförändrat',
      'cannot-tell': 'Kan inte avgöras med så här många svar',
      'not-assessed': 'Inte bedömt',
    },
    small: 'Framsteg, uppskattat till under 10 poäng',
    because: (verdict: string, obstacle: string) => `${verdict}: ${obstacle}`,
    obstacle: {
      version: 'ett annat frågeformulär eller en ny huvudversion',
      rate: 'under 40 % svarade i en av mätningarna',
      items: 'de gemensamma påståendena är inte desamma',
      few: 'färre än 10 svar i en av mätningarna',
    },
    missing: (obstacle: string) => `Där skillnad eller osäkerhet saknas: ${obstacle}.`,
    lowestRise: 'De lägsta fokusområdena stiger ofta lite vid nästa mätning, också utan ändrat arbetssätt.',
    means: (chosen: string, others: string) => `I genomsnitt: de valda ${chosen} poäng, övriga ${others} poäng.`,
    othersTitle: 'Övriga (vägledande)',
    othersNote: 'Utan bedömning: de var inte valda i förväg, och bland många siffror ändras några av en slump.',
    itemsTitle: 'De valda, påstående för påstående (vägledande)',
    itemsNote:
      'Sannolikheten att ett slumpvis valt svar nu är mer gynnsamt än ett slumpvis valt svar då. 50 % betyder ingen skillnad. Påståenden bedöms inte var för sig.',
    rule: 'Regeln låg fast i förväg: framsteg eller tillbakagång kräver att hela osäkerheten ligger på samma sida om noll, också med hänsyn till att flera fokusområden bedöms på en gång. I stort sett oförändrat betyder att hela osäkerheten ligger inom 10 poäng åt vardera hållet.',
    beside:
      'Barometern visar hur vardagen upplevs. Ställ gärna en siffra från ärendegranskning bredvid: hur många ärenden ni har gått igenom och i hur många ni fann det ni ville se. Bara antal, aldrig uppgifter ur ärenden.',
  },
  trend: {
    title: 'Utveckling över tid',
    note: 'Alla mätningar i serien, den äldsta först. Det är inte nödvändigtvis samma personer som har svarat.',
  },
  method: {
    title: 'Så är siffrorna framtagna',
    shown: (threshold: number) =>
      `Ett index vid skalans ände står som 0–10 eller 90–100, och färre än 10 svar som 5–9, så att ingen kan räkna ut vad enskilda har svarat. Hur svaren fördelar sig visas från ${threshold} svar. Rapporten låstes när mätningen stängdes.`,
    shares:
      'Andelen gynnsamma svar är av dem som tog ställning; andelen ”vet inte” är av alla som svarade på påståendet.',
  },
}
