import { common } from './common'

const every = (months: number) =>
  months === 1 ? 'Varje månad' : months === 2 ? 'Varannan månad' : months === 12 ? 'Varje år' : `Var ${months}:e månad`

const by = (who: string | undefined) => (who ? `ansvarig: ${who}` : 'utan ansvarig')

export const plan = {
  title: 'Planer',
  none: 'Det finns inga planer än. De görs utifrån rapporten: skriv ”rapport” och välj 2–3 fokusområden.',
  ready:
    'Planerna är ifyllda med förslag från rapporten och enkäten. Öppna dem, ändra det som inte passar och lägg till delmål.',
  state: { draft: 'Utkast', active: 'Pågår' },
  counts: (done: number, all: number) => (all ? `Delmål: ${done} av ${all} nådda` : 'Inga delmål än'),
  late: (n: number) => (n === 1 ? '1 försenat' : `${n} försenade`),
  activate: 'Starta planen',
  activated: 'Planen är i gång. De ansvariga får en påminnelse när datumet för deras delmål närmar sig.',
  missing: (parts: readonly string[]) => `Planen behöver ${common.list(parts)} innan den kan startas.`,
  parts: {
    purpose: 'ett syfte',
    activity: 'en aktivitet med ansvarig',
    milestone: 'ett delmål med datum och ansvarig',
    goal: 'ett mål',
    followup: 'en uppföljning med någon som följer upp',
  },
  sections: { purpose: 'Syfte', activity: 'Aktiviteter', milestone: 'Delmål', goal: 'Mål', followup: 'Uppföljning' },
  empty: {
    purpose: 'Vad ska förändras?',
    activity: 'Vad sätter ni i gång?',
    milestone: 'Vad ska vara nått när, och vem är ansvarig?',
    goal: 'Vilken förändring ska kunna ses?',
    followup: 'När och hur följer ni upp?',
  },
  span: (from: string, to: string, who: string | undefined) => `${common.day(from)} – ${common.day(to)} · ${by(who)}`,
  due: (on: string, who: string | undefined) => `${common.day(on)} · ${by(who)}`,
  doneOn: (on: string) => `Nått den ${common.day(on)}`,
  goalDue: (on: string) => `Ska vara nått den ${common.day(on)}`,
  goalSign: (indicator: string, target: string) =>
    [indicator && `Mäts genom: ${indicator}`, target && `Målvärde: ${target}`].filter(Boolean).join(' · '),
  follow: (firstOn: string, months: number, owner: string | undefined) =>
    `Första gången den ${common.day(firstOn)}, därefter ${every(months).toLowerCase()} · ${owner ?? 'ingen'} följer upp`,
  /** A plan for getting a method into use, or for keeping it there. */
  planFor: (sigtepunkt: string, kind?: string) =>
    kind === 'anchoring' ? `Plan för varaktig användning: ${sigtepunkt}` : `Implementeringsplan för ${sigtepunkt}`,
  help: {
    purpose: 'Vad pekar rapporten på, och vad ska vara annorlunda i vardagen?',
    activity: 'Vad sätter ni i gång, när börjar och slutar det, och vem håller i det?',
    milestone: 'Ett delmål är något som man kan se har skett en viss dag och som en namngiven person är ansvarig för.',
    goal: 'Hur kan ni se att arbetet har lyckats? Välj gärna något som kan räknas i ärendena.',
    followup: 'Vem ser till att ni träffas och stämmer av, hur ofta, och vilka ska få veta hur det går?',
  },
  fields: {
    purposeText: 'Syfte',
    activityText: 'Aktivitet',
    milestoneText: 'Delmål',
    goalText: 'Mål',
    purpose: 'Hör till syftet',
    startsOn: 'Börjar',
    endsOn: 'Slutar',
    dueOn: 'Datum',
    responsible: 'Ansvarig',
    after: 'Väntar på (valfritt)',
    indicator: 'Vad mäter ni? (valfritt)',
    target: 'Målvärde (valfritt)',
    firstOn: 'Första uppföljningen',
    everyMonths: 'Hur ofta?',
    months: (n: number) => every(n),
    owner: 'Vem följer upp?',
    how: 'Hur? (valfritt)',
    inform: 'Vilka andra ska informeras, och varför? (valfritt)',
  },
  ticksTitle: 'Är delmålet SMART? Kryssa i när ni är överens',
  ticks: {
    specific: 'Specifikt: det är tydligt vad som ska ske',
    measurable: 'Mätbart: det går att se om det är nått',
    accepted: 'Accepterat: de som berörs är med på det',
    realistic: 'Realistiskt: det går att nå med den tid och de krafter ni har',
  },
  hints: 'Förslag',
  useHint: 'Använd',
  purposeFor: (statement: string | undefined, sigtepunkt: string) =>
    statement ? `Fler ska kunna säga: ”${statement}”` : `Vi vill stärka ”${sigtepunkt}” i det dagliga arbetet.`,
  faults: {
    needed: 'Fyll i fältet.',
    'no-day': 'Välj ett datum.',
    past: 'Datumet har passerat. Välj i dag eller en senare dag.',
    'ends-before': 'Slutdatumet ligger före startdatumet.',
    who: 'Välj en person i teamet.',
    unknown: 'Välj ett syfte.',
    'before-earlier': 'Datumet ligger före datumet för ett delmål som ska nås först.',
    months: 'Välj hur ofta ni följer upp.',
    number: 'Skriv ett heltal från 1 till 500, eller lämna båda fälten tomma.',
    'more-than-reviewed': 'Det kan inte vara fler än ni går igenom.',
    ...common.isPrivate,
  },
}
