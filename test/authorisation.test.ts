import { emptyDraft } from '../src/domain/answers'
import { boxId, emptyBox } from '../src/domain/box'
import type { Measurement } from '../src/domain/measurement'
import type { Plan } from '../src/domain/plan'
import { freezeReport } from '../src/domain/report'
import type { Verb } from '../src/domain/rights'
import { holdingId, type Held } from '../src/domain/roles'
import { askedBy, isAside, type Reply } from '../src/handlers/asked'
import { madeFor } from '../src/handlers/links'
import { press } from '../src/handlers/press'
import { understand } from '../src/handlers/understand'
import type { Ids, Person, Team } from '../src/ports'
import { da } from '../src/words/da'
import { milestone, planWith } from './domain/samples'
import { answersTo, brief } from './sealed'
import { openSmallWorld } from './smallWorld'
import { buttonsOn } from './fakeTeams'
import { textOf } from './town'

/** Everything somebody may be; each is this alone, and but for the member of the team none is on its list in Teams. */
const WHO = [
  ...(['nobody', 'teamMember', 'coordinator', 'leader', 'superUserIcs', 'superUserDubu', 'member'] as const),
  ...(['sponsor', 'starter', 'responsible', 'successor', 'owner', 'invited'] as const),
]
type Who = (typeof WHO)[number]

const everyone: readonly Who[] = WHO
const start: readonly Who[] = ['coordinator', 'leader']
const steer: readonly Who[] = ['coordinator', 'starter']
const write: readonly Who[] = ['coordinator', 'leader', 'superUserIcs', 'superUserDubu', 'member']
const see: readonly Who[] = ['teamMember', ...write]
const read: readonly Who[] = [...see, 'sponsor']
const follow: readonly Who[] = ['coordinator', 'owner']
const reach: readonly Who[] = ['coordinator', 'responsible']
const coordinate: readonly Who[] = ['coordinator']
const answer: readonly Who[] = ['invited']

/** What a button is about: a measurement to be started, an open or a sealed one, a plan, a milestone, a team. */
type About = 'new' | 'open' | 'sealed' | 'draft' | 'active' | 'milestone' | 'reached' | 'team'

const draft = { level: 'staff', page: 0, draft: emptyDraft(brief, 'staff') }
const form = { form: 'purpose' }
const held: Held = { person: { id: 'p-superuserics', name: 'superUserIcs' }, role: 'superUser', scope: 'ics' }
const role = { item: holdingId(held) }
const task = { task: 'aim' }

/** Who may do what in their own team, by hand; in another team, or elsewhere, there is only what is everyone's. */
const table: Record<Verb, readonly [About, readonly Who[], object?]> = {
  'measurement.start': ['new', start],
  'measurement.foresee': ['new', start],
  'measurement.again': ['sealed', start],
  'measurement.askClose': ['open', steer],
  'measurement.close': ['open', steer],
  'measurement.askCancel': ['open', steer],
  'measurement.cancel': ['open', steer],
  'measurement.open': ['open', steer],
  'measurement.extend': ['open', steer],
  'answer.open': ['open', answer],
  'answer.begin': ['open', answer],
  'answer.page': ['open', answer, draft],
  'answer.back': ['open', answer, draft],
  'answer.submit': ['open', answer, draft],
  'report.show': ['sealed', read],
  'report.talk': ['sealed', read],
  'report.post': ['sealed', steer],
  // Whoever started it may too, but only while they are in the team: test/links.who.test.ts.
  'report.link': ['sealed', coordinate],
  'report.unlink': ['sealed', coordinate],
  'comment.choose': ['sealed', coordinate, { page: 0, to: 0, comments: '1' }],
  'comment.open': ['sealed', coordinate],
  'comment.read': ['sealed', ['teamMember', 'coordinator', 'leader', 'member']],
  'plan.choose': ['sealed', start, { sigtepunkter: brief.sigtepunkter[0]!.id }],
  'plan.open': ['active', write],
  'plan.form': ['active', write, form],
  'plan.activate': ['draft', start],
  'plan.approve': ['draft', start],
  'plan.kind': ['active', write, { kind: 'anchoring' }],
  'plan.steps': ['active', write],
  'plan.share': ['active', write],
  'plan.link': ['active', write],
  'plan.unlink': ['active', write],
  'plan.log': ['active', write],
  'purpose.save': ['active', write, { text: 'Et formål' }],
  'purpose.remove': ['active', write, { item: 'p1' }],
  'purpose.raise': ['active', write, { item: 'p1' }],
  'activity.save': ['active', write],
  'activity.remove': ['active', write, { item: 'a1' }],
  'milestone.save': ['active', write],
  'milestone.remove': ['active', write, { item: 'a' }],
  'goal.save': ['active', write],
  'goal.open': ['active', follow],
  'goal.assess': ['active', follow, { result: 'met', note: 'Det kan ses' }],
  'followup.save': ['active', write],
  'followup.open': ['active', [...see, 'owner']],
  'followup.log': ['active', follow, { became: 'Det gik' }],
  'followup.read': ['active', follow],
  'followup.list': ['active', everyone],
  'milestone.list': ['active', everyone],
  'milestone.open': ['milestone', reach],
  'milestone.done': ['milestone', reach, { evidence: 'Referatet' }],
  'milestone.move': ['milestone', reach, { dueOn: '2026-08-03', why: 'Ferie' }],
  'milestone.named': ['milestone', ['responsible']],
  'milestone.accept': ['milestone', ['responsible']],
  'milestone.decline': ['milestone', ['responsible'], { why: 'Orlov' }],
  'milestone.give': ['milestone', follow],
  'milestone.offer': ['milestone', follow, { person: 'p-teammember' }],
  'handover.accept': ['milestone', ['successor']],
  'handover.decline': ['milestone', ['successor'], { why: 'Ferie' }],
  'reminder.pause': ['milestone', everyone, { until: '2026-03-09' }],
  'role.list': ['team', read],
  'role.open': ['team', read, role],
  'role.form': ['team', coordinate, role],
  'role.save': ['team', coordinate, { person: 'p-teammember', role: 'member' }],
  'role.remove': ['team', coordinate, role],
  'task.list': ['team', read],
  'task.form': ['team', coordinate, task],
  'task.save': ['team', coordinate, { ...task, person: 'p-teammember' }],
  'data.show': ['team', everyone],
  'data.delete': ['team', everyone],
}
const verbs = Object.keys(table) as Verb[]

