import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import type { Member, Sender, World } from '../src/ports'
import { secretsFrom } from '../src/secrets'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { ballotSecret, packs, watching } from './town'

/** Documents that can be put back as they were: what was changed since is counted. */
function takingBack(documents: Documents) {
  const undo: (() => Promise<void>)[] = []
  async function noting<T>(partition: string, id: string, act: () => Promise<T>): Promise<T> {
    const before = await documents.get<object>(partition, id)
    const outcome = await act()
    if (JSON.stringify(await documents.get(partition, id)) !== JSON.stringify(before))
      undo.push(async () => {
        await documents.remove(partition, id)
        if (before) await documents.insert(partition, id, before)
      })
    return outcome
  }
  const kept: Documents = {
    ...documents,
    insert: (partition, id, body) => noting(partition, id, () => documents.insert(partition, id, body)),
    change: (partition, id, decide) => noting(partition, id, () => documents.change(partition, id, decide)),
    remove: (partition, id) => noting(partition, id, () => documents.remove(partition, id)),
    scrub: async () => {},
  }
  return {
    kept,
    keep: () => void (undo.length = 0),
    async takeBack(): Promise<number> {
      const changes = undo.length
      for (const back of undo.splice(0).reverse()) await back()
      return changes
    },
  }
}

/** The real program without Teams: a press is answered in the same moment, and what it changed can be taken back. */
export async function openSmallWorld(rosterOf: (team: string) => readonly Member[], at: string) {
  const documents = openSqlite(':memory:')
  const { kept, keep, takeBack } = takingBack(queued(documents))
  let ids = 0
  const { world: whole } = await appIn(readConfig({ MODE: 'local' }), {
    documents: kept,
    secrets: secretsFrom(ballotSecret, 'link secret of the tests'),
    packs,
    now: () => new Date(at),
    stopwatch: watching(() => 0),
    newId: () => `id-${++ids}`,
    log: () => {},
  })
  const sent = { outcome: 'sent' } as const
  const sender: Sender = {
    toPerson: async (_, person) => ({ delivery: sent, kept: person }),
    toTeam: async () => sent,
    update: async () => sent,
    members: async (_, { id }) => rosterOf(id),
    firstMembers: async (_, { id }) => ({ members: rosterOf(id), more: false }),
  }
  const world: World = { ...whole, sender, wake: () => {} }
  return { world, keep, takeBack, close: () => documents.close() }
}
