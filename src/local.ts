import type { LocalPlace } from './config'
import { boxIds } from './domain/box'
import { LANGUAGES, type Language } from './domain/pack'
import type { Demo, Store, Team } from './ports'
import { teamKey } from './secrets'

/** What the tour begins with: the team and its coordinator, known before anybody has written. */
export async function seedLocal(store: Store, place: LocalPlace, language: Language): Promise<void> {
  const { tenant, serviceUrl, team, channel, coordinator } = place
  const id = teamKey(team.id)
  const seed: Team = {
    schema: 1,
    id,
    kind: 'team',
    name: team.name,
    teamsId: team.id,
    serviceUrl,
    channel,
    language,
    coordinators: [coordinator.id],
  }
  await store.tenants.insert(tenant, { id: tenant })
  // The Playground may have another address today than it had yesterday.
  await store.teams(tenant).change<Team>(id, known => ({ ...(known ?? seed), serviceUrl }))
  await store.people(tenant).insert(coordinator.id, { schema: 1, ...coordinator, serviceUrl })
}

/** What the demo words need of the world. The clock's offset is kept, so that a restart does not turn it back. */
export function demoIn(
  store: Store,
  clock: { offset: number },
  realNow: () => Date,
  runDue: (tenant: string) => Promise<void>,
  place: LocalPlace | undefined,
  language: Language,
): Demo {
  const set = async (offset: number) => {
    clock.offset = offset
    await store.clock.change<{ offset: number }>('local', () => ({ offset }))
  }
  return {
    setClock: to => set(to.getTime() - realNow().getTime()),
    runDue,
    async startOver(tenant) {
      await empty(store, tenant)
      await set(0)
      if (place) await seedLocal(store, place, language)
    },
  }
}

/** Removes everything a tenant has; whatever is not named here can be reached from nothing. */
async function empty(store: Store, tenant: string): Promise<void> {
  for (const { id, boxes } of await store.measurements(tenant).list()) {
    for (const box of boxIds(boxes)) await store.boxes(id).remove(box)
    const { pack, translation, audience, report, sealed, link, planLink, comments, chosenComments } = store.papers(id)
    for (let part = 0; await sealed(part).get(); part++) await sealed(part).remove()
    for (let part = 0; await comments(part).get(); part++) await comments(part).remove()
    const papers = [pack, ...LANGUAGES.map(translation), audience, report, link, planLink, chosenComments]
    for (const paper of papers) await paper.remove()
    await store.measurements(tenant).remove(id)
  }
  for (const { id } of await store.people(tenant).list()) {
    for (const letter of await store.sent(tenant, { person: id }).list())
      await store.sent(tenant, { person: id }).remove(letter.id)
    await store.people(tenant).remove(id)
  }
  for (const { id } of await store.teams(tenant).list()) {
    for (const letter of await store.sent(tenant, { team: id }).list())
      await store.sent(tenant, { team: id }).remove(letter.id)
    await store.teams(tenant).remove(id)
  }
  for (const { id } of await store.plans(tenant).list()) await store.plans(tenant).remove(id)
  for (const { id } of await store.queue(tenant).list()) await store.queue(tenant).remove(id)
  await store.scrub()
}
