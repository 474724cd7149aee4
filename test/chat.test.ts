import { answerAtOnce, openTown, people, startMeasurement, team, tenant, textOf, withButton, type Town } from './town'

/** Where things are said, to whom, in which language, and who may do what. */
let town: Town
const mette = '29:p0'
const anna = '29:p1'
afterEach(async () => {
  // Closed first: what is left open when a test fails would keep the run alive.
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})
const lastTo = (who: string) => textOf(town.teams.last(who))
const channel = () =>
  town.teams.channel('ICS').flatMap(({ messages }) => messages.filter(({ card }) => card).map(textOf))

describe('in a team', () => {
  beforeEach(async () => {
    town = await openTown()
  })

  test('one short welcome, once, however often Teams tells that it was added', async () => {
    await town.teams.install('team', mette)
    await town.teams.install('team', anna)
    await town.teams.install('personal', anna)
    await town.teams.install('personal', anna)
    expect(town.teams.channel('19:family')).toHaveLength(1)
    expect(textOf(town.teams.channel('19:family')[0]!.messages[0]!)).toContain('Person 0 Holm er koordinator')
    expect(town.teams.inbox(anna)).toHaveLength(1)
  })

  test('what is asked in a channel is answered in the chat, with one line in the channel', async () => {
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'Status?', { where: 'ICS' })
    expect(channel()).toEqual(['Jeg har skrevet til dig i vores chat.'])
    expect(lastTo(mette)).toContain('Der er ingen måling i gang')
  })

  test('the report comes where ny måling was last written, and a press there answers the presser alone', async () => {
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'ny måling', { where: 'ICS' })
    await town.teams.press(mette, town.teams.last(mette), 'measurement.start')
    await town.tick()
    for (let i = 0; i < 6; i++) await answerAtOnce(town, `29:p${i}`, '2', 'staff')
    await town.teams.say(mette, 'luk måling')
    await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
    await town.tick()
    const [report] = town.teams.channel('ICS').at(-1)!.messages
    const before = textOf(report!)
    await town.teams.press(anna, report!, 'report.show')
    expect(lastTo(anna)).toContain('Rapport fra målingen')
    expect(lastTo(anna)).not.toContain('Vælg sigtepunkter')
    expect(textOf(report!)).toBe(before)
    await town.teams.press(mette, report!, 'report.show')
    expect(lastTo(mette)).toContain('Vælg sigtepunkter')
  })

  test('somebody who cannot be written to is told so in the channel', async () => {
    await town.teams.install('team', mette)
    town.teams.becomes(anna, 'not-installed')
    await town.teams.say(anna, 'svar', { where: 'ICS' })
    expect(channel()).toEqual([expect.stringContaining('Jeg kan ikke skrive til dig endnu')])
  })
})

test('only a coordinator starts, and only in a team that Barometer is in', async () => {
  town = await openTown()
  await town.teams.install('personal', anna)
  await town.teams.say(anna, 'ny måling')
  expect(lastTo(anna)).toContain('Barometer')
  expect(town.teams.last(anna).card).not.toHaveProperty('actions.0')
  await startMeasurement(town)
  await town.teams.say(anna, 'luk måling')
  expect(lastTo(anna)).toContain('Der er ingen åben måling, som du kan lukke.')
  await town.teams.say(anna, 'demo svar 5')
  expect(lastTo(anna)).toContain('Der er ingen åben måling at svare på')
})

test('ADMIN_IDS names coordinators of every team', async () => {
  const admin = people(6)[1]!
  town = await openTown({ settings: { ADMIN_IDS: admin.aadObjectId.toUpperCase() } })
  await town.teams.install('team', mette)
  await town.teams.say(anna, 'ny måling')
  expect(lastTo(anna)).toContain('Familieafdelingen')
})

