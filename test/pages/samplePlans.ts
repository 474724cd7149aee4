import type { Day } from '../../src/domain/calendar'
import type { Milestone, Named, Plan } from '../../src/domain/plan'
import { toldPlans, type ToldPlans } from '../../src/domain/toldPlan'
import { plansPage } from '../../src/pages/planPage'
import { wordsIn, type SpokenLanguage } from '../../src/words/language'
import { calendar } from '../domain/samples'

const anna: Named = { id: 'anna', name: 'Anna Sørensen' }
const bo: Named = { id: 'bo', name: 'Bo Lindqvist' }
const mette: Named = { id: 'mette', name: 'Mette Holm-Østergaard' }

export const TODAY: Day = '2027-06-10'
const names = new Map([anna, bo, mette].map(({ id, name }) => [id, name]))

const step = (id: string, text: string, dueOn: Day, more: Partial<Milestone> = {}): Milestone => ({
  ...{ id, purpose: 'p1', text, dueOn, setOn: '2027-03-15', responsible: anna, after: [] },
  ticks: { specific: true, measurable: true, accepted: true, realistic: true },
  ...more,
})

/** A plan as they mostly are: two purposes, three activities, four milestones, a goal. */
export const usualPlan: Plan = {
  ...{ schema: 1, id: 'm1:early', tenant: 't1', team: 'team1', measurement: 'm1', pack: 'ics', version: '1.0.0' },
  ...{ language: 'da', state: 'active', chosenBy: mette, reason: 'Lavest af alle, og det går ud over undersøgelserne.' },
  sigtepunkt: {
    ...{ id: 'early', title: 'Opfølgning på barnets plan' },
    description:
      'Vi følger systematisk op på barnets plan, bruger trekanten til at se på udviklingen og retter indsatsen til, når målene ikke nås.',
  },
  purposes: [
    { id: 'p1', text: 'Opfølgningen skal bygge på de mål, der står i barnets plan, og ikke kun på det, der er sket siden sidst.' },
    { id: 'p2', text: 'Barnets egen stemme skal kunne ses i hver opfølgning.' },
  ],
  activities: [
    { id: 'a1', purpose: 'p1', text: 'Arbejdsgangsbeskrivelse for opfølgning, skrevet af to sagsbehandlere og en superbruger', startsOn: '2027-03-15', endsOn: '2027-06-30', responsible: mette },
    { id: 'a2', purpose: 'p1', text: 'Sidemandsoplæring: to opfølgninger sammen med en superbruger', startsOn: '2027-05-01', endsOn: '2027-12-17', responsible: anna },
    { id: 'a3', purpose: 'p2', text: 'Kursus i børnesamtaler for alle', startsOn: '2027-08-16', endsOn: '2027-09-30', responsible: bo },
  ],
  milestones: [
    step('d1', 'Arbejdsgangsbeskrivelsen er godkendt af ledelsen', '2027-05-14', { done: { on: '2027-05-12', by: anna, evidence: 'Den ligger på fællesdrevet og blev vedtaget på ledermødet.', learned: 'To korte møder er bedre end ét langt.' } }),
    step('d2', 'Alle har prøvet den i mindst to sager', '2027-06-04', { after: ['d1'], responsible: mette }),
    step('d3', 'Alle har haft to opfølgninger sammen med en superbruger', '2027-12-10', { after: ['d2'] }),
    step('d4', 'Alle har været på kursus i børnesamtaler', '2027-10-01', { purpose: 'p2', responsible: bo }),
  ],
  goal: { text: 'I 8 af 10 sager bygger opfølgningen på planens mål og viser, hvad barnet selv siger', dueOn: '2028-03-15', indicator: 'Gennemgang af 10 tilfældige sager', target: '8 af 10', cases: { of: 10, met: 8 } },
  followUp: { firstOn: '2027-06-15', everyMonths: 3, owner: mette, how: 'Fast punkt på afdelingsmødet: Vi gennemgår delmålene og to sager', inform: 'Centerchefen og fagudvalget', informed: [bo] },
  followUps: [{ id: 'r1', on: '2027-06-01', by: mette, wanted: '', became: 'HEMMELIGT REFERAT', because: '', conclusion: '', next: '' }],
  log: [
    { on: '2027-03-15', by: 'mette', what: 'chosen', why: 'Lavest af alle, og det går ud over undersøgelserne.' },
    { on: '2027-03-20', by: 'mette', what: 'activated' },
    { on: '2027-04-20', by: 'mette', what: 'milestone-moved', about: 'd2', why: 'Påsken kom i vejen', from: '2027-05-21', to: '2027-06-04', stayed: ['d3'] },
    { on: '2027-05-12', by: 'anna', what: 'milestone-done', about: 'd1' },
    { on: '2027-06-01', by: 'mette', what: 'followed-up', about: 'r1' },
  ],
} // prettier-ignore

