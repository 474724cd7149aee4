import { readFileSync } from 'node:fs'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { crowd, eraseAs, team, tenant } from './lifetime'
import { answerAtOnce, openTown, textOf } from './town'

/** Documents as they were kept before last signs of life, days of sweeping and milestones that are nobody's. */
test('what was kept before is read, told, reminded of, swept and erased', async () => {
  const documents = queued(openSqlite(':memory:'))
  const everybody = crowd(3)
  const town = await openTown({ documents, people: everybody, team, tenant })
  const [mette, anna] = everybody.map(({ aadObjectId: id, name }) => ({ id, name })) as [Named, Named]
  const { name } = town.world.secrets
  const address = { schema: 1, serviceUrl: town.teams.url }
  const old: [string, string, object][] = [
    ['tenants', tenant, { id: tenant }],
    ...everybody.map(({ aadObjectId: id, name, id: teamsId }): [string, string, object] => [
      `people:${tenant}`,
      id,
      { ...address, id, name, teamsId },
    ]),
    [
      `teams:${tenant}`,
      name(team.id),
      { ...address, id: name(team.id), kind: 'team', name: team.name, teamsId: team.id, channel: team.id }, // prettier-ignore
    ],
  ]
  Object.assign(old.at(-1)![2], { language: 'da', coordinators: [mette.id], greeted: true })
  const measurement = {
    ...{ schema: 1, id: 'm1', tenant, team: name(team.id), state: 'sealed', pack: 'ics-syv', version: '1.0.0' },
    ...{ language: 'da', title: 'ICS', why: '', asked: 'both', units: [], threshold: 5, startedBy: anna.id },
    ...{ startedOn: '2025-01-01', closesOn: '2025-02-01', closedOn: '2025-02-01', boxes: 1, invited: 6 },
  }
  const plan = {
    ...{ schema: 1, id: 'm1:plan', tenant, team: name(team.id), measurement: 'm1', pack: 'ics-syv', version: '1.0.0' },
    ...{ language: 'da', sigtepunkt: { id: 'plan', title: 'Plan', description: '' }, state: 'active', chosenBy: anna },
    ...{ reason: '', purposes: [{ id: 'p1', text: 'Formål' }], activities: [], due: '2026-03-02T08:00:00.000Z' },
    milestones: [
      {
        ...{ id: 'd1', purpose: 'p1', text: 'Delmål', dueOn: '2026-03-04', setOn: '2026-01-01', responsible: anna },
        ...{ after: [], ticks: { specific: true, measurable: true, accepted: true, realistic: true } },
      },
    ],
    followUp: { firstOn: '2026-06-01', everyMonths: 3, owner: mette, how: '', inform: '' },
    log: [{ on: '2026-01-01', by: anna.id, what: 'chosen' }],
  }
  old.push([`measurements:${tenant}`, 'm1', measurement], [`plans:${tenant}`, 'm1:plan', plan])
  old.push(['m:m1', 'sealed:00000', { lines: ['0:555'] }])
  for (const [partition, id, body] of old) await documents.insert(partition, id, body)

  await town.goTo('2026-03-02T10:00:00Z')
  const { store } = town.world
  expect(await store.papers('m1').sealed(0).get()).toBeUndefined()
  expect((await store.people(tenant).get(mette.id))!.seenOn).toBe('2026-03-02')
  expect(textOf(town.teams.last(anna.id))).toContain('Du får beskeden, fordi du er ansvarlig')
  await town.teams.say(anna.id, 'mine data')
  expect(textOf(town.teams.last(anna.id))).toContain('Plan: ansvarlig for 1 delmål')
  expect(await eraseAs(town, anna.id)).toContain('1 delmål er nu uden ansvarlig')
  expect(JSON.stringify(await store.plans(tenant).list())).not.toContain(anna.id)
  await town.tick()
  expect(textOf(town.teams.last(mette.id))).toContain('Delmålet har ingen ansvarlig mere')
  await town.close()
  expect(town.faults()).toEqual([])
})

/**
 * What a department had lived through (lifetime.ts) when the program was at that commit: its clock, and the documents as
 * it wrote them. One measurement is sealed, two plans are under way, and six of twelve have answered another.
 */
