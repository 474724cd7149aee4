import type { TurnContext } from 'botbuilder'
import type { FakeTeamsOptions } from '../fakeTeams'
import { holding } from './echoBot'
import { anna, bo, oneToOne, refused, smallTown, tenant, thread, type Town } from './town'

let town: Town
const start = async (options?: Partial<FakeTeamsOptions>) => (town = await smallTown(options))
afterEach(() => town.close())

test('the bot opens a 1:1 chat by Teams id, always the same one, and writes in it later', async () => {
  const { teams, bot } = await start()
  await bot.create(teams.url, oneToOne(anna), turn => turn.sendActivity('Goddag'))
  const { conversation } = teams.inbox(anna)[0]!
  await bot.resume(teams.url, conversation, turn => turn.sendActivity('Igen'))
  await bot.create(teams.url, oneToOne(anna), turn => turn.sendActivity('Og igen'))
  expect(teams.inbox(anna).map(({ text }) => text)).toEqual(['Goddag', 'Igen', 'Og igen'])
  await teams.say(anna, 'hej')
  expect(bot.heard[0]!.conversation!.id).toBe(conversation)
})

test.each([
  ['an object id', [{ id: anna.aadObjectId }], tenant, '404 ConversationNotFound'],
  ['no tenant', [{ id: anna.id }], undefined, '400 BadSyntax'],
  ['another tenant', [{ id: anna.id }], 'elsewhere', '400 BadArgument'],
  ['a stranger', [{ id: '29:nobody' }], tenant, '400 BadArgument'],
  ['two people: a bot cannot make a group chat', [{ id: anna.id }, { id: bo.id }], tenant, '400 BadSyntax'],
])('a 1:1 chat with %s comes to nothing', async (_, members, tenantId, answer) => {
  const { teams, bot } = await start()
  const hello = (turn: TurnContext) => turn.sendActivity('Goddag')
  expect(await refused(bot.create(teams.url, { members, tenantId }, hello))).toBe(answer)
  expect(teams.inbox(anna)).toEqual([])
  expect(teams.calls.at(-1)).toMatchObject({ outcome: 'refused', accepted: false })
})

test('the bot starts a thread in a channel, whose id leads back to it, and changes and deletes its messages', async () => {
  const { teams, bot } = await start()
  let created = ''
  await bot.create(
    teams.url,
    thread('19:ics', holding('Rapport')),
    async turn => void (created = turn.activity.conversation.id),
  )
  const { id, messages } = teams.channel('ICS')[0]!
  const first = messages[0]!.id
  expect(id).toBe(created)
  expect(id).toBe(`19:ics;messageid=${first}`)
  await bot.resume(teams.url, id, turn => turn.sendActivity('Mere'))
  await bot.resume(teams.url, id, turn => turn.updateActivity({ ...holding('Ny'), id: first }))
  expect(teams.channel('ICS')).toMatchObject([
    { messages: [{ card: { body: [{ text: 'Ny' }, {}] } }, { text: 'Mere' }] },
  ])
  await bot.resume(teams.url, id, turn => turn.deleteActivity(first))
  const late = bot.resume(teams.url, id, turn => turn.updateActivity({ ...holding('Sent'), id: first }))
  expect(await refused(late)).toBe('404 ActivityNotFoundInConversation')
  expect(teams.channel('ICS')).toMatchObject([{ messages: [{ text: 'Mere' }] }])
})

test('conversations that nobody opened, channels and threads that are not there, are not found', async () => {
  const { teams, bot } = await start()
  const write = (id: string) => refused(bot.resume(teams.url, id, turn => turn.sendActivity('hej')))
  for (const id of ['a:1-7a1d3c52', '19:gone', '19:ics;messageid=1'])
    expect(await write(id)).toBe('404 ConversationNotFound')
  expect(await refused(bot.create(teams.url, thread('19:gone', { type: 'message', text: 'hej' })))).toBe(
    '404 ConversationNotFound',
  )
})

test.each([
  ['blocked', '403 ConversationBlockedByUser'],
  ['disabled', '403 BotDisabledByAdmin'],
] as const)('someone who is %s cannot be written to', async (standing, answer) => {
  const { teams, bot } = await start()
  await teams.say(anna, 'hej')
  const { id } = bot.heard[0]!.conversation!
  teams.becomes(anna, standing)
  expect(await refused(bot.create(teams.url, oneToOne(anna)))).toBe(answer)
  expect(await refused(bot.resume(teams.url, id, turn => turn.sendActivity('hej')))).toBe(answer)
  expect(teams.inbox(anna)).toHaveLength(1)
})

test('a message may hold some 100 KB, counted two bytes to a character', async () => {
  const { teams, bot } = await start()
  const answers: string[] = []
  bot.logic = async turn => {
    for (const size of [50_000, 51_300]) answers.push(await refused(turn.sendActivity('å'.repeat(size))))
  }
  await teams.say(anna, 'hej')
  expect(answers).toEqual(['it went well', '413 MessageSizeTooBig'])
})

test('text and card in one activity, and what says nothing, are refused and remembered as faults', async () => {
  const { teams, bot } = await start()
  const answers: string[] = []
  bot.logic = async turn => {
    answers.push(await refused(turn.sendActivity({ ...holding('Kort'), text: 'og tekst' })))
    answers.push(await refused(turn.sendActivity({ type: 'message' })))
    answers.push(await refused(turn.sendActivity({ type: 'typing' })))
  }
  await teams.say(anna, 'hej')
  expect(answers).toEqual(['400 BadArgument', '400 BadArgument', 'it went well'])
  expect(teams.faults).toEqual([
    expect.stringContaining('text and attachment'),
    expect.stringContaining('says nothing'),
  ])
  expect(teams.inbox(anna)).toEqual([])
})

test('a chat may open with its first message', async () => {
  const { teams, bot } = await start()
  const first = { ...oneToOne(anna), activity: { type: 'message', text: 'Goddag' } }
  const created = await bot.connector(teams.url, ({ conversations }) =>
    conversations.createConversation(first as never),
  )
  expect(teams.last(anna)).toMatchObject({ text: 'Goddag', id: created.activityId, conversation: created.id })
})

test('the bot cannot change what a person wrote', async () => {
  const { teams, bot } = await start()
  const { activity } = await teams.say(anna, 'hej')
  const change = (turn: TurnContext) => turn.updateActivity({ type: 'message', text: 'nej', id: activity.id })
  expect(await refused(bot.resume(teams.url, activity.conversation!.id, change))).toBe(
    '404 ActivityNotFoundInConversation',
  )
})

test('an address that Teams does not have is a fault', async () => {
  const { teams } = await start()
  const response = await fetch(`${teams.url}v3/botstate`, { headers: { connection: 'close' } })
  expect(response.status).toBe(404)
  expect(teams.faults).toEqual(['no such address: GET /emea/v3/botstate'])
})
