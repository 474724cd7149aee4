import { LONGEST_COMMENT } from '../src/domain/comments'
import { da } from '../src/words/da'
import { handedIn } from './answering'
import type { Kind, Message } from './fakeTeams'
import { dataOf, keptIn, openTown, people, startMeasurement, tenant, textOf } from './town'
import { valuesOn, withButton, type Town } from './town'

/**
 * Handing in and steering when it is too late, twice, from elsewhere or after all: the sentence each gets, numbered as
 * in the list of bad inputs, and what is kept. In one town; each row is somebody else's.
 */
const [mette, frida] = ['29:p0', '29:frida'] as const
const everybody = people(20).concat({ ...people(21)[20]!, id: frida, name: 'Frida Falk', tenant: 'another' })
const { receipt, refused } = da.answer

let town: Town
/** The first is open all the while, the second until the end of 3 March. */
let [round, second] = ['', '']

beforeAll(async () => {
  town = await openTown({ people: everybody, limits: false })
  await startMeasurement(town)
  round = (await town.world.store.measurements(tenant).list())[0]!.id
  await town.teams.say(mette, 'ny måling')
  const form = { title: 'Den anden', closesOn: '2026-03-03' }
  await town.teams.press(mette, town.teams.last(mette), 'measurement.start', form)
  await town.tick()
  second = (await town.world.store.measurements(tenant).list()).find(({ id }) => id !== round)!.id
  await town.teams.install('personal', frida)
})
afterAll(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const linesOf = (message: Message) => textOf(message).split('\n')
const titleOf = (message: Message) => linesOf(message)[0]
const signed = (who: string, measurement = round) =>
  town.world.secrets.sign(town.teams.person(who).aadObjectId, { measurement })
const answered = async () => (await town.world.store.boxes(round).get('box:00000'))!.answers.length
/** What the last page carries when everything has been chosen. */
const whole = (who: string, i = 1, measurement = round) => handedIn(signed(who, measurement), i)
const submit = (who: string, more: object = {}, kind: Kind = 'submit') =>
  town.teams.tap(who, town.teams.inbox(who)[0]!, { ...whole(who), ...more }, kind)
/** Everything a message has said, the newest last. */
const saidOn = ({ history, activity }: Message) =>
  [...history, activity].map(({ attachments }) => titleOf({ card: attachments![0]!.content } as Message))

describe('handed in more than once: it counts once, and both are told', () => {
  test.each<[string, string, string, (who: string) => Promise<unknown>]>([
    ['47', 'as Submit and as Execute', '29:p1', who => Promise.all([submit(who), submit(who, {}, 'execute')])],
    ['47', 'as Execute and as Submit', '29:p2', who => Promise.all([submit(who, {}, 'execute'), submit(who)])],
    [
      '58',
      'on two devices, each another answer',
      '29:p3',
      who => Promise.all([submit(who), submit(who, whole(who, 2))]),
    ],
    [
      '62',
      'by an invoke that comes 20 seconds late',
      '29:p4',
      async who => (await submit(who), submit(who, {}, 'execute')),
    ],
  ])('%s: %s', async (_, _what, who, twice) => {
    const before = await answered()
    await twice(who)
    const said = saidOn(town.teams.inbox(who)[0]!).slice(-2)
    expect(said.sort()).toEqual([refused['already-answered'], receipt])
    expect(await answered()).toBe(before + 1)
  })
})

describe('57: a comment that is too long', () => {
  test('a hundred thousand characters: the beginning comes back with the reason, and nothing is handed in', async () => {
    const before = await keptIn(town)
    const own = town.teams.inbox('29:p5')[0]!
    await submit('29:p5', { comment: 'Vi mangler tid. '.repeat(6_000) })
    expect(linesOf(own)).toContain(da.comment.tooLong(LONGEST_COMMENT))
    const { comment } = valuesOn(own)
    expect(comment).toBe('Vi mangler tid. '.repeat(6_000).slice(0, LONGEST_COMMENT).trim())
    expect(await keptIn(town)).toBe(before)
    await town.teams.press('29:p5', own, 'answer.submit')
    expect(titleOf(own)).toBe(receipt)
  })

  test('a megabyte does not come in at the door, and the card stays', async () => {
    const [before, own] = [await keptIn(town), town.teams.inbox('29:p6')[0]!]
    const { card } = own
    expect((await submit('29:p6', { comment: 'x'.repeat(1_000_000) })).status).toBe(413)
    expect(own.card).toBe(card)
    expect(await keptIn(town)).toBe(before)
  })
})

describe('whoever is gone may still hand in what they were asked, once', () => {
  const erased = async (who: string) => {
    await town.teams.say(who, 'mine data')
    await town.teams.press(who, town.teams.last(who), 'data.delete')
    await town.teams.press(who, town.teams.last(who), 'data.delete')
    expect(titleOf(town.teams.last(who))).toBe(da.data.erasedTitle)
  }

  test.each<[string, string, string, (who: string) => Promise<unknown>, string, number]>([
    ['59', 'after they were erased', '29:p7', erased, receipt, 1],
    [
      '59',
      'after they had answered and were erased',
      '29:p8',
      async who => (await submit(who), erased(who)),
      refused['already-answered'],
      1,
    ],
    ['60', 'after they left the team', '29:p9', who => town.teams.leaves(who), receipt, 1],
  ])('%s: %s', async (_, _what, who, goes, title, counted) => {
    const before = await answered()
    await goes(who)
    await submit(who)
    expect(titleOf(town.teams.inbox(who)[0]!)).toBe(title)
    expect(await answered()).toBe(before + counted)
  })
})

test('48: whoever says they are somebody else answers for themselves alone', async () => {
  const other = town.teams.person('29:p11').aadObjectId
  await submit('29:p10', { personId: other, from: { id: '29:p11', aadObjectId: other }, tenant: 'another' })
  expect(titleOf(town.teams.inbox('29:p10')[0]!)).toBe(receipt)
  await submit('29:p11')
  expect(titleOf(town.teams.inbox('29:p11')[0]!)).toBe(receipt)
})

const steering = ['askClose', 'close', 'askCancel', 'cancel', 'open', 'extend'].map(act => `measurement.${act}`)
const more = { closesOn: '2026-04-01', role: 'coordinator', coordinator: true, page: 0, to: 0, comments: '1' }

describe('who may not', () => {
  test.each<[string, string, string, string]>([
    ...steering.map((verb): [string, string, string, string] => ['48', '29:p12', verb, da.notAllowed]),
    ...steering.map((verb): [string, string, string, string] => ['51', frida, verb, da.outdated]),
    ...['begin', 'open', 'page', 'back', 'submit'].map((act): [string, string, string, string] => [
      ...(['51', frida, `answer.${act}`, da.outdated] as const),
    ]),
    ['51', frida, 'measurement.again', da.when.remeasure.gone],
    ['51', frida, 'report.show', da.report.gone],
    ['51', frida, 'comment.open', da.comment.choose.gone],
    ['51', frida, 'comment.choose', da.comment.choose.gone],
    ['51', frida, 'comment.read', da.report.gone],
  ])('%s: %s presses %s', async (_, who, verb, sentence) => {
    const before = await keptIn(town)
    const first = town.teams.inbox(who)[0]!
    const { card } = first
    await town.teams.tap(who, first, { ...whole(who), ...more, verb })
    expect(first.card).toBe(card)
    expect(textOf(town.teams.last(who))).toBe(sentence)
    expect(await keptIn(town)).toBe(before)
  })

  test('61: a client that draws a card anew has pressed nothing, and nobody hears of it', async () => {
    const before = await keptIn(town)
    const { activity } = await submit('29:p12', { ref: signed('29:p13') }, 'execute')
    const said = town.teams.inbox('29:p12').length
    const { action } = activity.value as { action: object }
    const told = await town.teams.post({ ...activity, value: { action, trigger: 'automatic' } })
    expect(told).toMatchObject({ status: 200, body: { statusCode: 200, value: '' } })
    expect(town.teams.inbox('29:p12')).toHaveLength(said)
    expect(await keptIn(town)).toBe(before)
  })
})

describe('too late', () => {
  const late = (who: string) =>
    town.teams.inbox(who).find(({ card }) => textOf({ card } as Message).includes('Den anden'))!

  test.each<[string, string, string, string]>([
    ['62', 'pressed on the last day, and told 20 seconds later', '29:p14', '2026-03-03T23:00:10Z'],
    ['50', 'the day after, when it has been closed', '29:p15', '2026-03-04T08:00:00Z'],
  ])('%s: %s', async (row, _what, who, at) => {
    if (row === '50') await town.goTo(at)
    else town.clock.at = new Date(at)
    const [before, own] = [await keptIn(town), late(who)]
    for (const verb of ['answer.begin', 'answer.page', 'answer.submit']) {
      await town.teams.tap(who, own, { ...whole(who, 1, second), verb, page: verb === 'answer.page' ? 0 : 6 })
      expect(textOf(own)).toBe(refused.closed)
    }
    expect(await keptIn(town)).toBe(before)
  })
})

describe('54: comments to choose from', () => {
  let card: Message
  beforeAll(async () => {
    for (let i = 13; i < 20; i++) await submit(`29:p${i}`, { comment: `Hemmeligt ${String.fromCharCode(97 + i)}` })
    await town.teams.say(mette, 'luk måling')
    await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
    await town.tick()
    card = withButton(town, mette, 'comment.choose')
    await town.teams.press(mette, card, 'comment.choose', { comments: '1,3' })
    expect(linesOf(card)).toContain(da.comment.choose.kept(2, 8))
  })

  test.each(['b,c', '1,b', '1,99', '0', '-1', '1.0', '1e0', '0x1', '٣', '__proto__', ['1'], 1, true, { 1: 1 }])(
    'ticked %j: nothing of what was chosen is lost',
    async comments => {
      const before = await keptIn(town)
      await town.teams.tap(mette, card, { ...dataOf(card, 'comment.choose'), comments })
      expect(textOf(town.teams.last(mette))).toBe(da.outdated)
      expect(valuesOn(card)).toEqual({ comments: '1,3' })
      expect(await keptIn(town)).toBe(before)
    },
  )
})