/** A second that was made at the same time and is still a draft. */
export const draftedPlan: Plan = {
  ...usualPlan,
  ...{ id: 'm1:super', state: 'draft', reason: '' },
  sigtepunkt: { id: 'super', title: 'Superbrugernes funktion', description: 'Superbrugerne har tid og et klart mandat.' },
  purposes: [{ id: 'q1', text: 'Superbrugerne skal have tid til at hjælpe kolleger.' }],
  activities: [
    { id: 'b1', purpose: 'q1', text: 'Funktionsbeskrivelse', startsOn: '2027-06-01', endsOn: '2027-08-31', responsible: mette },
    { id: 'b2', purpose: 'q1', text: 'Superbrugermøde hver måned', startsOn: '2027-06-01', endsOn: '2028-05-31', responsible: mette },
    { id: 'b3', purpose: 'q1', text: 'Timer i vagtplanen', startsOn: '2027-06-15', endsOn: '2027-07-15' },
  ],
  milestones: [step('e1', 'Funktionsbeskrivelsen er skrevet', '2027-06-25', { purpose: 'q1', responsible: mette })],
  followUps: [],
  log: [{ on: '2027-06-01', by: 'gone', what: 'chosen' }],
} // prettier-ignore

export const around = (today: Day = TODAY) => ({
  ...{ title: 'ICS hos os, marts 2027', team: 'Familieafdelingen', today, calendar },
  whoIs: (id: string) => names.get(id),
})

export const toldOf = (plans: readonly Plan[] = [usualPlan, draftedPlan], today?: Day): ToldPlans =>
  toldPlans(plans, around(today))

const facts = { files: { word: 't/plan.docx', csv: 't/plan.csv', ics: 't/plan.ics' }, until: '2027-07-10' }

/** The page of some plans, in the language of the reader. */
export const planPageIn = (language: SpokenLanguage, told: ToldPlans = toldOf()): string =>
  plansPage(told, wordsIn(language), facts)

const LONG = 'Socialrådgiverbørnehandleplansopfølgningskoordinationsudvalgsmøder'

/** The page with the longest words that may be anywhere, with what would be markup, and with years of it. */
export function strainedPlanPage(language: SpokenLanguage): string {
  const who: Named = { id: 'x', name: LONG.slice(0, 60) }
  const strained: Plan = {
    ...usualPlan,
    sigtepunkt: { id: 's', title: LONG.slice(0, 60), description: LONG.repeat(4) },
    reason: `<b>${LONG.repeat(5)}`,
    purposes: usualPlan.purposes.map(one => ({ ...one, text: LONG.repeat(4) })),
    activities: usualPlan.activities.map(one => ({ ...one, text: LONG.repeat(4), endsOn: '2029-12-31', responsible: who })),
    milestones: usualPlan.milestones.map(one => ({ ...one, text: LONG.repeat(3), responsible: who })),
    goal: { ...usualPlan.goal!, text: LONG.repeat(4), indicator: LONG.repeat(3), target: LONG },
    followUp: { ...usualPlan.followUp!, owner: who, how: LONG.repeat(7), inform: LONG.repeat(7) },
    log: usualPlan.log.map(one => ({ ...one, why: LONG.repeat(4) })),
  } // prettier-ignore
  const told = toldPlans(
    [strained, { ...strained, id: 'm1:x', sigtepunkt: { ...strained.sigtepunkt, title: `2${LONG}`.slice(0, 60) } }],
    { ...around(), team: LONG, title: LONG },
  )
  return planPageIn(language, told)
}
