import type { Measurement } from '../src/domain/measurement'
import type { Report } from '../src/domain/report'
import { pagesOf } from '../src/handlers/pages'
import { aTownForEach, anna, bo, mette } from './moments'
import { buttonsOn } from './fakeTeams'
import { eraseAs } from './lifetime'
import { sealedIn } from './sealed'
import { dataOf, people, tenant, textOf, withButton } from './town'

/** The address of a report: who gets one, how long it is good, and that nothing else is. */
const { town, reopen, only, idOf, live } = aTownForEach()

/** What the buttons of somebody's newest card open. */
function addressesOn(who: string): Record<string, string> {
  const found: Record<string, string> = {}
  JSON.stringify(town().teams.last(who).card, (_, node) => {
    if (node?.type === 'Action.OpenUrl') found[node.title] = node.url
    return node
  })
  return found
}

const verbsOn = (who: string) => buttonsOn(town().teams.last(who).card).map(({ verb }) => verb)

const closed = () => sealedIn(town())

async function reportOf(who: string) {
  await town().teams.say(who, 'rapport')
  return addressesOn(who)['Hele rapporten']!
}

const tokenIn = (address: string) => address.split('/').at(-1)!
const leads = async (address: string) => (await pagesOf(town().world)(`/r/${tokenIn(address)}`, '')).status === 200
const press = (who: string, verb: string) => town().teams.press(who, withButton(town(), who, verb), verb)
const link = async () => town().world.store.papers((await only()).id).link

test('whoever may read the report gets its one address, and nobody else does', async () => {
  await reopen({ people: people(8), team: teamOf(7) })
  await closed()
  const address = await reportOf(anna)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3978\/r\/[\w-]{60,250}$/)
  expect(addressesOn(anna)).toEqual({ 'Hele rapporten': address, Word: `${address}/report.docx` })
  expect(await reportOf(mette)).toBe(address)
  expect(await leads(address)).toBe(true)
  await town().teams.install('personal', '29:p7')
  await town().teams.say('29:p7', 'rapport')
  expect(addressesOn('29:p7')).toEqual({})
})

const teamOf = (members: number) => ({
  id: '19:family',
  name: 'Familieafdelingen',
  aadGroupId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a62',
  channels: [{ id: '19:ics', name: 'ICS' }],
  members: people(members).map(({ id }) => id),
})

test('it names nobody and nothing, and the card in the channel has none', async () => {
  await closed()
  const { id } = await only()
  const address = await reportOf(mette)
  const bytes = Buffer.from(tokenIn(address), 'base64url').toString('latin1')
  for (const sign of [id, tenant, idOf(mette), 'Holm', 'ICS']) expect(address + bytes).not.toContain(sign)
  await town()
    .world.store.measurements(tenant)
    .change<Measurement>(id, now => ({ ...now!, tidied: false as never, due: '2026-03-02T08:00:00.000Z' }))
  await town().tick()
  const posted = JSON.stringify(town().teams.channel('19:family'))
  expect(posted).toContain('report.show')
  expect(posted).not.toContain('OpenUrl')
  expect(JSON.stringify(town().logged)).not.toContain(tokenIn(address))
})

test('it is good for thirty days, or for as many as the settings say; then there is a new one', async () => {
  await closed()
  const address = await reportOf(anna)
  await town().goTo('2026-04-01T21:00:00Z')
  expect(await leads(address)).toBe(true)
  expect(await reportOf(bo)).toBe(address)
  await town().goTo('2026-04-01T22:00:00Z')
  expect(await leads(address)).toBe(false)
  const next = await reportOf(bo)
  expect(next).not.toBe(address)
  expect([await leads(address), await leads(next)]).toEqual([false, true])

  await reopen({ settings: { REPORT_LINK_DAYS: '1' } })
  await closed()
  const brief = await reportOf(anna)
  await town().goTo('2026-03-03T22:59:00Z')
  expect(await leads(brief)).toBe(true)
  await town().goTo('2026-03-03T23:00:00Z')
  expect(await leads(brief)).toBe(false)
})

test('the coordinator gives it a new one, and the old one leads nowhere', async () => {
  await closed()
  const address = await reportOf(mette)
  await press(mette, 'report.link')
  expect(textOf(town().teams.last(mette))).toContain('Det nye gælder til og med 1. april 2026.')
  const next = addressesOn(mette)['Hele rapporten']!
  expect([await leads(address), await leads(next)]).toEqual([false, true])
  expect(await reportOf(anna)).toBe(next)
})

