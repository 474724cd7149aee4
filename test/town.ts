import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { appIn, type Outside } from '../src/app'
import { readConfig } from '../src/config'
import { boxIds } from '../src/domain/box'
import { loadPacks } from '../src/packs/packs'
import type { Packs, Secrets, Stopwatch } from '../src/ports'
import { secretsFrom } from '../src/secrets'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { buttonsOn, inputsOn, startFakeTeams, type FakeTeamsOptions, type Message, type Person } from './fakeTeams'

export const tenant = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40'
export const ballotSecret = 'ballot secret of the tests'
export const packs = loadPacks() as Packs

export const team = {
  id: '19:family',
  name: 'Familieafdelingen',
  aadGroupId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a62',
  channels: [{ id: '19:ics', name: 'ICS' }],
}

/** Made-up people of a department; `29:p0` is the first. */
export const people = (n: number): Person[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `29:p${i}`,
    aadObjectId: `7a1d3c52-0000-4c0e-9d1f-${String(i).padStart(12, '0')}`,
    name: `Person ${i} Holm`,
    locale: 'da-DK',
  }))

export interface TownOptions extends Partial<FakeTeamsOptions> {
  readonly documents?: Documents
  readonly settings?: Record<string, string>
  readonly secrets?: Secrets
  readonly newId?: () => string
  readonly telemetry?: Outside['telemetry']
  /** Monday at ten in Copenhagen, unless told. */
  readonly now?: never
  readonly at?: string
  /** What happens while the courier waits for its turn; unless told, only its own clock goes on. */
  readonly sleep?: (ms: number, clock: { at: Date }) => Promise<void>
}

