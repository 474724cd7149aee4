import { anna, bo, carla, oneToOne, smallTown, team, tenant, type Town } from './fake/town'
import type { FakeTeamsOptions } from './fakeTeams'

let town: Town
const start = async (options?: Partial<FakeTeamsOptions>) => (town = await smallTown(options))
afterEach(() => town.close())

test('what someone writes reaches the bot as Teams sends it, and the answer stands in their chat', async () => {
  const { teams, bot } = await start()
  const told = await teams.say('Anna Holm', 'hej')
  expect(told.status).toBe(200)
  expect(bot.heard[0]).toMatchObject({
    type: 'message',
    text: 'hej',
    textFormat: 'plain',
    channelId: 'msteams',
    serviceUrl: teams.url,
    locale: 'da-DK',
    timestamp: '2026-03-02T08:00:10.000Z',
    from: { id: anna.id, name: 'Anna Holm', aadObjectId: anna.aadObjectId },
    recipient: { id: '28:barometer', name: 'Barometer' },
    conversation: { conversationType: 'personal', tenantId: tenant },
    entities: [{ type: 'clientInfo', locale: 'da-DK' }],
    channelData: { tenant: { id: tenant } },
  })
  expect(teams.inbox(anna)).toMatchObject([{ text: 'Du sagde hej', conversation: bot.heard[0]!.conversation!.id }])
  expect(teams.inbox(bo)).toEqual([])
  expect(() => teams.last(bo)).toThrow('nothing stands in the chat of Bo Lund')
  expect(teams.calls).toMatchObject([{ op: 'send', person: anna.id, outcome: 'done', status: 201, accepted: true }])
})

test('a pressed button is a message with its data and fields, and its card changes in place', async () => {
  const { teams, bot } = await start()
  await teams.say(anna, 'kort')
  const message = teams.last(anna)
  expect(message.card.body[0].text).toBe('Et kort')
  await teams.press(anna, message, 'Igen', { why: 'derfor' })
  expect(bot.heard[1]).toMatchObject({
    type: 'message',
    replyToId: message.id,
    value: { verb: 'again', ref: 'r1', why: 'derfor' },
    conversation: { id: message.conversation },
    timestamp: '2026-03-02T08:00:20.000Z',
  })
  expect(bot.heard[1]).not.toHaveProperty('text')
  expect(teams.inbox(anna)).toEqual([message])
  expect(message.card.body[0].text).toBe('Tak, derfor')
  expect(message.history).toMatchObject([{ attachments: [{ content: { body: [{ text: 'Et kort' }, {}] } }] }])
})

test('a press as an invoke carries the action, and the card it brings back takes the old one’s place', async () => {
  const { teams, bot } = await start()
  await teams.say(anna, 'kort')
  const message = teams.last(anna)
  const told = await teams.press(anna, message, { verb: 'again' }, {}, 'execute')
  expect(bot.heard[1]).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: { action: { type: 'Action.Execute', verb: 'again', data: { ref: 'r1' } }, trigger: 'manual' },
  })
  expect(told).toMatchObject({ status: 200, body: { statusCode: 200 } })
  expect(message.card.body[0].text).toBe('Kaldt')
})

test('a post in a channel mentions the bot, and the answer comes in its thread', async () => {
  const { teams, bot } = await start()
  await teams.say(anna, 'ny måling', { where: 'ICS' })
  expect(bot.heard[0]).toMatchObject({
    text: '<at>Barometer</at> ny måling',
    entities: [{ type: 'mention', mentioned: { id: '28:barometer' }, text: '<at>Barometer</at>' }, {}],
    conversation: { isGroup: true, conversationType: 'channel', id: `19:ics;messageid=${bot.heard[0]!.id}` },
    channelData: { team: { id: team.id }, channel: { id: '19:ics' }, tenant: { id: tenant } },
  })
  const [first] = teams.channel('19:ics')
  await teams.say(bo, 'enig', { thread: first!.messages[0] })
  await teams.say(bo, 'noget andet', { where: 'ICS' })
  const said = teams.channel('ICS').map(({ messages }) => messages.map(({ from }) => from))
  expect(said).toEqual([
    [anna.id, '28:barometer', bo.id, '28:barometer'],
    [bo.id, '28:barometer'],
  ])
})

test('the same activity can come twice, and one that Teams would never send can come at all', async () => {
  const { teams, bot } = await start()
  const { activity } = await teams.say(anna, 'hej')
  await teams.post(activity)
  expect(bot.heard[1]).toEqual(bot.heard[0])
  await teams.post({ ...activity, channelId: 'webchat' })
  expect(bot.heard[2]).toMatchObject({ text: 'hej', channelId: 'webchat' })
})

test('each person has a language, and the service URL may change under way', async () => {
  const { teams, bot } = await start({ people: [{ ...anna, locale: 'sv-SE' }] })
  await teams.say(anna, 'hej')
  const old = teams.url
  teams.move('amer')
  await teams.say(anna, 'hej')
  expect(bot.heard.map(({ locale }) => locale)).toEqual(['sv-SE', 'sv-SE'])
  expect(bot.heard.map(({ serviceUrl }) => serviceUrl)).toEqual([old, teams.url])
  expect(teams.calls.map(({ path }) => path.split('/')[1])).toEqual(['emea', 'amer'])
})

test('until sees what the bot does on its own, and says so when it does not come', async () => {
  const { teams, bot } = await start()
  const seen = teams.until(() => teams.inbox(bo)[0])
  await bot.create(teams.url, oneToOne(bo), turn => turn.sendActivity('Påmindelse'))
  expect((await seen).text).toBe('Påmindelse')
  await expect(teams.until(() => teams.inbox(carla)[0], 20)).rejects.toThrow('not seen within 20 ms')
})

test('nobody presses what they cannot see, nor writes to a bot that is nowhere', async () => {
  const { teams, bot } = await start()
  await teams.say(anna, 'kort')
  const card = teams.last(anna)
  await expect(teams.press(bo, card, 'Igen')).rejects.toThrow('Bo Lund cannot see')
  await teams.say(anna, 'hej')
  await expect(teams.press(anna, teams.last(anna), 'Igen')).rejects.toThrow('holds no card')
  await bot.resume(teams.url, card.conversation, turn => turn.deleteActivity(card.id))
  await expect(teams.press(anna, card, 'Igen')).rejects.toThrow('cannot see')
  expect(teams.inbox(anna)).toHaveLength(1)
  await expect(teams.say('Dorte', 'hej')).rejects.toThrow('nobody here is called Dorte')
  await expect(teams.say(anna, 'hej', { where: '19:gone' })).rejects.toThrow('there is no 19:gone')
  bot.logic = async () => {}
  await teams.tap(bo, card, { verb: 'forged' }) // but a forger may send anything
  expect(bot.heard.at(-1)).toMatchObject({ from: { id: bo.id }, value: { verb: 'forged' }, replyToId: card.id })
})

test('the bot may listen anywhere, and is sent what a test wants sent along', async () => {
  const { teams, bot } = await start()
  await teams.say(anna, 'hej')
  teams.connectBot(`${bot.url}/bot`, { 'x-trace': '1' })
  await teams.say(anna, 'hej')
  expect(bot.asked).toMatchObject([{ path: '/api/messages' }, { path: '/bot', headers: { 'x-trace': '1' } }])
})

test('closing does not wait for a call that hangs', async () => {
  const { teams } = await start()
  teams.fail('hang')
  const call = fetch(`${teams.url}v3/teams/19:family`).catch(() => 'cut off')
  await teams.until(() => teams.calls[0])
  await teams.close()
  expect(await call).toBe('cut off')
})
