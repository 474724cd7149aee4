import type { Activity } from 'botbuilder'
import { startFakeTeams, type FakeTeamsOptions, type Person } from '../fakeTeams'
import { startEchoBot } from './echoBot'

/** Three people of a department. */
export const [anna, bo, carla] = ['Anna Holm', 'Bo Lund', 'Carla Bæk'].map((name, n): Person => {
  const first = name.split(' ')[0]!.toLowerCase()
  return {
    id: `29:${first}`,
    aadObjectId: `7a1d3c52-0000-4c0e-9d1f-00000000000${n}`,
    name,
    email: `${first}@eks.example`,
  }
}) as [Person, Person, Person]

export const team = {
  id: '19:family',
  name: 'Familieafdelingen',
  aadGroupId: '7a1d3c52-0000-4c0e-9d1f-0000000000ff',
  channels: [{ id: '19:ics', name: 'ICS' }],
}

/** The tenant they are in. */
export const tenant = '7a1d3c52-0000-4c0e-9d1f-0000000000aa'

/** The fake with these people and the echo bot, connected; `close` ends both. */
export async function smallTown(options: Partial<FakeTeamsOptions> = {}, bot: Parameters<typeof startEchoBot>[0] = {}) {
  const teams = await startFakeTeams({ people: [anna, bo, carla], team, tenant, ...options })
  const echo = await startEchoBot(bot)
  teams.connectBot(echo.url)
  return { teams, bot: echo, close: () => Promise.all([teams.close(), echo.close()]) }
}

export type Town = Awaited<ReturnType<typeof smallTown>>

/** What the SDK says of a call that fails. */
export const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'it went well',
    ({ statusCode, code }) => `${statusCode} ${code}`,
  )

/** What opens a 1:1 chat. */
export const oneToOne = (who: { id: string }) => ({ members: [{ id: who.id }], tenantId: tenant })

/** What starts a thread in a channel. */
export const thread = (channel: string, activity: Partial<Activity>) => ({
  isGroup: true,
  channelData: { channel: { id: channel } },
  activity,
})