/** Everything that is said instead of doing it. */
const refusals = new Set<string>([
  ...[da.outdated, da.notAllowed, da.milestone.notYours, da.milestone.gone, da.followUp.notYours],
  ...[da.handOver.no['not-theirs'], da.handOver.no.replaced],
  ...[da.answer.refused['not-invited'], da.comment.choose.gone, da.when.remeasure.gone],
])

/** Those that need no card of one's own: they are about whoever presses. */
const personal: readonly Verb[] = ['milestone.list', 'followup.list', 'data.show', 'reminder.pause']
const AT = '2026-03-02T09:00:00Z'
const [tenant, otherTenant] = ['t1', 't2']
const SECRET = 'Det vil jeg ikke sige højt'
const CHOSEN = 'Det må alle se'
const lines = answersTo(brief, { answered: 24 })

const somebody = (who: string): Person => ({
  ...{ schema: 1, id: `p-${who.toLowerCase()}`, name: who, teamsId: `29:${who}`, serviceUrl: 'http://127.0.0.1/' },
})
const asMember = ({ id, name, teamsId, serviceUrl }: Person) => ({ id, name, teamsId, serviceUrl })
const named = (who: string) => ({ id: somebody(who).id, name: who })

let small: Awaited<ReturnType<typeof openSmallWorld>>

