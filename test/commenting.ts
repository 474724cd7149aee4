import { openSqlite } from '../src/store/sqlite'
import { queued } from '../src/store/queued'
import type { Message } from './fakeTeams'
import { answer, answerAtOnce, openTown, people, startMeasurement, tenant, textOf, type Town } from './town'

/** A team in which Anna, Bo and others answer and comment; Mette is its coordinator. */
export const anna = '29:p1'
export const bo = '29:p2'
export const mette = '29:p0'
export const town = { ...({} as Town) }
export let documents: ReturnType<typeof openSqlite>

export async function open(n: number) {
  documents = openSqlite(':memory:')
  const everybody = people(n).map((person, i) => ({ ...person, name: ['Mette Kjær', 'Anna Holm', 'Bo Dahl'][i] ?? person.name })) // prettier-ignore
  Object.assign(town, await openTown({ people: everybody, documents: queued(documents) }))
  await startMeasurement(town)
  await town.goTo('2026-03-02T09:05:00Z')
  await town.goTo('2026-03-02T09:10:00Z')
}

export async function shut() {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
}

export const measurement = async () => (await town.world.store.measurements(tenant).list())[0]!
export const box = async () => (await town.world.store.boxes((await measurement()).id).get('box:00000'))!
export const papers = async () => town.world.store.papers((await measurement()).id)

export const handIn = (message: Message, who: string, comment?: string) =>
  town.teams.press(who, message, 'answer.submit', comment === undefined ? {} : { comment })

export const commenting = (who: string, comment: string) => answer(town, who, 'staff', () => '4', comment)

export async function close() {
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
}

export const everybodySays = async (n: number, comment: (i: number) => string) => {
  for (let i = 0; i < n; i++) await answerAtOnce(town, `29:p${i}`, '4', 'staff', comment(i))
}

export const hasComments = (who: string) =>
  town.teams.inbox(who).filter(message => textOf(message).includes('Kommentarer fra'))
