import { plansCalendar } from '../pages/planCalendar'
import { plansFile } from '../pages/planForm'
import { plansPage } from '../pages/planPage'
import { plansCsv } from '../pages/planTable'
import { fileName } from '../pages/fileName'
import { pageCsp } from '../pages/style'
import type { Plan } from '../domain/plan'
import type { WhoIs } from '../domain/toldLog'
import { toldPlans, type ToldPlans } from '../domain/toldPlan'
import type { World } from '../ports'
import { isSpoken, wordsIn } from '../words/language'
import { CSV, file, html, WORD, type Found, type Page, type Sought } from './served'

/** All plans of a measurement that a good link leads to. They are told anew each time, and rendered when they tell something else. */
export async function plansAt(world: World, sought: Sought): Promise<Found | undefined> {
  const told = await toldAt(world, sought)
  if (!told) return undefined
  const sign = world.secrets.name(JSON.stringify([told, sought.link.until]))
  return { sign, render: () => render(told, sought) }
}

async function toldAt(world: World, { to, today }: Sought): Promise<ToldPlans | undefined> {
  const { store, settings } = world
  const { tenant, measurement } = to
  const plans = (await store.plans(tenant).list()).filter(plan => plan.measurement === measurement)
  const head = await store.measurements(tenant).get(measurement)
  if (!head || !plans.length) return undefined
  const team = (await store.teams(tenant).get(head.team))?.name ?? ''
  const whoIs = await whoIn(world, tenant, plans)
  return toldPlans(plans, { title: head.title, team, today, calendar: settings.calendar, whoIs })
}

/** What those are called who stand in the logs of these plans. */
export async function whoIn({ store }: World, tenant: string, plans: readonly Plan[]): Promise<WhoIs> {
  const ids = new Set(plans.flatMap(({ log }) => log.flatMap(({ by }) => by ?? [])))
  const people = await Promise.all([...ids].map(id => store.people(tenant).get(id)))
  const names = new Map(people.flatMap(person => (person ? [[person.id, person.name]] : [])))
  return id => names.get(id)
}

async function render(told: ToldPlans, { link, what, base }: Sought): Promise<Page | undefined> {
  const own = told.plans[0]!.language
  const words = wordsIn(isSpoken(what) ? what : own)
  const name = (ending: string) => fileName(words.planPage.title(told.team), ending)
  const files = { word: `${base}plan.docx`, csv: `${base}plan.csv`, ics: `${base}plan.ics` }
  switch (what) {
    case '':
    case words.language:
      return html(200, { body: plansPage(told, words, { files, until: link.until }), csp: pageCsp })
    case 'plan.csv':
      return file(CSV, name('csv'), plansCsv(told, words), 'plan')
    case 'plan.docx':
      return file(WORD, name('docx'), Buffer.from(await plansFile(told, words)), 'plan')
    case 'plan.ics':
      return file('text/calendar; charset=utf-8', name('ics'), plansCalendar(told, words), 'plan')
    default:
      return undefined
  }
}
