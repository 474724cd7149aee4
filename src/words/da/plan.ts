import { common } from './common'

const every = (months: number) => (months === 1 ? 'Hver måned' : months === 12 ? 'Hvert år' : `Hver ${months}. måned`)

const by = (who: string | undefined) => (who ? `ansvarlig: ${who}` : 'uden ansvarlig')

export const plan = {
  title: 'Planer',
  none: 'Der er ingen planer endnu. De laves fra rapporten: Skriv »rapport«, og vælg 2–3 sigtepunkter.',
  ready:
    'Planerne er fyldt ud med forslag fra rapporten og spørgeskemaet. Åbn dem, ret det, der ikke passer, og tilføj delmål.',
  state: { draft: 'Kladde', active: 'I gang' },
  counts: (done: number, all: number) => (all ? `${done} af ${all} delmål nået` : 'Ingen delmål endnu'),
  late: (n: number) => `${n} over tiden`,
  activate: 'Sæt planen i gang',
  activated: 'Planen er i gang. De ansvarlige bliver mindet om deres delmål, når datoen nærmer sig.',
  missing: (parts: readonly string[]) => `Planen mangler ${common.list(parts)}, før den kan sættes i gang.`,
  parts: {
    purpose: 'et formål',
    activity: 'en aktivitet med ansvarlig',
    milestone: 'et delmål med dato og ansvarlig',
    goal: 'et mål',
    followup: 'en opfølgning med en, der følger op',
  },
  sections: { purpose: 'Formål', activity: 'Aktiviteter', milestone: 'Delmål', goal: 'Mål', followup: 'Opfølgning' },
  empty: {
    purpose: 'Hvad skal forandres?',
    activity: 'Hvad sætter I i værk?',
    milestone: 'Hvad skal være nået hvornår, og hvem er ansvarlig?',
    goal: 'Hvilken forandring skal kunne ses?',
    followup: 'Hvornår og hvordan følger I op?',
  },
  span: (from: string, to: string, who: string | undefined) => `${common.day(from)} – ${common.day(to)} · ${by(who)}`,
  due: (on: string, who: string | undefined) => `${common.day(on)} · ${by(who)}`,
  doneOn: (on: string) => `Nået ${common.day(on)}`,
  goalDue: (on: string) => `Skal være nået ${common.day(on)}`,
  goalSign: (indicator: string, target: string) =>
    [indicator && `Måles på: ${indicator}`, target && `Målværdi: ${target}`].filter(Boolean).join(' · '),
  follow: (firstOn: string, months: number, owner: string | undefined) =>
    `Første gang ${common.day(firstOn)}, derefter ${every(months).toLowerCase()} · ${owner ?? 'ingen'} følger op`,
  /** A plan for getting a method into use, or for keeping it there. */
  planFor: (sigtepunkt: string, kind?: string) =>
    kind === 'anchoring' ? `Forankringsplan for ${sigtepunkt}` : `Implementeringsplan for ${sigtepunkt}`,
  help: {
    purpose: 'Hvad peger rapporten på, og hvad skal være anderledes i hverdagen?',
    activity: 'Hvad sætter I i værk, hvornår begynder og slutter det, og hvem står for det?',
    milestone: 'Et delmål er noget, man kan se er sket på en bestemt dag, og som én navngiven person er ansvarlig for.',
    goal: 'Hvordan kan I se, at arbejdet er lykkedes? Gerne noget, der kan tælles i sagerne.',
    followup: 'Hvem sørger for, at I mødes og gør status, hvor tit, og hvem skal høre om det?',
  },
  fields: {
    purposeText: 'Formål',
    activityText: 'Aktivitet',
    milestoneText: 'Delmål',
    goalText: 'Mål',
    purpose: 'Hører til formålet',
    startsOn: 'Begynder',
    endsOn: 'Slutter',
    dueOn: 'Dato',
    responsible: 'Ansvarlig',
    after: 'Venter på (valgfrit)',
    indicator: 'Hvad måler I på? (valgfrit)',
    target: 'Målværdi (valgfrit)',
    firstOn: 'Første opfølgning',
    everyMonths: 'Hvor tit?',
    months: (n: number) => every(n),
    owner: 'Hvem følger op?',
    how: 'Hvordan? (valgfrit)',
    inform: 'Hvem andre skal orienteres, og hvorfor? (valgfrit)',
  },
  ticksTitle: 'Er delmålet SMART? Sæt kryds, når I er enige',
  ticks: {
    specific: 'Specifikt: Det er klart, hvad der skal ske',
    measurable: 'Målbart: Man kan se, om det er nået',
    accepted: 'Accepteret: De, det angår, er med på det',
    realistic: 'Realistisk: Det kan nås med den tid og de kræfter, I har',
  },
  hints: 'Forslag',
  useHint: 'Brug',
  purposeFor: (statement: string | undefined, sigtepunkt: string) =>
    statement ? `Flere skal kunne sige: »${statement}«` : `Vi vil styrke »${sigtepunkt}« i det daglige arbejde.`,
  faults: {
    needed: 'Udfyld feltet.',
    'no-day': 'Vælg en dato.',
    past: 'Datoen er passeret. Vælg i dag eller en senere dag.',
    'ends-before': 'Slutdatoen ligger før startdatoen.',
    who: 'Vælg en person fra teamet.',
    unknown: 'Vælg et formål.',
    'before-earlier': 'Datoen ligger før datoen for et delmål, der skal nås først.',
    months: 'Vælg, hvor tit I følger op.',
    number: 'Skriv et helt tal fra 1 til 500, eller lad begge felter stå tomme.',
    'more-than-reviewed': 'Der kan ikke være flere, end I ser igennem.',
    ...common.isPrivate,
  },
}