test("a stranger's press on the coordinator's buttons is refused, also with the right reference", async () => {
  town = await openTown()
  await startMeasurement(town)
  const [{ id }] = (await town.world.store.measurements(tenant).list()) as unknown as [{ id: string }]
  const ref = town.world.secrets.sign(town.teams.person(anna).aadObjectId, { measurement: id, plan: `${id}:plan` })
  for (const verb of ['measurement.close', 'measurement.askClose', 'plan.choose', 'plan.open', 'plan.activate']) {
    await town.teams.tap(anna, town.teams.last(anna), { verb, ref, sigtepunkter: 'plan' })
    expect(lastTo(anna)).toMatch(/Det kan kun koordinatoren|forældet|findes ikke/)
  }
  expect(await town.world.store.measurements(tenant).list()).toMatchObject([{ state: 'open' }])
  expect(await town.world.store.plans(tenant).list()).toEqual([])
})

test('each is spoken to in their own language, and every language is understood', async () => {
  const [a, b, ...rest] = people(6)
  town = await openTown({ people: [{ ...a!, locale: 'sv-SE' }, { ...b!, locale: 'en-US' }, ...rest] })
  await startMeasurement(town)
  expect(town.teams.inbox(mette).map(textOf).join()).toContain('inbjud')
  await town.teams.say(anna, 'help')
  expect(lastTo(anna)).toContain('Det kan du skrive')
  await town.teams.say(anna, 'language en')
  await town.teams.say(anna, 'mina delmål')
  expect(lastTo(anna)).toMatch(/^You /)
  await town.teams.say(anna, 'sprog fr')
  expect(lastTo(anna)).toContain('Danish')
})

test('in a group chat: its members are asked, and the report comes there', async () => {
  town = await openTown({ chats: [{ id: '19:chat', name: 'ICS-gruppen', members: people(5).map(({ id }) => id) }] })
  await town.teams.install('19:chat', mette)
  expect(town.teams.chat('19:chat').map(textOf)[0]).toContain('Barometer')
  await town.teams.say(mette, 'ny måling', { where: '19:chat' })
  await town.teams.press(mette, town.teams.last(mette), 'measurement.start')
  await town.tick()
  for (let i = 0; i < 5; i++) await answerAtOnce(town, `29:p${i}`, '3', 'staff')
  expect(() => withButton(town, '29:p5', 'answer.begin')).toThrow()
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
  expect(town.teams.chat('19:chat').map(textOf).at(-1)).toContain('5–9 af 5 har svaret.')
})

describe('local mode', () => {
  const current = people(6)[0]!
  const settings = {
    LOCAL_TENANT: tenant,
    LOCAL_TEAM_ID: team.id,
    LOCAL_TEAM_NAME: team.name,
    LOCAL_CHANNEL_ID: '19:ics',
    LOCAL_USER_ID: current.aadObjectId,
    LOCAL_USER_NAME: current.name,
    LOCAL_USER_TEAMS_ID: current.id,
  }

  test('the tour in the personal chat: demo svar is the same for the same number, demo tid and demo nulstil', async () => {
    const lines: string[][] = []
    for (let round = 0; round < 2; round++) {
      town = await openTown({ settings })
      await town.teams.install('personal', mette)
      await town.teams.say(mette, 'ny måling')
      await town.teams.press(mette, town.teams.last(mette), 'measurement.start')
      await town.teams.say(mette, 'demo svar 24')
      expect(lastTo(mette)).toContain('24 opdigtede kolleger')
      await town.teams.say(mette, 'demo svar 24')
      await town.teams.say(mette, 'luk måling')
      await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
      await town.tick()
      expect(channel().at(-1)).toContain('24 af 30 har svaret (80 %).')
      const [{ id }] = (await town.world.store.measurements(tenant).list()) as unknown as [{ id: string }]
      lines.push([...(await town.world.store.papers(id).sealed(0).get())!.lines])
      if (round === 0) await town.close()
    }
    expect(lines[1]).toEqual(lines[0])

    await town.teams.say(mette, 'demo tid +4d') // Monday at ten, so Friday
    expect(lastTo(mette)).toContain('6. marts 2026 kl. 10.00')
    await town.teams.say(mette, 'demo tid +1d') // Saturday, so Monday at half past eight
    expect(lastTo(mette)).toContain('9. marts 2026 kl. 08.30')
    await town.teams.say(mette, 'demo tid 2027-03-28 03:15')
    expect(lastTo(mette)).toContain('28. marts 2027 kl. 03.15')
    await town.teams.say(mette, 'demo tid 2026-03-28 09:00')
    expect(lastTo(mette)).toContain('Uret kan kun stilles frem')
    for (const nonsense of ['demo tid', 'demo tid +0d', 'demo tid 2027-02-30 09:00', 'demo tid +d'])
      await town.teams.say(mette, nonsense)
    expect(lastTo(mette)).toContain('Uret kan kun stilles frem')

    await town.teams.say(mette, 'demo nulstil')
    expect(await town.world.store.measurements(tenant).list()).toEqual([])
    expect(town.world.now()).toEqual(town.clock.at)
    await town.teams.say(mette, 'ny måling')
    expect(lastTo(mette)).toContain('Ny måling')
  })
})

