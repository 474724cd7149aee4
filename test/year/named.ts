import { tenant, textOf } from '../town'
import type { Milestone, One } from './department'
import type { Department } from './live'

/** Everybody hears what is theirs, once for each plan; some say yes, and some say no and somebody else takes it over. */
export async function named(living: Department): Promise<void> {
  const { people, plans, news, wordsOf, note, count } = living
  for (const one of people) {
    const theirs = plans
      .map(plan => plan.milestones.filter(({ responsible }) => responsible === one).length)
      .filter(n => n > 0)
    const { title, titleSeveral } = wordsOf(one).handOver.named
    const titles = theirs.map(n => (n > 1 ? titleSeveral(n) : title)).sort()
    const letters = news(one).map(textOf)
    const heard = [title, ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(n => titleSeveral(n))]
    const got = letters.flatMap(text => heard.filter(each => text.split('\n')[0] === each)).sort()
    if (got.join() !== titles.join()) note(one, `named by ${got} and should be by ${titles}`)
    count('named', got.length)
  }
  for (const milestone of plans.flatMap(({ milestones }) => milestones)) {
    if (milestone.fate.startsWith('accepted')) await accepted(living, milestone)
    if (milestone.fate.startsWith('declined')) await handedOver(living, milestone)
  }
}

/** A press on a button that a message about this milestone carries. */
export async function pressed(
  { town, idOf, last }: Department,
  one: One,
  { plan, text }: Milestone,
  verb: string,
  more = {},
) {
  const { milestones } = (await town.world.store.plans(tenant).get(plan.id))!
  const { id } = milestones.find(kept => kept.text === text)!
  const ref = town.world.secrets.sign(idOf(one), { plan: plan.id, milestone: id })
  await town.teams.tap(one.person.id, last(one), { verb, ref, ...more })
  await town.tick()
}

/** Exactly these hear of it, each under its title; nobody else hears anything. */
export function heardBy(
  { people, news, note, count }: Department,
  by: One,
  expected: readonly One[],
  titleFor: (one: One) => string,
) {
  for (const one of people) {
    const title = titleFor(one)
    const letters = news(one)
      .map(textOf)
      .filter(text => one !== by || text.startsWith(title))
    if (letters.length !== (expected.includes(one) ? 1 : 0)) note(one, `${letters.length} letters for: ${title}`)
    if (expected.includes(one) && !letters[0]?.startsWith(title))
      note(one, `not "${title}": ${letters[0]?.slice(0, 200)}`)
  }
  count('told of a hand-over', expected.length)
}

async function accepted(living: Department, milestone: Milestone): Promise<void> {
  const one = milestone.responsible!
  await pressed(living, one, milestone, 'milestone.accept')
  const { thanks } = living.wordsOf(one).handOver.named
  if (!textOf(living.last(one)).startsWith(thanks)) living.note(one, `${milestone.token} was not accepted`)
  heardBy(living, one, [], who => living.wordsOf(who).handOver.named.thanks)
  living.count('accepted')
}

/** Whoever follows up asks somebody else, who says yes. */
async function handedOver(living: Department, milestone: Milestone): Promise<void> {
  const { wordsOf, idOf, count } = living
  const { owner, unit } = milestone.plan
  const one = milestone.responsible!
  const next = unit.people.findLast(each => each !== owner && each !== one)!
  const words = (who: One) => wordsOf(who).handOver
  await pressed(living, one, milestone, 'milestone.decline', { why: 'Jeg skifter afdeling' })
  heardBy(living, one, owner === one ? [] : [owner], who => words(who).declined.title)
  await pressed(living, owner, milestone, 'milestone.offer', { person: idOf(next) })
  heardBy(living, owner, [next], who => words(who).offered.title)
  await pressed(living, next, milestone, 'handover.accept')
  heardBy(living, next, [owner], who => words(who).handed.title)
  milestone.responsible = next
  count('handed over')
}