/** A team in which each is somebody, or `else` is everything; with a measurement and a plan in every state. */
async function found(team: string, is: (who: Who) => string) {
  const { store, secrets } = small.world
  const hold = (who: Who, more: Pick<Held, 'role'> & Partial<Held>): Held => ({
    ...{ person: named(is(who)), scope: '' },
    ...more,
  })
  const home: Team = {
    ...{ schema: 1, id: team, kind: 'team', name: team, teamsId: `19:${team}`, serviceUrl: 'http://127.0.0.1/' },
    ...{ channel: `19:${team}`, language: 'da', coordinators: [named(is('coordinator')).id] },
    roles: [
      hold('leader', { role: 'leader' }),
      hold('superUserIcs', { role: 'superUser', scope: 'ics' }),
      hold('superUserDubu', { role: 'superUser', scope: 'dubu' }),
      hold('member', { role: 'member' }),
      hold('sponsor', { role: 'sponsor' }),
    ],
  }
  await store.teams(tenant).insert(team, home)
  const head: Measurement = {
    ...{ schema: 1, id: `${team}-open`, tenant, team, state: 'open', pack: brief.id, version: brief.version },
    ...{ language: 'da', title: 'ICS', why: '', asked: 'both', units: [], threshold: 5, boxes: 1, invited: 30 },
    ...{ startedBy: named(is('starter')).id, startedOn: '2026-02-01', closesOn: '2026-03-22' },
  }
  await store.measurements(tenant).insert(head.id, head)
  await store.papers(head.id).pack.insert(brief)
  const others = lines.map((_, n) => secrets.mark(head, `somebody-${n}`))
  const invited = [...others, secrets.mark(head, named(is('invited')).id)].sort()
  const box = { ...emptyBox, invited, answered: [...others].sort(), answers: [...lines].sort(), comments: [SECRET] }
  await store.boxes(head.id).insert(boxId(0), box)
  const sealed: Measurement = { ...head, id: `${team}-sealed`, state: 'sealed', closedOn: '2026-02-22', tidied: true }
  await store.measurements(tenant).insert(sealed.id, sealed)
  const papers = store.papers(sealed.id)
  await papers.pack.insert(brief)
  await papers.report.insert(freezeReport(sealed, brief, lines, '2026-02-22'))
  await papers.comments(0).insert({ comments: [SECRET, CHOSEN] })
  await papers.chosenComments.change(() => ({ chosen: [{ place: 1, text: CHOSEN }] }))
  const responsible = named(is('responsible'))
  const offered = { to: named(is('successor')), on: '2026-03-01' }
  for (const state of ['draft', 'active'] as const) {
    const done = { on: '2026-03-01', by: responsible, evidence: 'Referatet' }
    const milestones = [milestone('a', { responsible, offered }), milestone('b', { responsible, done })]
    const plan: Plan = planWith(milestones, {
      ...{ id: `${team}:${state}`, tenant, team, measurement: sealed.id, state },
      goal: { text: 'Et mål', dueOn: '2026-02-27', indicator: '', target: '' },
      followUps: [
        { id: 'r1', on: '2026-02-27', wanted: 'Mere', became: 'Lidt', because: '', conclusion: '', next: '' },
      ],
      followUp: { firstOn: '2026-06-01', everyMonths: 3, owner: named(is('owner')), how: '', inform: '' },
    })
    await store.plans(tenant).insert(plan.id, plan)
  }
}

beforeAll(async () => {
  small = await openSmallWorld(team => (team === 'ours' ? [asMember(somebody('teamMember'))] : []), AT)
  const { store } = small.world
  for (const id of [tenant, otherTenant]) for (const who of WHO) await store.people(id).insert(somebody(who).id, somebody(who)) // prettier-ignore
  await found('ours', who => who)
  await found('theirs', () => 'else')
  small.keep()
})
afterAll(() => small.close())

function idsOf(about: About, team: string): Ids {
  if (about === 'new') return { measurement: 'id-of-a-new-one' }
  if (about === 'open' || about === 'sealed') return { measurement: `${team}-${about}` }
  if (about === 'team') return { team }
  if (about === 'reached') return { plan: `${team}:active`, milestone: 'b' }
  return about === 'milestone' ? { plan: `${team}:active`, milestone: 'a' } : { plan: `${team}:${about}` }
}

/** What somebody is told who presses, and whether anything was changed by it; then all is as it was before. */
async function pressed(who: Who, verb: string, where: Where = {}) {
  const reply = await asPressed(who, verb, where)
  return { reply, changes: await small.takeBack(), refused: refusals.has(shown(reply)) }
}

interface Where {
  readonly team?: string
  readonly at?: string
  readonly signedFor?: string
  /** Another than what the table says it is about. */
  readonly of?: About
}

function asPressed(who: Who, verb: string, { team = 'ours', at = tenant, signedFor = who, of }: Where = {}) {
  const [about, , data] = Object.hasOwn(table, verb) ? table[verb as Verb] : (['team', []] as const)
  const ref = small.world.secrets.sign(somebody(signedFor).id, idsOf(of ?? about, team))
  const asked = askedBy(small.world, at, somebody(who))
  return press(small.world, asked, { ...data, team, verb, ref })
}

const shown = (reply: Reply) => textOf({ card: isAside(reply) ? reply.aside : reply } as never)

/** Whoever was not treated as the table says, where: none. */
async function wrongAt(verb: string, may: readonly Who[], where: Where = {}) {
  const wrong: string[] = []
  for (const who of WHO) {
    const { refused, changes } = await pressed(who, verb, where)
    if (refused === may.includes(who)) wrong.push(`${who} ${refused ? 'is refused' : 'may'}`)
    if (refused && changes) wrong.push(`${who} is refused, and yet something has changed`)
  }
  return wrong
}

test.each(verbs)('%s: who may in their own team, and nobody in another’s or from another organisation', async verb => {
  const elsewhere = table[verb][1] === everyone ? everyone : []
  expect(await wrongAt(verb, table[verb][1])).toEqual([])
  expect(await wrongAt(verb, elsewhere, { team: 'theirs' })).toEqual([])
  expect(await wrongAt(verb, elsewhere, { at: otherTenant })).toEqual([])
})

