import type { Words } from '../da'
import { common } from './common'

const month = new Intl.DateTimeFormat('sv-SE', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export const page: Words['page'] = {
  skip: 'Gå till rapporten',
  contents: 'Innehåll',
  closed: (closedOn: string) => `Stängd den ${common.day(closedOn)}`,
  month: (day: string) => month.format(new Date(`${day}T12:00:00Z`)),
  questionnaire: (title: string, version: string) => `${title}, version ${version}`,
  why: 'Därför mäter vi',
  count: { 'five-to-nine': '5–9', 'under-five': 'under 5' },
  answered: (who: string, n: string) => `${who}: ${n}`,
  files: {
    title: 'Ladda ner rapporten',
    word: 'Dokument (Word)',
    csv: 'Siffror för kalkylblad (CSV)',
    json: 'Data (JSON)',
    until: (day: string) => `Länken till den här sidan fungerar till och med den ${common.day(day)}.`,
  },
  hidden: 'visas inte',
  hiddenBecause: 'visas inte, för få svar',
  range: (low: string, high: string) => `${low} till ${high}`,
  share: (percent: number) => `${percent} %`,
  columns: {
    sigtepunkt: 'Fokusområde',
    index: 'Index',
    interval: '95 %-intervall',
    answers: 'Svar',
    spread: 'Spridning',
    statement: 'Påstående',
    agree: 'Andel som instämmer',
    notKnown: 'Vet inte',
    higher: 'Chans för mer positivt svar nu',
    before: 'Förut',
    now: 'Nu',
    difference: 'Skillnad i poäng',
    verdict: 'Bedömning',
    measurement: 'Mätning',
  },
  overview: {
    title: 'Översikt',
    caption: 'Index för varje fokusområde, det lägsta överst',
    alt: 'Liggande stapeldiagram: index för varje fokusområde på en skala från 0 till 100, det lägsta överst, med 95 %-intervall. Samma siffror står i en tabell.',
    note: 'Fäst ingen vikt vid skillnader under 5 poäng. Ett lågt värde är inte det enda skälet att välja ett fokusområde.',
    whisker: '95 %-intervall',
    span: 'Spann i stället för en siffra',
  },
  talk: {
    title: 'Det här är värt att prata om',
    lowest: (title: string, index: string, n: string) => `${title} hör till de lägsta: index ${index} (${n} svar).`,
    declined: (title: string, index: string) =>
      `${title} visar en nedgång sedan den tidigare mätningen: index ${index}.`,
    differently: (title: string, leaders: string, atLeaders: string, staff: string, atStaff: string) =>
      `${title}: ${leaders} och ${staff} ser olika på detta (${leaders} ${atLeaders}, ${staff} ${atStaff}).`,
    notKnown: (title: string, percent: number, statement: string) =>
      `${title}: ${percent} % har svarat ”vet inte” på påståendet ”${statement}”`,
    prompt: 'När lyckas vi i vardagen, och vad står i vägen?',
  },
  levels: {
    title: (staff: string, leaders: string) => `${leaders} och ${staff}`,
    caption: (staff: string, leaders: string) => `Index för ${leaders} och för ${staff}`,
    alt: (staff: string, leaders: string) =>
      `Punktdiagram: index för ${leaders} och för ${staff} i varje fokusområde. Samma siffror står i en tabell.`,
    gap: (leaders: string, staff: string, points: number, range: string | undefined) =>
      points === 0
        ? `${leaders} och ${staff} har samma index.`
        : `${leaders} ligger ${Math.abs(points)} poäng ${points > 0 ? 'högre' : 'lägre'} än ${staff}${range === undefined ? '' : ` (95 %-intervall: ${range})`}.`,
    differently: (leaders: string, staff: string) => `${leaders} och ${staff} ser olika på detta.`,
    indexes: (leaders: string, atLeaders: string, staff: string, atStaff: string) =>
      `${leaders}: index ${atLeaders}. ${staff}: index ${atStaff}.`,
    column: (who: string) => `${who}, svar`,
    isDifferent: 'Ser olika på detta',
  },
  sigtepunkter: {
    title: 'Fokusområdena ett i taget',
    index: (index: string, n: string) => `Index ${index} (${n} svar)`,
    between: (low: number, high: number) => `95 %-intervall: ${low}–${high}.`,
    caption: (title: string) => `Påståendena om ${title}`,
    altShares: (title: string) =>
      `Liggande stapeldiagram: hur svaren på påståendena om ${title} fördelar sig. Samma siffror står i en tabell.`,
    counts: 'Antal svar',
    scaled: 'Siffrorna i staplarna är antal svar.',
    only: (who: string) => `Bara till ${who}; räknas inte med i fokusområdets index.`,
    turned: (statement: string) => `${statement} (omvänt formulerat)`,
    reversed: 'Omvänt formulerat: indexet är vänt, så en hög siffra är gynnsam.',
    favourable: 'gynnsamma svar',
    higher: '50 % betyder att svaren på påståendet är lika positiva nu som förut. Enskilda påståenden bedöms inte.',
  },
  units: {
    title: 'Enheter',
    caption: 'Index för varje enhet',
    captionPart: (first: number, last: number) => `Index för varje enhet (${first}–${last})`,
    note: 'Enheterna står i den ordning de skrevs in. Siffrorna är ingen rangordning.',
    hidden: (names: readonly string[]) => `Visas inte, för få svar: ${common.list(names)}.`,
    size: 'Antal svar',
  },
  since: {
    title: 'Förut och nu',
    before: (title: string, closedOn: string, answered: string, invited: number) =>
      `Förut: ${title}, stängd den ${common.day(closedOn)}. ${answered} av ${invited} svarade.`,
    now: (title: string, closedOn: string, answered: string, invited: number) =>
      `Nu: ${title}, stängd den ${common.day(closedOn)}. ${answered} av ${invited} svarade.`,
    same: 'Det går inte att se om det är samma personer som har svarat båda gångerna.',
    chosen: 'Valda fokusområden',
    others: 'Övriga (vägledande)',
    othersNote: 'De övriga fokusområdena bedöms inte: bland många siffror har några alltid ändrats av en slump.',
    noneChosen: 'Inga fokusområden valdes efter den tidigare mätningen, så inget av det som följer bedöms.',
    alt: 'Punktdiagram: index förut och nu för varje fokusområde, de valda överst. Samma siffror står i en tabell.',
    obstacle: {
      asked: 'Inte samma grupper har tillfrågats.',
      version: 'Enkäten är en annan eller har fått en ny huvudversion.',
      rate: 'Under 40 % svarade i minst en av mätningarna.',
      items: 'De påståenden som alla får är inte desamma som förut.',
      few: 'Färre än 10 svar bakom siffran i minst en av mätningarna.',
    },
    banded: 'visas inte, eftersom en av siffrorna är ett spann',
    means: 'Genomsnittlig skillnad',
    meanOfChosen: (points: string) => `Valda fokusområden: ${points} poäng`,
    meanOfOthers: (points: string) => `Övriga fokusområden: ${points} poäng`,
    regression: 'De lägsta fokusområdena stiger ofta lite vid nästa mätning, även utan ändrad praktik.',
  },
  trend: {
    title: 'Utveckling över tid',
    caption: 'Index i varje mätning',
    alt: 'Små linjediagram, ett för varje fokusområde: index i varje mätning. Samma siffror står i en tabell.',
    note: 'Skillnader mellan mätningar kan vara slumpmässiga. Bara avsnittet om förut och nu bedömer om något har ändrats.',
  },
  comments: {
    title: 'Kommentarer',
    note: 'Samordnaren har valt vilka kommentarer som är med. Ordningen säger inget om vem som har skrivit dem.',
  },
  method: {
    title: 'Så har siffrorna tagits fram',
    thresholds: 'Gränser',
    figures: (threshold: number) => `En siffra visas när minst ${threshold} har svarat.`,
    shares: (threshold: number) => `Fördelningar och kommentarer visas när minst ${threshold} har svarat.`,
    intervals: 'Intervall, spridning och svarsfrekvens visas från 10 svar. Under 10 svar står antalet som 5–9.',
    hidden:
      'En siffra visas inte när för få står bakom den, eller när den skulle visa något om andra som är för få. Det gäller alla utgåvor av rapporten.',
    reading: 'Så läser du siffrorna',
    interval:
      '95 %-intervallet visar hur säker siffran är. Om mätningen gjordes om många gånger under samma förhållanden skulle omkring 95 av 100 intervall rymma det sanna värdet.',
    spread: 'Spridningen är standardavvikelsen i poäng: ju högre siffra, desto mer olika har man svarat.',
    bands:
      'Ett index allra längst ner eller upp visas som ett spann (0–10 eller 90–100), eftersom en exakt siffra kunde visa vad nästan alla har svarat.',
    agree:
      'Andelen som instämmer är de som har valt något av de två mest instämmande svaren, av alla som har tagit ställning. Vid omvänt formulerade påståenden räknas i stället de två mest avståndstagande: det är de gynnsamma.',
    change:
      'Framsteg eller nedgång skrivs bara när 95 %-intervallet för skillnaden ligger helt på ena sidan av noll, även med hänsyn till att flera valda fokusområden bedöms på en gång (Holms metod). I stort sett oförändrat betyder att hela intervallet ligger inom 10 poäng åt båda hållen.',
    cause: 'Mätningen visar vad de som har svarat upplever. Den visar inte varför något har ändrats.',
  },
}
