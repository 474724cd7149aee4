import { signed } from '../signed'
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
  band: { low: '0–10', high: '90–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Liggande stapeldiagram. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  since: {
    title: (title: string, closedOn: string) => `Sedan ”${title}”, stängd den ${common.day(closedOn)}`,
    chartTitle: 'Före och nu',
    before: 'Före',
    now: 'Nu',
    alt: (rows: readonly string[]) => `Diagram: ${rows.join('. ')}.`,
    altRow: (title: string, before: number, now: number) => `${title}, före ${before} och nu ${now}`,
    judged: (title: string, verdict: string, points: number | undefined, reason: string | undefined) =>
      `${title}: ${verdict}${points === undefined ? '' : ` (${signed(points)} poäng)`}${reason ? `, ${reason}` : ''}.`,
    verdicts: {
      small: 'Framsteg, uppskattat till under 10 poäng',
      improved: 'Framsteg',
      declined: 'Nedgång',
      unchanged: 'I stort sett oförändrat',
      'cannot-tell': 'Kan inte avgöras med så här många svar',
      'not-assessed': 'Inte bedömt',
    },
    reasons: { items: 'påståendena är inte desamma', few: 'under 10 svar i en av mätningarna' },
    obstacles: {
      asked: 'Mätningarna har inte frågat samma grupper (chefer, medarbetare eller båda), så de jämförs inte.',
      version: 'Mätningarna har använt olika frågeformulär och jämförs därför inte.',
      rate: 'I en av mätningarna har under 40 % svarat, så de jämförs inte.',
    },
    nothingChosen: 'Efter den förra mätningen valdes inga fokusområden, så förändringarna är bara vägledande.',
    means: (chosen: number, others: number) =>
      `De valda har i genomsnitt rört sig ${signed(chosen)} poäng, de övriga ${signed(others)}.`,
    regression: 'De lägsta fokusområdena stiger ofta lite vid nästa mätning, även utan ändrat arbetssätt.',
    trendTitle: 'Alla mätningar',
    trendRow: (title: string, first: number, latest: number) =>
      `${title}: från ${first} i den första till ${latest} nu`,
  },
  talkTitle: 'Prata om det här',
  talk: {
    lowest: (title: string, index: string, n: string, dontKnow: number | undefined) =>
      `${title}: bland de lägsta, index ${index} (${n} svar${dontKnow === undefined ? '' : `, ${dontKnow} % ”vet inte”`}).`,
    declined: (title: string, index: string) => `${title}: tillbakagång sedan sist, nu index ${index}.`,
    seenDifferently: (title: string, leaders: string, staff: string) =>
      `${title}: ${leaders} och ${staff} ser olika på detta.`,
    notKnown: (title: string, statement: string) => `${title}: Många vet inte vad de ska svara på ”${statement}”.`,
  },
  talkAdvice:
    'Ett lågt värde är inte det enda skälet att välja ett fokusområde. Fäst ingen vikt vid skillnader under 5 poäng.',
  few: '5–9',
  hiddenTitle: 'Visas inte, för få svar',
  hiddenSigtepunkt: (title: string, threshold: number) =>
    `${title}: färre än ${threshold} har svarat på tillräckligt många påståenden.`,
  shortMethod: (threshold: number) =>
    `Index från 0 till 100. Minst ${threshold} personer står bakom varje siffra. Påståendena är det här verktygets egna, och siffrorna kan inte jämföras med den danska myndighetens barometer.`,
  method: (threshold: number) =>
    `Indexet går från 0 (tar helt avstånd) till 100 (instämmer helt); omvänt formulerade påståenden är vända. Varje persons medelvärde väger lika tungt, och ”vet inte” räknas inte med. Bakom varje index står minst ${threshold} personer. Påståendena är skrivna för det här verktyget. De är inte den danska myndigheten Social- og Boligstyrelsens barometer, och siffrorna kan inte jämföras med den.`,
  severalLanguages:
    'Alla kunde läsa påståendena på sitt eget språk. Små skillnader i orden gör siffrorna lite svårare att jämföra.',
  preview: {
    tick: 'Jag vill se rapporten först',
    hint: 'Den kommer i kanalen när du skickar den, och senast efter fem arbetsdagar. Siffrorna kan varken ändras eller utelämnas.',
    lines: (day: string) => [
      'Du ser rapporten före de andra.',
      `Den kommer i kanalen när du skickar den, annars av sig själv den ${common.day(day)}. Siffrorna kan varken ändras eller utelämnas.`,
    ],
    button: 'Skicka till kanalen',
    posted: (title: string) => `Rapporten från ”${title}” är skickad`,
    postedLine: 'Den är på väg till kanalen, och alla i teamet kan se den.',
    none: 'Det finns ingen rapport att skicka.',
  },
  show: 'Visa rapporten',
  none: 'Det finns ingen rapport än i dina team.',
  several: 'Rapporter',
  lost: {
    title: 'Rapporten kunde inte komma i kanalen',
    lines: (title: string) => [
      `Teams tog inte emot rapporten från ”${title}”. Kanske är kanalen raderad, teamet arkiverat eller Barometer borttaget.`,
      'Alla i teamet kan se den genom att skriva ”rapport” till mig här i chatten.',
    ],
  },
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
