import { TeamsInfo, type TeamsPagedMembersResult } from 'botbuilder'
import type { FakeTeamsOptions } from '../fakeTeams'
import { anna, bo, carla, oneToOne, refused, smallTown, team, tenant, thread, type Town } from './town'

let town: Town
const start = async (options?: Partial<FakeTeamsOptions>) => (town = await smallTown(options))
afterEach(() => town.close())

test('installing is told as Teams tells it, and whoever removes the bot is out of its reach', async () => {
  const { teams, bot } = await start()
  await teams.install('personal', anna)
  await teams.install('team', bo)
  expect(bot.heard).toMatchObject([
    {
      type: 'installationUpdate',
      action: 'add',
      from: { aadObjectId: anna.aadObjectId },
      channelData: { source: { name: 'message' } },
    },
    { type: 'conversationUpdate', membersAdded: [{ id: anna.id }, { id: '28:barometer' }] },
    { type: 'installationUpdate', conversation: { id: team.id, conversationType: 'channel', isGroup: true } },
    {
      membersAdded: [{ id: '28:barometer' }],
      channelData: { eventType: 'teamMemberAdded', team: { aadGroupId: team.aadGroupId } },
    },
  ])
  const { id } = bot.heard[0]!.conversation!
  await teams.uninstall('personal', anna)
  await teams.uninstall('team', bo)
  expect(bot.heard[4]).toMatchObject({ type: 'installationUpdate', action: 'remove', conversation: { id } })
  const post = thread('19:ics', { type: 'message', text: 'hej' })
  expect(await refused(bot.create(teams.url, oneToOne(anna)))).toBe('403 ForbiddenOperationException')
  expect(await refused(bot.resume(teams.url, id, turn => turn.sendActivity('hej')))).toBe(
    '403 BotNotInConversationRoster',
  )
  expect(await refused(bot.create(teams.url, post))).toBe('403 BotNotInConversationRoster')
  await teams.install('team', bo)
  expect(await refused(bot.create(teams.url, post))).toBe('it went well')
})

test('a group chat has its own members and messages', async () => {
  const { teams, bot } = await start({ chats: [{ id: '19:chat', name: 'ICS-gruppen', members: [anna.id, bo.id] }] })
  let members: (string | undefined)[] = []
  bot.logic = async turn => {
    members = (await TeamsInfo.getPagedMembers(turn)).members.map(each => each.id)
    await turn.sendActivity('Hej alle')
  }
  await teams.say(bo, 'hej', { where: '19:chat' })
  expect(bot.heard[0]).toMatchObject({ conversation: { conversationType: 'groupChat', isGroup: true, id: '19:chat' } })
  expect(teams.chat('19:chat').map(({ text }) => text)).toEqual(['<at>Barometer</at> hej', 'Hej alle'])
  expect(members).toEqual([anna.id, bo.id])
  await expect(teams.say(carla, 'hej', { where: '19:chat' })).rejects.toThrow('Carla Bæk is not in 19:chat')
})

test('two tenants live side by side, and neither sees the other’s people', async () => {
  const there = { ...carla, tenant: 'elsewhere' }
  const { teams, bot } = await start({
    people: [anna, bo, there],
    teams: [{ ...team, id: '19:other', channels: [], tenant: 'elsewhere' }],
  })
  const rosters: (string | undefined)[][] = []
  bot.logic = async turn =>
    void rosters.push((await TeamsInfo.getPagedTeamMembers(turn)).members.map(({ name }) => name))
  await teams.say(anna, 'hvem', { where: 'team' })
  await teams.say(carla, 'hvem', { where: '19:other' })
  expect(rosters).toEqual([['Anna Holm', 'Bo Lund'], ['Carla Bæk']])
  expect(bot.heard[1]).toMatchObject({
    conversation: { tenantId: 'elsewhere' },
    channelData: { tenant: { id: 'elsewhere' } },
  })
})

test.each([
  [7, [3, 3, 1]],
  [6, [3, 3]],
  [2, [2]],
])('a roster of %i comes in pages, to the last one', async (size, expected) => {
  const people = Array.from({ length: size }, (_, n) => ({
    ...anna,
    id: `29:${n}`,
    aadObjectId: `${n}`,
    name: `Nr. ${n}`,
  }))
  const { teams, bot } = await start({ people, pageMax: 3 })
  const pages: (string | undefined)[][] = []
  bot.logic = async turn => {
    let token: string | undefined
    do {
      const page: TeamsPagedMembersResult = await TeamsInfo.getPagedTeamMembers(turn, team.id, 100, token)
      pages.push(page.members.map(each => each.aadObjectId))
      token = page.continuationToken
    } while (token)
  }
  await teams.say('29:0', 'hvem', { where: 'ICS' })
  expect(pages.map(page => page.length)).toEqual(expected)
  expect(pages.flat()).toEqual(people.map(each => each.aadObjectId))
})

test('a page holds 200 when nobody says, no fewer than 50 and no more than 500', async () => {
  const people = Array.from({ length: 600 }, (_, n) => ({
    ...anna,
    id: `29:${n}`,
    aadObjectId: `${n}`,
    name: `Person ${n}`,
  }))
  const { teams, bot } = await start({ people })
  const sizes: number[] = []
  bot.logic = async turn => {
    for (const asked of [undefined, 10, 300, 900])
      sizes.push((await TeamsInfo.getPagedMembers(turn, asked)).members.length)
  }
  await teams.say('29:0', 'hvem', { where: 'ICS' })
  expect(sizes).toEqual([200, 50, 300, 500])
})

test('a team tells about itself, its channels and its members, who come and go', async () => {
  const { teams, bot } = await start()
  const seen: unknown[] = []
  bot.logic = async turn => {
    if (turn.activity.type === 'message')
      seen.push(
        await TeamsInfo.getTeamDetails(turn),
        await TeamsInfo.getTeamChannels(turn),
        await TeamsInfo.getTeamMember(turn, team.id, anna.aadObjectId),
        (await TeamsInfo.getTeamMembers(turn)).map(each => each.aadObjectId),
        await refused(TeamsInfo.getTeamMember(turn, team.id, bo.id)),
      )
  }
  await teams.leaves(bo)
  await teams.joins({ ...carla, id: '29:dan', aadObjectId: 'dan', name: 'Dan' })
  await teams.say(anna, 'fortæl', { where: 'team' })
  expect(bot.heard.slice(0, 2)).toMatchObject([
    { type: 'conversationUpdate', membersRemoved: [{ id: bo.id }], channelData: { eventType: 'teamMemberRemoved' } },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:dan' }], channelData: { team: { id: team.id } } },
  ])
  expect(seen).toMatchObject([
    { id: team.id, name: team.name, aadGroupId: team.aadGroupId, channelCount: 2, memberCount: 3 },
    [{ id: team.id }, { id: '19:ics', name: 'ICS' }],
    {
      id: anna.id,
      aadObjectId: anna.aadObjectId,
      givenName: 'Anna',
      surname: 'Holm',
      tenantId: tenant,
      userRole: 'user',
    },
    [anna.aadObjectId, carla.aadObjectId, 'dan'],
    '404 MemberNotFoundInConversation',
  ])
})
