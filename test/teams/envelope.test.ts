import { CloudAdapter } from 'botbuilder'
import { PatientAuthentication } from '../../src/teams/connection'
import { opened, personIn, tenantIn, type Envelope, type Ignored } from '../../src/teams/envelope'
import { recorded, recordings, tenant, trusted, type Activity } from './recorded'

const outcome = (body: unknown) => {
  const result = opened(body, trusted)
  return 'ignored' in result ? result.ignored : 'opened'
}
const envelopeOf = (body: unknown): Envelope => {
  const result = opened(body, trusted)
  if ('ignored' in result) throw new Error(`${result.ignored} ${result.at}`)
  return result.envelope
}
const mette = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a50'
const conversation = recorded('message').conversation as Activity
const from = recorded('message').from as Activity
const many = (n: number, one: unknown) => Array.from({ length: n }, () => one)

test.each(recordings)('what Teams sends is opened as it is: %s', name => {
  const envelope = envelopeOf(recorded(name))
  expect(envelope).toEqual(recorded(name))
  expect(personIn(envelope)).toBe(mette)
  expect(tenantIn(envelope)).toBe(tenant)
})

test.each<[string, Activity, Ignored | 'opened']>([
  ['29 another channel', { channelId: 'directline' }, 'channel'],
  ['29 another channel', { channelId: 'webchat' }, 'channel'],
  ['29 another channel', { channelId: 'AseChannel' }, 'channel'],
  ['29 another channel', { channelId: 'emulator' }, 'channel'],
  ['29 almost Teams', { channelId: 'MSTeams' }, 'channel'],
  ['29 almost Teams', { channelId: 'msteams ' }, 'channel'],
  ['29 almost Teams', { channelId: 'msteams:copilot' }, 'channel'],
  ['29 no channel', { channelId: undefined }, 'shape'],
  ['29 two channels', { channelId: ['msteams'] }, 'shape'],
  ['30 no tenant', { conversation: { ...conversation, tenantId: undefined }, channelData: {} }, 'tenant'],
  ['30 an empty tenant', { conversation: { ...conversation, tenantId: '' }, channelData: {} }, 'tenant'],
  ['30 an empty tenant beside ours', { conversation: { ...conversation, tenantId: '' } }, 'tenant'],
  ['30 ours beside an empty one', { channelData: { tenant: { id: '' } } }, 'tenant'],
  ['30 another tenant', { conversation: { ...conversation, tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }, 'tenant'], // prettier-ignore
  ['30 the second is another', { channelData: { tenant: { id: 'other' } } }, 'tenant'],
  ['30 the first is another', { conversation: { ...conversation, tenantId: 'other' } }, 'tenant'],
  ['30 only the first', { channelData: {} }, 'opened'],
  ['30 only the second', { conversation: { ...conversation, tenantId: undefined } }, 'opened'],
  ['30 only the second, the first null', { conversation: { ...conversation, tenantId: null } }, 'opened'],
  ['30 both, in capitals', { conversation: { ...conversation, tenantId: tenant.toUpperCase() } }, 'opened'],
  ['30 a tenant that would break a key', { conversation: { ...conversation, tenantId: `${tenant}:x` }, channelData: {} }, 'tenant'], // prettier-ignore
  ['30 a tenant that is a number', { channelData: { tenant: { id: 5 } } }, 'shape'],
  ['31 nobody speaks', { from: undefined }, 'shape'],
  ['31 somebody without an id', { from: { name: 'Mette Holm' } }, 'shape'],
  ['31 somebody without a name', { from: { id: '29:mette', aadObjectId: mette } }, 'opened'],
  ['31 somebody whose name is null', { from: { ...from, name: null } }, 'opened'],
  ['31 an object id that is null', { from: { ...from, aadObjectId: null } }, 'opened'],
  ['31 an object id that is a list', { from: { ...from, aadObjectId: [mette] } }, 'shape'],
  ['32 no conversation', { conversation: undefined }, 'shape'],
  ['32 a conversation without an id', { conversation: { ...conversation, id: '' } }, 'shape'],
  ['32 a thread', { conversation: { ...conversation, id: '19:x@thread.tacv2;messageid=17' } }, 'opened'],
  ['32 an id of 5000 characters', { conversation: { ...conversation, id: 'x'.repeat(5_000) } }, 'shape'],
  ['33 no address', { serviceUrl: undefined }, 'shape'],
  ['33 an empty address', { serviceUrl: '' }, 'service'],
  ['33 an address that is a number', { serviceUrl: 5 }, 'shape'],
  ['33 an address of somebody else', { serviceUrl: 'https://evil.example/' }, 'service'],
  ['34 an unheard-of type', { type: 'newEventOf2027' }, 'opened'],
  ['34 an empty type', { type: '' }, 'shape'],
  ['34 a type of 300 characters', { type: 'x'.repeat(300) }, 'shape'],
  ['34 a type that is a number', { type: 5 }, 'shape'],
  ['35 a time that is none', { timestamp: 'garbage', localTimestamp: '0001-01-01' }, 'opened'],
  ['35 a time far off', { timestamp: 9e15 }, 'opened'],
  ['36 to another bot', { recipient: { id: '28:other' } }, 'opened'], // the token is for one bot only
  ['36 to nobody', { recipient: undefined }, 'shape'],
  ['37 asking for the replies', { deliveryMode: 'expectReplies' }, 'opened'],
  ['38 entities of unknown kinds', { entities: [{ type: 'https://schema.org/Message' }, null, 5] }, 'opened'],
  ['38 no entities', { entities: null }, 'opened'],
  ['38 10 000 entities', { entities: many(10_000, {}) }, 'opened'],
  ['38 10 001 entities', { entities: many(10_001, {}) }, 'shape'],
  ['39 attachments that are no list', { attachments: { a: 1 } }, 'opened'],
  ['39 a thousand attachments', { attachments: many(1_000, null) }, 'opened'],
  ['40 nobody was added', { membersAdded: null }, 'opened'],
  ['40 somebody without an id was added', { membersAdded: [{}] }, 'shape'],
  ['40 10 000 were added', { membersAdded: many(10_000, { id: '29:x' }) }, 'opened'],
  ['40 10 001 were added', { membersAdded: many(10_001, { id: '29:x' }) }, 'shape'],
  ['41 no channel data', { channelData: null }, 'opened'],
  ['41 channel data that is text', { channelData: 'x' }, 'shape'],
  ['41 an unknown event', { channelData: { eventType: 'newEventOf2027', tenant: { id: tenant } } }, 'opened'],
  ['42 a language nobody speaks', { locale: 'xx' }, 'opened'],
  ['42 a language badly written', { locale: 'da_DK' }, 'opened'],
  ['42 a language in pictures', { locale: '🇩🇰' }, 'opened'],
  ['42 no language', { locale: null }, 'opened'],
  ['42 a language of 51 characters', { locale: 'x'.repeat(51) }, 'shape'],
  ["43 a reply to another's card", { replyToId: '1795372985696' }, 'opened'],
  ['43 a reply to a number', { replyToId: 5 }, 'shape'],
  ['81 40 000 characters', { text: 'å'.repeat(40_000) }, 'opened'],
  ['81 200 001 characters', { text: 'x'.repeat(200_001) }, 'shape'],
])('%s: %j is %s', (_, change, expected) => {
  expect(outcome(recorded('message', change))).toBe(expected)
})

test.each([null, undefined, [], 'x', '', 5, NaN, true, {}, { type: 5 }, { type: 'message' }, Symbol('x'), () => 1])(
  'the body %p is ignored for its shape',
  body => {
    expect(outcome(body)).toBe('shape')
  },
)

test('what is left out tells where', () => {
  expect(opened(recorded('message', { from: { name: 'Mette' } }), trusted)).toEqual({ ignored: 'shape', at: 'from.id' })
  expect(opened(null, trusted)).toEqual({ ignored: 'shape', at: '' })
})

test.each([
  [{ aadObjectId: mette.toUpperCase() }, mette],
  [{ aadObjectId: undefined }, undefined],
  [{ aadObjectId: null }, undefined],
  [{ aadObjectId: '' }, undefined],
  [{ aadObjectId: `${mette}:x` }, undefined],
  [{ aadObjectId: '../people' }, undefined],
  [{ aadObjectId: '__proto__' }, undefined],
  [{ aadObjectId: 'x'.repeat(65) }, undefined],
  [{ aadObjectId: 'åse' }, undefined],
])('whoever is %j is the person %j', (change, person) => {
  expect(personIn(envelopeOf(recorded('message', { from: { ...from, ...change } })))).toBe(person)
})

test('the bot itself is nobody', () => {
  expect(personIn(envelopeOf(recorded('message', { from: recorded('message').recipient })))).toBeUndefined()
})

test('1000 that speak as somebody from another channel, or from another tenant, are not heard', () => {
  const channels = ['directline', 'webchat', 'emulator', 'email', 'facebook', 'msteams.', 'MsTeams', 'msteams\u200b']
  const tenants = [
    'other',
    tenant.slice(1),
    `${tenant} `,
    `${tenant}\u0000`,
    '__proto__',
    '',
    '*',
    tenant.replace('a', 'а'),
  ]
  let heard = 0
  for (let i = 0; i < 1_000; i++) {
    const forged = recorded(recordings[i % recordings.length]!)
    if (i % 2) forged.channelId = channels[i % channels.length]
    else if (i % 4) forged.conversation.tenantId = tenants[((i / 2) % tenants.length) | 0]
    else forged.channelData.tenant.id = tenants[((i / 2) % tenants.length) | 0]
    heard += Number(outcome(forged) === 'opened')
  }
  expect(heard).toBe(0)
})

test('keys that every object has change nothing', () => {
  const body = JSON.parse(
    `{"__proto__": {"channelId": "msteams", "polluted": 1}, ${JSON.stringify(recorded('message')).slice(1)}`,
  )
  const envelope = envelopeOf(body) as Activity
  expect(envelope.polluted).toBeUndefined()
  expect(({} as Activity).polluted).toBeUndefined()
  expect(outcome(JSON.parse('{"__proto__": {"type": "message"}}'))).toBe('shape')
})

test('20 000 levels deep, and the same four times at once, is no more than itself', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)
  expect(many(4, recorded('tap', { value: deep })).map(outcome)).toEqual(many(4, 'opened'))
})

test('whatever is opened, botbuilder takes as it is', async () => {
  const adapter = new CloudAdapter(new PatientAuthentication({}))
  const odd: Activity[] = [
    { timestamp: 'garbage', localTimestamp: 'x' },
    { timestamp: {}, entities: [null, 5], attachments: { a: 1 } },
    { entities: null, attachments: many(1_000, null), deliveryMode: 'expectReplies' },
    { channelData: null, locale: null, text: null, name: null, replyToId: null, membersAdded: null },
    { type: 'newEventOf2027', from: { id: 'x', name: null, aadObjectId: null }, callerId: 5, relatesTo: 'x' },
  ]
  for (const change of odd) {
    const body = recorded('message', change)
    let reached = false
    expect(outcome(body)).toBe('opened')
    await adapter.processActivityDirect('', body as never, async () => void (reached = true))
    expect(reached).toBe(true)
  }
})