/** The whole program over HTTP against the fake Teams, on a clock that the test moves. */
export async function openTown({
  documents,
  settings = {},
  secrets = secretsFrom(ballotSecret, 'link secret of the tests'),
  at = '2026-03-02T09:00:00Z',
  newId,
  telemetry,
  sleep,
  ...options
}: TownOptions = {}) {
  const clock = { at: new Date(at) }
  const teams = await startFakeTeams({ people: people(6), team, tenant, now: () => clock.at.getTime(), ...options })
  const kept = documents ?? queued(openSqlite(':memory:'))
  const logged: { event: string; facts: object | undefined }[] = []
  const lines: { event: string; facts: object | undefined }[] = []
  let ids = 0
  const shown = watching(() => clock.at.getTime())
  const stopwatch = { ...shown, ...(sleep && { sleep: (ms: number) => sleep(ms, clock) }) }
  const address = settings.LOCAL_TEAM_ID && { LOCAL_SERVICE_URL: teams.url }
  const app = await appIn(readConfig({ MODE: 'local', ...address, ...settings }), {
    documents: kept,
    secrets,
    packs,
    stopwatch,
    now: () => clock.at,
    // In the order in which they are made, also where they are sorted.
    newId: newId ?? (() => `id-${String(++ids).padStart(5, '0')}`),
    ...(telemetry && { telemetry }),
    log(event, facts) {
      const { corr: _, ...rest } = facts ?? {}
      lines.push({ event, facts })
      logged.push({ event, facts: Object.keys(rest).length ? rest : undefined })
    },
  })
  app.server.listen(0, '127.0.0.1')
  await once(app.server.server, 'listening')
  const url = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`
  teams.connectBot(url)

  return {
    teams,
    app,
    world: app.world,
    clock,
    logged,
    /** The same with the code of what each line comes of. */
    lines,
    url,
    faults: () => logged.filter(({ event }) => event === 'fault'),
    /** Does what is due, as the door does every quarter of a minute. */
    tick: () => app.tickAll(),
    /** Moves the clock to that instant, and does what is due. */
    async goTo(instant: string) {
      clock.at = new Date(instant)
      await app.tickAll()
    },
    async close() {
      await app.tickAll()
      app.server.close()
      app.server.server.closeAllConnections()
      await kept.close()
      await teams.close()
    },
  }
}

/** A stopwatch that shows what it is told to show: waiting by it takes no time. */
export const watching = (now: () => number): Stopwatch => {
  let slept = 0
  return { now: () => now() + slept, sleep: async ms => void (slept += ms) }
}

export type Town = Awaited<ReturnType<typeof openTown>>

/** The first person installs Barometer in the team and starts a measurement there; everybody is invited. */
export async function startMeasurement({ teams, tick }: Town, inputs: Record<string, string> = {}): Promise<void> {
  await teams.install('team', '29:p0')
  await teams.install('personal', '29:p0')
  await teams.say('29:p0', 'ny måling')
  await teams.press('29:p0', teams.last('29:p0'), 'measurement.start', inputs)
  await tick()
}

/** The newest message in somebody's chat that has this button. */
export function withButton({ teams }: Town, who: string, verb: string): Message {
  const found = teams.inbox(who).filter(({ card }) => JSON.stringify(card ?? {}).includes(`"verb":"${verb}"`))
  const message = found.at(-1)
  if (!message) throw new Error(`${who} has no card with ${verb}`)
  return message
}

/** What a button with this verb carries, on a message's card or on another. */
export const dataOf = ({ card }: { card?: unknown }, verb: string): Record<string, unknown> => {
  const data = buttonsOn(card).find(button => button.verb === verb)?.data
  if (!data) throw new Error(`no button is ${verb}`)
  return data
}

/** What stands in each field of a card. */
export const valuesOn = ({ card }: Message): Record<string, string> =>
  Object.fromEntries([...inputsOn(card)].map(([id, input]) => [id, input.value ?? '']))

/** The same choice for every statement on a page. */
export const choices = ({ card }: Message, value = '3'): Record<string, string> =>
  Object.fromEntries([...inputsOn(card)].flatMap(([id, { type }]) => (type === 'Input.ChoiceSet' ? [[id, value]] : [])))

/** Everything that is kept of measurements: two that are equal hold the same. */
export async function keptIn({ world: { store } }: Town): Promise<string> {
  const measurements = await store.measurements(tenant).list()
  const parts = measurements.map(async ({ id, boxes }) => {
    const papers = store.papers(id)
    const all = [papers.pack.get(), papers.audience.get(), papers.report.get(), papers.chosenComments.get()]
    return Promise.all([...all, ...boxIds(boxes).map(box => store.boxes(id).get(box))])
  })
  return JSON.stringify([measurements, await Promise.all(parts)])
}

/** Answers the open invitation page by page; `choose` gives each statement its value. The comment comes last. */
export async function answer(
  town: Town,
  who: string,
  level: 'staff' | 'leader',
  choose: (item: string) => string,
  comment = '',
): Promise<Message> {
  const { teams } = town
  const message = withButton(town, who, 'answer.begin')
  await teams.press(who, message, 'answer.begin', level && { level })
  for (;;) {
    const ids = Object.keys(choices(message))
    const last = JSON.stringify(message.card).includes('answer.submit')
    const given = { ...Object.fromEntries(ids.map(id => [id, choose(id)])), ...(last && { comment }) }
    await teams.press(who, message, last ? 'answer.submit' : 'answer.page', given)
    if (last) return message
  }
}

/** Begins the open invitation and hands it in with the same mark everywhere: for tests of what comes after. */
export async function answerAtOnce(
  town: Town,
  who: string,
  mark: string,
  level?: 'staff' | 'leader',
  comment = '',
): Promise<void> {
  const message = withButton(town, who, 'answer.begin')
  await town.teams.press(who, message, 'answer.begin', level && { level })
  const data = dataOf(message, 'answer.page')
  await town.teams.tap(who, message, {
    ...data,
    verb: 'answer.submit',
    comment,
    draft: String(data.draft).replaceAll('.', mark),
  })
}

/** Everything a card shows, as one text. */
export const textOf = (message: Message): string => {
  const found: string[] = []
  const look = (node: unknown): void => {
    if (typeof node === 'string') return
    if (Array.isArray(node)) return node.forEach(look)
    for (const [key, value] of Object.entries(node ?? {}))
      if (['text', 'title', 'label', 'value', 'x'].includes(key) && typeof value === 'string') found.push(value)
      else if (key !== 'data') look(value)
      else if (Array.isArray(value)) look(value)
  }
  look(message.card)
  return found.join('\n').replaceAll('\u200b', '')
}