test('what is allowed is done: something is changed by those that change something', async () => {
  const changing = ['purpose.save', 'plan.activate', 'plan.approve', 'milestone.done', 'milestone.move', 'role.save']
  for (const verb of [...changing, 'role.remove', 'task.save', 'measurement.cancel', 'plan.choose', 'followup.log'])
    expect([verb, (await pressed('coordinator', verb)).changes > 0]).toEqual([verb, true])
})

test('a card made for somebody else does nothing, whoever presses it', async () => {
  for (const verb of verbs.filter(verb => !personal.includes(verb)))
    for (const who of ['coordinator', 'invited', 'responsible'] as const) {
      const { refused, changes } = await pressed(who, verb, { signedFor: 'leader' })
      expect([verb, who, refused, changes]).toEqual([verb, who, true, 0])
    }
})

test.each(['', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'report', 'report.steal', 'ROLE.LIST'])(
  'no table names %j, so nobody may',
  async verb => {
    expect(await wrongAt(verb, [])).toEqual([])
  },
)

const WRITTEN = ['rapport', 'plan', 'status', 'opfølgning', 'svar', 'mine delmål', 'luk måling', 'ny måling']

/** Every reply somebody gets, whatever they press and write. */
async function everythingSaidTo(who: Who, pressing: readonly Verb[] = verbs): Promise<string[]> {
  const said: string[] = []
  for (const verb of pressing) said.push(JSON.stringify((await pressed(who, verb)).reply))
  for (const words of WRITTEN) {
    said.push(JSON.stringify(await understand(small.world, askedBy(small.world, tenant, somebody(who)), words)))
    await small.takeBack()
  }
  return said
}

/** What the addresses in a reply lead to. */
const addressesIn = (said: string) =>
  [...said.matchAll(/\/r\/([\w-]+)/g)].map(([, token]) => madeFor(small.world, token!)?.leads)

test('a sponsor has the report, and how far the plans are', async () => {
  const said = (await everythingSaidTo('sponsor', [])).join()
  for (const text of [da.report.title, 'Tidlig indsats', da.plan.counts(1, 2)]) expect(said).toContain(text)
})

test.each(['superUserIcs', 'superUserDubu', 'sponsor'] as const)(
  'whatever a %s presses, nobody’s comment or answer is in the reply, nor a way to them',
  async who => {
    for (const said of await everythingSaidTo(who)) {
      const leaked = [SECRET, CHOSEN, ...lines].filter(text => said.includes(text))
      expect([...leaked, ...addressesIn(said).filter(leads => leads !== 'plans')]).toEqual([])
    }
  },
)

test('a sponsor reads nothing that is in the plans, nor who is responsible for what', async () => {
  for (const said of await everythingSaidTo(
    'sponsor',
    verbs.filter(verb => !/^(role|task)\./.test(verb)),
  ))
    // prettier-ignore
    for (const text of ['Delmål a', 'Et mål', 'Lidt', 'responsible', '/r/']) expect(said).not.toContain(text)
})

test('who is in the team reads the comments that were chosen, and no others', async () => {
  const said = JSON.stringify((await pressed('teamMember', 'comment.read')).reply)
  expect([said.includes(CHOSEN), said.includes(SECRET)]).toEqual([true, false])
})

const PLACES: readonly Where[] = [{}, { of: 'draft' }, { of: 'reached' }]

test.each(PLACES)('whatever button somebody is shown, they may press: %o', async where => {
  const wrong = new Set<string>()
  for (const who of WHO)
    for (const verb of verbs.filter(
      verb => !where.of || table[verb][0] === (where.of === 'draft' ? 'active' : 'milestone'),
    )) {
      const { reply } = await pressed(who, verb, where)
      for (const { data } of buttonsOn(isAside(reply) ? reply.aside : reply)) {
        await asPressed(who, verb, where)
        const next = await press(small.world, askedBy(small.world, tenant, somebody(who)), data)
        await small.takeBack()
        if (refusals.has(shown(next))) wrong.add(`${who} gets ${data.verb} from ${verb}`)
      }
    }
  expect([...wrong]).toEqual([])
})

test('and whatever they are shown when they write', async () => {
  const wrong = new Set<string>()
  for (const who of WHO)
    for (const words of WRITTEN) {
      const replies = await understand(small.world, askedBy(small.world, tenant, somebody(who)), words)
      for (const { data } of replies.flatMap(reply => buttonsOn(isAside(reply) ? reply.aside : reply))) {
        const next = await press(small.world, askedBy(small.world, tenant, somebody(who)), data)
        await small.takeBack()
        if (refusals.has(shown(next))) wrong.add(`${who} gets ${data.verb} for ${words}`)
      }
    }
  expect([...wrong]).toEqual([])
})