test.each([
  ['HJÆLP!', 'Det kan du skrive'],
  ['  hej  ', 'Hej Person'],
  ['tack', 'Selv tak'],
  ['<at>Barometer</at> Thanks.', 'Selv tak'],
  ['Hja\u030alp', 'Det forstod jeg ikke'],
  ['hjælp mig', 'Det forstod jeg ikke'],
  ['pause 2026-13-01', 'Skriv »pause«'],
  ['pause 2026-04-01', '1. april 2026'],
  ['pause slut', 'påmindelser igen'],
  ['', 'Det forstod jeg ikke'],
  ['constructor', 'Det forstod jeg ikke'],
  ['${secret}', 'Det forstod jeg ikke'],
])('%j gets a useful reply', async (said, reply) => {
  town = await openTown()
  await town.teams.install('personal', mette)
  await town.teams.say(mette, said)
  expect(lastTo(mette)).toContain(reply)
})

describe('coming and going', () => {
  const arrival = (from: object, type = 'conversationUpdate') => ({
    type,
    channelId: 'msteams',
    serviceUrl: town.teams.url,
    from,
    recipient: { id: '28:barometer' },
    conversation: { id: '19:family', conversationType: 'channel', isGroup: true, tenantId: tenant },
    membersAdded: [{ id: '28:barometer' }],
    channelData: { team: { id: '19:family', name: 'Familieafdelingen' }, tenant: { id: tenant } },
  })

  test('an arrival that does not say who added us leaves room for the one that does', async () => {
    town = await openTown()
    const { aadObjectId } = town.teams.person(mette)
    await town.teams.post(arrival({ id: mette }))
    await town.teams.post(arrival({ id: mette, aadObjectId }, 'installationUpdate'))
    expect(await town.world.store.teams(tenant).list()).toMatchObject([{ coordinators: [aadObjectId] }])
    expect(town.teams.channel('19:family')).toHaveLength(1)
  })

  test('where it has been taken out nothing is started, until it is added again', async () => {
    town = await openTown()
    await town.teams.install('team', mette)
    await town.teams.install('personal', mette)
    await town.teams.uninstall('team', mette)
    await town.teams.say(mette, 'ny måling')
    expect(town.teams.last(mette).card).not.toHaveProperty('actions.0')
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'ny måling')
    expect(withButton(town, mette, 'measurement.start')).toBeDefined()
  })

  test('whoever removes the app is not written to, until they write', async () => {
    town = await openTown()
    await town.teams.install('personal', anna)
    await town.teams.uninstall('personal', anna)
    await startMeasurement(town)
    const { aadObjectId } = town.teams.person(anna)
    expect(await town.world.store.people(tenant).get(aadObjectId)).toMatchObject({ unreachable: 'removed' })
    expect(town.teams.inbox(anna).filter(({ summary }) => summary?.startsWith('Du er inviteret'))).toEqual([])
  })

  test('a conversation of a kind we do not know is left alone, and nothing private goes there', async () => {
    town = await openTown()
    const { aadObjectId } = town.teams.person(anna)
    const before = await town.world.store.people(tenant).get(aadObjectId)
    const {
      conversation: _,
      membersAdded: __,
      channelData: ___,
      ...rest
    } = arrival({ id: anna, aadObjectId }, 'message')
    await town.teams.post({
      ...rest,
      text: 'hej',
      conversation: { id: '19:meeting', conversationType: 'meeting', tenantId: tenant },
    })
    expect(before?.conversation).toBeUndefined()
    expect((await town.world.store.people(tenant).get(aadObjectId))?.conversation).toBeUndefined()
  })
})