test('the coordinator closes it, and whoever asks for the report gets another', async () => {
  await closed()
  const address = await reportOf(mette)
  await press(mette, 'report.unlink')
  expect(textOf(town().teams.last(mette))).toContain('virker ikke mere, heller ikke for dem')
  expect(addressesOn(mette)).toEqual({})
  expect(await leads(address)).toBe(false)
  await press(mette, 'report.unlink')
  expect(await (await link()).get()).toBeUndefined()
  expect(await leads(await reportOf(anna))).toBe(true)
  expect(await leads(address)).toBe(false)
})

test('nobody else changes it, with whatever card', async () => {
  await closed()
  const address = await reportOf(anna)
  expect(verbsOn(anna)).toEqual(['report.talk'])
  await reportOf(mette)
  const data = dataOf(town().teams.last(mette), 'report.link')
  const own = { ...data, ref: town().world.secrets.sign(idOf(anna), { measurement: (await only()).id }) }
  for (const verb of ['report.link', 'report.unlink']) {
    await town().teams.tap(anna, town().teams.last(anna), { ...data, verb })
    expect(textOf(town().teams.last(anna))).toContain('Kortet er forældet')
    await town().teams.tap(anna, town().teams.last(anna), { ...own, verb })
    expect(textOf(town().teams.last(anna))).toContain('Det kan kun koordinatoren')
  }
  expect(await leads(address)).toBe(true)
})

test('whoever started the measurement may too, but only as long as they are in the team', async () => {
  await closed()
  const { id } = await only()
  await town()
    .world.store.measurements(tenant)
    .change(id, now => ({ ...now!, startedBy: idOf(bo) }))
  const address = await reportOf(bo)
  expect(verbsOn(bo)).toEqual(['report.link', 'report.unlink', 'report.talk'])
  await press(bo, 'report.link')
  const next = addressesOn(bo)['Hele rapporten']!
  expect([await leads(address), await leads(next)]).toEqual([false, true])
  await town().teams.leaves(bo)
  await press(bo, 'report.link')
  expect(textOf(town().teams.last(bo))).toContain('Kortet er forældet')
  expect(await leads(next)).toBe(true)
})

test('two who ask at the same moment get the same one', async () => {
  await closed()
  const all = await Promise.all(people(6).map(({ id }) => town().teams.say(id, 'rapport')))
  expect(all).toHaveLength(6)
  expect(new Set(people(6).map(({ id }) => addressesOn(id)['Hele rapporten'])).size).toBe(1)
})

test('who was erased is gone from the page, also for whoever has it open', async () => {
  await sealedIn(town(), { why: 'Fordi Person 1 Holm vil vide det' })
  const path = `/r/${tokenIn(await reportOf(mette))}`
  const read = async () => (await fetch(town().url + path)).text()
  expect(await read()).toContain('Person 1 Holm')
  await eraseAs(town(), anna)
  expect(await read()).toContain('Fordi […] vil vide det')
})

test('what is past is swept away, and everything goes when the tour begins again', async () => {
  await closed()
  await reportOf(anna)
  await live('2026-03-31', '2026-04-01')
  expect(await (await link()).get()).toMatchObject({ until: '2026-04-01' })
  await live('2026-04-02', '2026-04-02')
  expect(await (await link()).get()).toBeUndefined()
  await reportOf(anna)
  const kept = await link()
  expect(await kept.get()).toMatchObject({ until: '2026-05-02' })
  await town().teams.say(mette, 'demo nulstil')
  expect(await kept.get()).toBeUndefined()
})

test('an address sealed for another tenant, another measurement or an older link leads nowhere', async () => {
  await closed()
  const address = await reportOf(mette)
  const { id } = await only()
  const { secrets, store } = town().world
  const [, , now] = JSON.parse(secrets.unseal(tokenIn(address))!) as string[]
  const sealed = (...parts: string[]) => leads(secrets.seal(JSON.stringify(parts)))
  expect(await sealed(tenant, id, now!)).toBe(true)
  for (const parts of [[tenant, id, 'id-0'], [tenant, 'm2', now!], [tenant, id], [], [id, tenant, now!]]) expect(await sealed(...parts)).toBe(false) // prettier-ignore
  expect(await sealed('another', id, now!)).toBe(false)
  const other: Report = { ...(await store.papers(id).report.get())!, measurement: 'm2' }
  await store.papers('m2').report.insert(other)
  expect(await sealed(tenant, 'm2', now!)).toBe(false)
})
