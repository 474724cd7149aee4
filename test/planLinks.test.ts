import type { Plan } from '../src/domain/plan'
import { askedBy } from '../src/handlers/asked'
import { pagesOf } from '../src/handlers/pages'
import { planAddresses } from '../src/handlers/planLinks'
import { sweep } from '../src/handlers/sweep'
import { da } from '../src/words/da'
import { eraseAs } from './lifetime'
import { anna, bo, mette } from './moments'
import { draftedPlan, usualPlan } from './pages/samplePlans'
import { sealedIn } from './sealed'
import { buttonsOn } from './fakeTeams'
import { dataOf, openTown, team, tenant, textOf, withButton, type Town } from './town'

/** The plans' one address: who gets it, what it leads to, and that nothing else does. */
let town: Town
const said = da.planPage.link
const idOf = (who: string) => town.teams.person(who).aadObjectId
const papers = () => town.world.store.papers('m1')
const plans = () => town.world.store.plans(tenant)

beforeAll(async () => {
  town = await openTown({ at: '2027-06-10T09:00:00Z' })
  await sealedIn(town)
  await town.teams.say(anna, 'hej')
  const own = { tenant, team: town.world.secrets.name(team.id) }
  const mine = (plan: Plan, id: string, name: string): Plan =>
    JSON.parse(
      JSON.stringify(plan)
        .replaceAll(`"${id}"`, `"${idOf(anna)}"`)
        .replaceAll(name, 'Person 1 Holm'),
    ) as Plan
  for (const plan of [usualPlan, draftedPlan])
    await plans().insert(plan.id, { ...mine(plan, 'anna', 'Anna Sørensen'), ...own })
})
afterAll(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

/** What the buttons of somebody's newest card open. */
function addressesOn(who: string): Record<string, string> {
  const found: Record<string, string> = {}
  JSON.stringify(town.teams.last(who).card, (_, node) => {
    if (node?.type === 'Action.OpenUrl') found[node.title] = node.url
    return node
  })
  return found
}

/** The first of the plans, opened; answers where all of them are. */
async function openPlan(who: string): Promise<string> {
  await town.teams.say(who, 'plan')
  await town.teams.press(who, town.teams.last(who), { verb: 'plan.open', nth: 0 })
  return addressesOn(who)[said.whole]!
}

const press = (who: string, verb: string) => town.teams.press(who, withButton(town, who, verb), verb)
const share = (who: string) => press(who, 'plan.share')
const get = (address: string, more = '') => fetch(address.replace('http://127.0.0.1:3978', town.url) + more)
const statusOf = async (address: string, more = '') => (await get(address, more)).status

test('whoever may open the plans gets their one address, which names nobody', async () => {
  expect(await papers().planLink.get()).toBeUndefined()
  const address = await openPlan(mette)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3978\/r\/[\w-]{60,250}$/)
  expect(addressesOn(mette)).toEqual({ [said.whole]: address })
  await share(mette)
  expect(textOf(town.teams.last(mette))).toContain('kan læse planerne, også navnene, uden at logge ind')
  const files = { [said.word]: `${address}/plan.docx`, [said.ics]: `${address}/plan.ics` }
  expect(addressesOn(mette)).toEqual({ [said.whole]: address, ...files })
  expect(await openPlan(mette)).toBe(address)
  const bytes = Buffer.from(address.split('/').at(-1)!, 'base64url').toString('latin1')
  for (const sign of ['m1', tenant, 'early', 'Holm', 'plans']) expect(address + bytes).not.toContain(sign)
  expect(await papers().planLink.get()).toMatchObject({ until: '2027-07-10' })
})