test.each([
  ['71a2b27', 'before roles, reviews, fences, leases and secrets that are renewed'],
  ['5855130', 'before fences, leases and secrets that are renewed'],
])(
  'what was kept at %s, %s, is all there and goes on',
  async commit => {
    const documents = queued(openSqlite(':memory:'))
    const everybody = crowd(12)
    const [at, ...lines] = readFileSync(`test/old/${commit}.txt`, 'utf8').trimEnd().split('\n')
    const town = await openTown({ documents, people: everybody, team, tenant, at: at! })
    const { store } = town.world
    const old = lines
      .map(line => /^(\S+) (\S+) (.*)$/.exec(line)!)
      .map(([, partition, id, body]) => ({
        partition: partition!,
        id: id!,
        body: JSON.parse(withPort(body!, new URL(town.teams.url).origin)),
      }))
    const open = old.find(({ body }) => body.state === 'open')!.id
    const [first, second, third] = everybody as [Asked, Asked, Asked]
    for (const { partition, id, body } of old) {
      // The third's invitation was just about to be sent.
      const isWaiting = id === `invite:${open}:${third.aadObjectId}`
      const { state: _, ...letter } = body as { state?: string }
      if (isWaiting) await documents.insert(`queue:${tenant}`, id, { ...letter, due: at, attempts: 0 })
      else await documents.insert(partition, id, body as object)
    }

    // Each is read as it was written.
    const kept = (kind: string) =>
      old.filter(({ partition }) => partition === `${kind}:${tenant}`).map(({ body }) => body)
    for (const kind of ['people', 'teams', 'measurements', 'plans'] as const)
      expect([kind, await store[kind](tenant).list()]).toEqual([kind, kept(kind)])
    expect(kept('people')).toHaveLength(12)
    expect(kept('plans')).toHaveLength(2)
    const { pack, report, sealed } = store.papers('id-1')
    const papers = [await pack.get(), await report.get(), await sealed(0).get()]
    expect(papers).toEqual(old.filter(({ partition }) => partition === 'm:id-1').map(({ body }) => body))
    expect(await store.boxes(open).get('box:00000')).toMatchObject({
      open: true,
      answers: { length: 6 },
      comments: [],
    })

    // It goes on: what waited is sent, reminders come, people see their report, plans and data.
    await town.goTo('2026-05-04T08:00:00Z')
    expect(await store.queue(tenant).list()).toEqual([])
    const letters = await store.sent(tenant, { person: third.aadObjectId }).list()
    expect(letters.find(({ kind }) => kind === 'invitation')).toMatchObject({ state: 'sent', attempts: 1, fence: 1 })
    const days = letters.filter(({ kind }) => kind === 'daily')
    expect(new Set(days.flatMap(({ reasons }) => reasons)).size).toBe(days.flatMap(({ reasons }) => reasons).length)
    for (const [word, shown] of [
      ['rapport', 'Familieafdelingen, marts 2026'],
      ['plan', 'I gang · 4 af 13 delmål nået'],
      ['mine data', 'har meldt 1 delmål nået'],
      ['status', '2026'],
    ] as const) {
      await town.teams.say(first.id, word)
      expect([word, textOf(town.teams.last(first.id))]).toEqual([word, expect.stringContaining(shown)])
    }

    // The seventh answers, and the six before are counted with theirs.
    await town.teams.say(first.id, 'svar')
    await answerAtOnce(town, first.id, '5', 'staff')
    await town.teams.say(second.id, 'svar')
    expect(textOf(town.teams.last(second.id))).toContain('Der venter ikke noget spørgeskema')
    await town.teams.say(second.id, 'luk måling')
    await town.teams.press(second.id, town.teams.last(second.id), 'measurement.close')
    await town.tick()
    expect(await store.measurements(tenant).get(open)).toMatchObject({ state: 'sealed', tidied: true })
    expect(await store.papers(open).report.get()).toMatchObject({ answered: 7, invited: 12 })

    // Of what is not a person's to lose nothing is lost.
    for (const { id, milestones, log, followUps } of kept('plans')) {
      const plan = (await store.plans(tenant).get(id))!
      expect(plan.milestones).toHaveLength(milestones.length)
      expect(plan.log.slice(0, log.length)).toEqual(log)
      expect(plan.followUps).toEqual(followUps)
    }
    expect(await eraseAs(town, third.id)).toContain('er slettet')
    expect(JSON.stringify(await store.plans(tenant).list())).not.toContain(third.aadObjectId)
    await town.close()
    expect(town.faults()).toEqual([])
  },
  60_000,
)

const withPort = (text: string, url: string) => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, url)

type Asked = ReturnType<typeof crowd>[number]
type Named = { id: string; name: string }
