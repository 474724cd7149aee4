import { milestoneIn, type Milestone, type Plan } from '../src/domain/plan'
import type { Team } from '../src/ports'
import type { Person } from './fakeTeams'
import { answerAtOnce, team, tenant, textOf, withButton, type Town } from './town'

/** Made-up people none of whose ids or names stands in another's; the first is coordinator. */
export const crowd = (n: number): Person[] =>
  Array.from({ length: n }, (_, i) => {
    const no = String(i).padStart(4, '0')
    return {
      id: `29:teams-${no}`,
      aadObjectId: `5e1d3c52-0000-4c0e-9d1f-00000000${no}`,
      name: `Fornavn${no} Efternavn${no}`,
      email: `fornavn${no}@kommune.example`,
      locale: 'da-DK',
    }
  })

export { team, tenant }

/** What people write in the course of it, which no log may hold; `@` is where somebody's name stands. */
export const written = {
  why: 'Fordi @ ønskede det',
  reason: 'De laveste, mente @',
  evidence: 'Referatet, som @ skrev',
  moved: 'Fordi @ var syg',
  review: 'Det blev, som @ ville',
  milestone: 'Sammen med @ er skabelonen delt',
}
const by = (text: string, { name }: Person) => text.replace('@', name)

async function start({ teams, tick }: Town, { id }: Person, why: string): Promise<void> {
  await teams.say(id, 'ny måling')
  await teams.press(id, teams.last(id), 'measurement.start', { why })
  await tick()
}

/** Closes the open measurement, and the report comes. */
async function closeIt({ teams, tick }: Town, who: string): Promise<void> {
  await teams.say(who, 'luk måling')
  await teams.press(who, teams.last(who), 'measurement.close')
  await tick()
}

/**
 * What a department lives through: a measurement that is sealed, two plans under way in which everybody is named, with
 * reminders sent, dates moved and milestones reached, a pause, a language, and a measurement that half have answered.
 */
export async function livedThrough(town: Town, everybody: readonly Person[]): Promise<void> {
  const { teams, world } = town
  const [first, second] = everybody as [Person, Person]
  await teams.install('team', first.id)
  await teams.install('personal', first.id)
  await start(town, first, by(written.why, second))
  for (const { id } of everybody) await answerAtOnce(town, id, '2', 'staff')
  await closeIt(town, first.id)
  await teams.say(first.id, 'rapport')
  const card = withButton(town, first.id, 'plan.choose')
  const reason = by(written.reason, second)
  await teams.press(first.id, card, 'plan.choose', { sigtepunkter: ['plan', 'time'], reason })
  await teams.press(first.id, card, { verb: 'plan.open', nth: 0 })
  await teams.press(first.id, card, { verb: 'plan.form', form: 'milestone', nth: 0 })
  const responsible = second.aadObjectId
  await teams.press(first.id, card, 'milestone.save', { text: 'Planen er delt', dueOn: '2026-05-04', responsible })
  await teams.press(first.id, card, 'plan.activate')
  if (!textOf(card).includes('Planen er i gang')) throw new Error('the plan is not under way')

  // Everybody gets a part in the first plan, and every third of them in the other.
  const plans = world.store.plans(tenant)
  for (const [n, { id }] of (await plans.list()).entries())
    await plans.change<Plan>(id, plan => withAll(plan!, n ? everybody.filter((_, i) => i % 3 === 0) : everybody, n))
  for (const one of await world.store.teams(tenant).list())
    await world.store.teams(tenant).change<Team>(one.id, now => ({
      ...now!,
      coordinators: [first, ...everybody.slice(1, 3)].map(({ aadObjectId }) => aadObjectId),
    }))
  for (const at of ['2026-04-17T08:00:00Z', '2026-04-20T08:00:00Z', '2026-05-01T08:00:00Z']) await town.goTo(at)
  for (const [i, person] of everybody.entries()) await lives(town, person, i)

  await start(town, second, by(written.why, first))
  for (const { id } of everybody.filter((_, i) => i % 2)) await answerAtOnce(town, id, '4', 'staff')
}

function withAll(plan: Plan, everybody: readonly Person[], nth: number): Plan {
  const [model] = plan.activities
  const named = ({ aadObjectId: id, name }: Person) => ({ id, name })
  const milestones = everybody.map((person, i): Milestone => ({
    ...{ id: `d${nth}-${i}`, purpose: 'p1', text: by(written.milestone, person), dueOn: '2026-05-04' },
    ...{ setOn: '2026-03-02', responsible: named(person), after: [] },
    ticks: { specific: true, measurable: true, accepted: false, realistic: false },
  }))
  return {
    ...plan,
    state: 'active',
    milestones: [...plan.milestones, ...milestones],
    activities: everybody.map((person, i) => ({ ...model!, id: `a${nth}-${i}`, responsible: named(person) })),
    followUps: everybody.map((person, i) => ({
      ...{ id: `f${nth}-${i}`, on: '2026-03-02', by: named(person), wanted: '', became: by(written.review, person) },
      ...{ because: '', conclusion: '', next: by(written.review, person) },
    })),
    due: '2026-03-02T12:00:00.000Z',
    ...(nth && { chosenBy: named(everybody[1]!), followUp: { ...plan.followUp!, owner: named(everybody[1]!) } }),
  }
}

/** One person's share: a third reach their milestone, a third move it, some pause, some change their language. */
async function lives({ teams, world }: Town, person: Person, i: number): Promise<void> {
  const { id } = person
  const ref = (plan: Plan) => world.secrets.sign(person.aadObjectId, { plan: plan.id, milestone: `d0-${i}` })
  const plan = (await world.store.plans(tenant).list()).find(one => milestoneIn(one, `d0-${i}`))!
  if (i % 3 === 0)
    await teams.tap(id, teams.last(id), {
      verb: 'milestone.done',
      ref: ref(plan),
      evidence: by(written.evidence, person),
    })
  if (i % 3 === 1) {
    const values = { dueOn: '2026-06-15', why: by(written.moved, person) }
    await teams.tap(id, teams.last(id), { verb: 'milestone.move', ref: ref(plan), ...values })
  }
  if (i % 5 === 2) await teams.say(id, 'pause 2026-09-01')
  if (i % 7 === 3) await teams.say(id, 'sprog sv')
}

/** Slet under mine data, and Ja, slet. */
export async function eraseAs({ teams }: Town, who: string): Promise<string> {
  await teams.say(who, 'mine data')
  const card = teams.last(who)
  await teams.press(who, card, { verb: 'data.delete', nth: 0 })
  await teams.press(who, card, { verb: 'data.delete', nth: 0 })
  return textOf(card)
}

/** Everything by which somebody could be found. */
export const signsOf = async ({ world }: Town, { id, name, aadObjectId }: Person): Promise<string[]> => {
  const { conversation } = (await world.store.people(tenant).get(aadObjectId)) ?? {}
  return [id, name, name.split(' ')[0]!, name.split(' ')[1]!, aadObjectId, ...(conversation ? [conversation] : [])]
}