test('it leads to the page, in each language, and to the files; to nothing of the report, as the report’s to nothing of it', async () => {
  const address = await openPlan(mette)
  const body = await (await get(address)).text()
  expect(body).toContain('Opfølgning på barnets plan')
  expect(body).toContain('Superbrugernes funktion')
  const hrefs = [...body.matchAll(/href="([^"#]+)"/g)].map(([, href]) => new URL(href!, address).href)
  expect(hrefs).toEqual(['docx', 'csv', 'ics'].map(ending => `${address}/plan.${ending}`))
  expect(await Promise.all(hrefs.map(href => statusOf(href)))).toEqual([200, 200, 200])
  expect(await (await get(address, '/sv')).text()).toContain('<html lang="sv">')
  const types = await Promise.all(['csv', 'ics'].map(async ending => {
    const { headers, status } = await get(address, `/plan.${ending}`)
    return [status, headers.get('content-type'), headers.get('cache-control'), headers.get('content-disposition')?.split(';')[1]]
  })) // prettier-ignore
  expect(types).toEqual([
    [200, 'text/csv; charset=utf-8', 'private, no-store', ' filename="plan.csv"'],
    [200, 'text/calendar; charset=utf-8', 'private, no-store', ' filename="plan.ics"'],
  ])
  await town.teams.say(mette, 'rapport')
  const report = addressesOn(mette)[da.link.whole]!
  const statuses = (of: string, names: readonly string[]) => Promise.all(names.map(name => statusOf(of, name)))
  expect(await statuses(address, ['/report.csv', '/report.json', '/report.docx'])).toEqual([404, 404, 404])
  expect(await statuses(report, ['', '/plan.csv', '/plan.docx', '/plan.ics'])).toEqual([200, 404, 404, 404])
  const page = pagesOf(town.world)
  const { secrets } = town.world
  const { id } = (await papers().planLink.get())!
  const { id: reports } = (await papers().link.get())!
  const tried = async (...parts: string[]) => (await page(`/r/${secrets.seal(JSON.stringify(parts))}`, '')).status
  expect(await tried(tenant, 'm1', id, 'plans')).toBe(200)
  expect(await tried(tenant, 'm1', reports)).toBe(200)
  for (const parts of [[tenant, 'm1', id], [tenant, 'm1', id, 'report'], [tenant, 'm1', reports, 'plans'], [tenant, 'm1', reports, 'toString'], ['t', 'm1', id, 'plans'], [tenant, 'm2', id, 'plans']]) expect([parts, await tried(...parts)]).toEqual([parts, 404]) // prettier-ignore
})

test('what is changed in a plan stands there at once', async () => {
  const address = await openPlan(mette)
  expect(await (await get(address)).text()).not.toContain('Et nyt formål')
  await plans().change<Plan>('m1:early', now => ({ ...now!, purposes: [...now!.purposes, { id: 'p9', text: 'Et nyt formål' }] })) // prettier-ignore
  expect(await (await get(address)).text()).toContain('Et nyt formål')
})

test('who may not open the plans gets no address, changes none, and sees no changes', async () => {
  const address = await openPlan(mette)
  await town.teams.install('personal', bo)
  await town.teams.say(bo, 'plan')
  expect(addressesOn(bo)).toEqual({})
  expect(buttonsOn(town.teams.last(bo).card)).toEqual([])
  await share(mette)
  const card = withButton(town, mette, 'plan.link')
  for (const verb of ['plan.share', 'plan.link', 'plan.unlink', 'plan.log', 'plan.open']) {
    const stolen = { ...dataOf(card, 'plan.link'), verb }
    await town.teams.tap(bo, town.teams.last(bo), stolen)
    expect(textOf(town.teams.last(bo))).toContain('Kortet er forældet')
    const ref = town.world.secrets.sign(idOf(bo), { plan: 'm1:early' })
    await town.teams.tap(bo, town.teams.last(bo), { ...stolen, ref })
    expect(textOf(town.teams.last(bo))).toContain(da.notAllowed)
    expect(addressesOn(bo)).toEqual({})
  }
  const person = (await town.world.store.people(tenant).get(idOf(bo)))!
  const plan = (await plans().get('m1:early'))!
  const home = await town.world.store.teams(tenant).get(plan.team)
  expect(await planAddresses(town.world, askedBy(town.world, tenant, person), plan, home)).toBeUndefined()
  expect(await statusOf(address)).toBe(200)
})

test('a new one revokes the old, and one that is closed leads nowhere until a plan is opened again', async () => {
  const address = await openPlan(mette)
  await share(mette)
  await press(mette, 'plan.link')
  expect(textOf(town.teams.last(mette))).toContain('Det nye gælder til og med 10. juli 2027.')
  const next = addressesOn(mette)[said.whole]!
  expect([await statusOf(address), await statusOf(next)]).toEqual([404, 200])
  await press(mette, 'plan.unlink')
  expect(textOf(town.teams.last(mette))).toContain(said.closed.title)
  expect(await statusOf(next)).toBe(404)
  expect(await papers().planLink.get()).toBeUndefined()
  expect(await statusOf(await openPlan(mette))).toBe(200)
})

test('the changes stand on a card, with who and why, and the way back', async () => {
  await openPlan(mette)
  await press(mette, 'plan.log')
  const text = textOf(town.teams.last(mette))
  expect(text).toContain('Delmål flyttet: »Alle har prøvet den i mindst to sager«')
  expect(text).toContain('Begrundelse: Påsken kom i vejen')
  expect(text).toContain('Person 1 Holm')
  expect(text).not.toContain('HEMMELIGT')
  await press(mette, 'plan.open')
  expect(addressesOn(mette)[said.whole]).toBeDefined()
})

test('who was erased is gone from the page, also for whoever has it open', async () => {
  const address = await openPlan(mette)
  expect(await (await get(address)).text()).toContain('Person 1 Holm')
  await eraseAs(town, anna)
  const body = await (await get(address)).text()
  expect(body).toContain('Opfølgning på barnets plan')
  for (const file of ['', '/plan.csv', '/plan.ics']) expect(await (await get(address, file)).text()).not.toContain('Person 1')
}) // prettier-ignore

test('what is past is swept away, and everything goes when the tour begins again', async () => {
  await openPlan(mette)
  town.clock.at = new Date('2027-07-11T09:00:00Z')
  await sweep(town.world, tenant)
  expect(await papers().planLink.get()).toBeUndefined()
  await openPlan(mette)
  const kept = papers()
  expect(await kept.planLink.get()).toBeDefined()
  await town.teams.say(mette, 'demo nulstil')
  expect(await kept.planLink.get()).toBeUndefined()
})
