import { buttonsOn, type Message } from '../fakeTeams'
import { textOf } from '../town'
import { daysFrom, isOpen, openOnOrAfter, openOnOrBefore, plus, type Day } from './days'
import type { Milestone, One, Plan } from './department'
import { againIn, thingsOf, type Thing } from './expected'
import { handedOn } from './away'
import type { Department } from './live'

/** What the day has brought to everybody by now, held against what was reckoned: one message at most. */
export async function look(living: Department, day: Day): Promise<Thing[]> {
  const { people, plans, said, heardOn, news, note, count } = living
  const due = isOpen(day) ? plans.flatMap(plan => thingsOf(plan, day)) : []
  const fresh = due.filter(({ to, key }) => !said.get(to)!.has(key) && heardOn.get(to) !== day)
  for (const one of people) {
    const theirs = fresh.filter(({ to }) => to === one)
    const messages = news(one)
    const isBlocked = one.absence === 'blocked'
    if (messages.length !== (theirs.length && !isBlocked ? 1 : 0))
      note(
        one,
        `${messages.length} messages for ${theirs.map(({ key }) => key).join(', ') || 'nothing'}: ${messages.map(textOf).join(' | ').slice(0, 300)}`,
      )
    if (theirs.length) heardOn.set(one, day)
    for (const thing of theirs) {
      said.get(one)!.add(thing.key)
      if (!isBlocked) count(thing.kind)
      const [message] = messages
      const isAway = theirs.some(({ kind, milestone }) => kind === 'away' && milestone === thing.milestone)
      if (message && !lineOf(living, thing, day, isAway).some(line => textOf(message).includes(line)))
        note(one, `${thing.key} is not in: ${textOf(message).slice(0, 300)}`)
    }
    if (messages[0] && !theirs.some(({ kind }) => kind === 'lines')) onlyThese(living, one, theirs, messages[0])
    // Nobody knows that they have blocked the bot until it has tried to write to them.
    if (isBlocked && theirs.length) one.isKnownAway = true
  }
  return fresh.filter(({ to }) => to.absence !== 'blocked')
}

/** No milestone is named that has no reason to be. */
function onlyThese({ note }: Department, one: One, things: readonly Thing[], message: Message) {
  const named = new Set(textOf(message).match(/D\d+-\d+-\d+/g))
  const expected = new Set(things.flatMap(({ milestone }) => milestone?.token ?? []))
  if ([...named].sort().join() !== [...expected].sort().join())
    note(one, `names ${[...named]} and should name ${[...expected]}`)
}

/** How a thing is told in its reader's language, on its own or among others. */
function lineOf(
  { wordsOf }: Department,
  { to, kind, plan, milestone, on }: Thing,
  day: Day,
  isAway: boolean,
): string[] {
  const words = wordsOf(to)
  // A milestone stands once in a message, with the question to hand it over.
  if (isAway) return [milestone!.token]
  const far = daysFrom(day, on)
  switch (kind) {
    case 'milestone':
      return [words.milestone.due(milestone!.dueOn, far)]
    case 'meeting':
      return [words.followUp.reminder.line(plan.title, on), words.followUp.reminder.row(on, far)]
    case 'goal':
      return [words.followUp.assess.line(plan.title, on), words.followUp.assess.title]
    case 'away':
      return [milestone!.token]
    case 'remeasure':
      return [words.when.remeasure.title, words.when.remeasure.row]
    case 'lines':
      return [words.progress.lines.title(on)]
  }
}

/** What people do about it, later the same day. */
export async function act(living: Department, things: readonly Thing[], day: Day): Promise<void> {
  for (const { kind, milestone, rung, plan } of things) {
    if (kind === 'milestone' && milestone && rung !== undefined) await answered(living, milestone, rung, day)
    if (kind === 'goal' && !plan.assessed) await assessed(living, plan)
    if (kind === 'away' && milestone && !milestone.done) await handedOn(living, milestone, day)
  }
  for (const plan of living.plans) if (isMeetingOn(plan, day)) await reviewed(living, plan, day)
}

const NOT_BEFORE: Readonly<Record<string, number>> = {
  'reached three days before': -3,
  'reached on its day': 0,
  'late, and reached once the follow-up owner hears of it': 7,
}

async function answered(living: Department, milestone: Milestone, rung: number, day: Day): Promise<void> {
  // Whoever is away does nothing about it.
  if (milestone.done || milestone.responsible?.absence) return
  if (milestone.fate.startsWith('put off') && !milestone.moved) return putOff(living, milestone, day)
  if (rung >= (milestone.moved ? -3 : (NOT_BEFORE[milestone.fate] ?? -14))) await reached(living, milestone)
}

/** The button in the row that shows this text; on a card of one thing, the only one. */
function wayTo(message: Message, verb: string, text: string) {
  let found: { verb: string; ref: unknown } | undefined
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look)
    if (typeof node !== 'object' || node === null) return
    if ((node as { type?: string }).type === 'ColumnSet' && JSON.stringify(node).includes(text)) {
      const button = buttonsOn(node).find(each => each.verb === verb)
      if (button) found = { verb, ref: button.data.ref }
    }
    Object.values(node).forEach(look)
  }
  look(message.card)
  return found
}

/** The form of a milestone, from the list of what somebody is responsible for. */
async function formOf({ ask, press }: Department, one: One, { token }: Milestone): Promise<Message> {
  const message = await ask(one, 'mine')
  const way = wayTo(message, 'milestone.open', token)
  if (way) await press(one, message, way)
  if (!textOf(message).includes(token))
    throw new Error(`${one.i} has no form for ${token}: ${textOf(message).slice(0, 300)}`)
  return message
}

async function reached(living: Department, milestone: Milestone): Promise<void> {
  const one = milestone.responsible!
  const message = await formOf(living, one, milestone)
  await living.press(one, message, 'milestone.done', { evidence: `Set på teammødet, ${milestone.token}` })
  if (!textOf(message).includes(living.wordsOf(one).milestone.doneNow))
    living.note(one, `${milestone.token} was not done`)
  milestone.done = true
  living.count('reached')
  await free(living, milestone, one)
}

/** Whoever waits for nothing else hears at once that they may begin. */
async function free({ town, people, news, note, count, wordsOf }: Department, reached: Milestone, by: One) {
  await town.tick()
  const waiting = reached.plan.milestones.filter(({ after, done }) => after === reached && !done)
  for (const one of people) {
    const theirs = waiting.filter(({ responsible }) => responsible === one && one !== by)
    const letters = news(one)
    if (letters.length !== (theirs.length ? 1 : 0))
      note(one, `${letters.length} letters when ${reached.token} was reached`)
    const said = wordsOf(one).handOver.free
    for (const { text, dueOn } of theirs) {
      if (letters[0] && !textOf(letters[0]).includes(said.own(text, dueOn))) note(one, textOf(letters[0]))
      count('may begin')
    }
  }
}

/** Six weeks later; whoever waits for it is told, and goes along or stays. */
async function putOff(living: Department, milestone: Milestone, day: Day): Promise<void> {
  const { press, note, count, wordsOf, news, people, town } = living
  const one = milestone.responsible!
  const dueOn = openOnOrBefore(plus(milestone.dueOn, 42))
  const days = daysFrom(milestone.dueOn, dueOn)
  const message = await formOf(living, one, milestone)
  const given = { dueOn, why: 'Mødet blev flyttet' }
  await press(one, message, 'milestone.move', given)
  const waiting = milestone.plan.milestones.filter(({ after, done }) => after === milestone && !done)
  const along = milestone.fate.endsWith('go along')
  if (waiting.length) await press(one, message, { verb: 'milestone.move', others: along ? 'move' : 'leave' }, given)
  if (!textOf(message).includes(wordsOf(one).milestone.moved))
    note(one, `${milestone.token} did not move: ${textOf(message).slice(0, 200)}`)
  Object.assign(milestone, { dueOn, setOn: day, moved: true })
  count('moved')
  await town.tick()
  for (const other of people) {
    const theirs = waiting.filter(({ responsible }) => responsible === other && other !== one)
    const letters = news(other)
    if (letters.length !== (theirs.length ? 1 : 0))
      note(other, `${letters.length} letters when ${milestone.token} moved`)
    const said = wordsOf(other).milestone.slip.letter
    for (const waiter of theirs) {
      const to = later(waiter, days, dueOn)
      const brief = waiter.text
      const line = along
        ? said.along(brief, waiter.dueOn, to)
        : waiter.dueOn < dueOn
          ? said.keptBefore(brief, waiter.dueOn)
          : said.kept(brief, waiter.dueOn)
      if (letters[0] && !textOf(letters[0]).includes(line)) note(other, `not told "${line}": ${textOf(letters[0])}`)
      count('told of a move')
    }
  }
  if (along) for (const waiter of waiting) Object.assign(waiter, { dueOn: later(waiter, days, dueOn), setOn: day })
}

/** As many days later, on an open day, and never before what it waits for. */
function later({ dueOn }: Milestone, days: number, first: Day): Day {
  const shifted = openOnOrBefore(plus(dueOn, days))
  const to = shifted > dueOn ? shifted : dueOn
  return to < first ? openOnOrAfter(first) : to
}

export const isMeetingOn = ({ firstOn, reviewed }: Plan, day: Day) =>
  [firstOn, '2026-12-08', '2026-12-09', '2026-12-10'].includes(day) &&
  !reviewed.includes(day) &&
  isMeetingDay(firstOn, day)

const isMeetingDay = (firstOn: Day, day: Day) =>
  day === firstOn || (day > '2026-12-01' && openOnOrAfter(`2026-12-${firstOn.slice(8)}`) === day)

async function reviewed(living: Department, plan: Plan, day: Day): Promise<void> {
  const { ask, press, note, count, wordsOf, news, people, town } = living
  const { owner, informed, title } = plan
  const message = await ask(owner, 'followUp')
  const way = wayTo(message, 'followup.open', title)
  if (way) await press(owner, message, way)
  await press(owner, message, 'followup.log', {
    wanted: 'At alle bruger den',
    became: `Halvdelen gør det, ${title}`,
    next: 'Øve os',
  })
  if (!textOf(message).includes(wordsOf(owner).followUp.logged))
    note(owner, `no review of ${plan.id}: ${textOf(message).slice(0, 200)}`)
  plan.reviewed.push(day)
  count('reviewed')
  await town.tick()
  for (const one of people) {
    const letters = news(one)
    if (letters.length !== (one === informed ? 1 : 0))
      note(one, `${letters.length} letters after the review of ${plan.id}`)
    const said = wordsOf(one).progress.summaryOf
    if (one === informed && letters[0] && !textOf(letters[0]).includes(said.held(day, owner.person.name)))
      note(one, `summary: ${textOf(letters[0])}`)
    if (one === informed) count('informed')
  }
}

async function assessed(living: Department, plan: Plan): Promise<void> {
  const { press, note, count, wordsOf, town, last, news } = living
  const { owner, title } = plan
  const message = last(owner)
  // Of several in one message, the first that is opened takes its place.
  const ref = town.world.secrets.sign(owner.person.aadObjectId, { plan: plan.id })
  await town.teams.tap(owner.person.id, message, { verb: 'goal.open', ref })
  await press(owner, message, 'goal.assess', { result: 'partly', note: `Syv af ti, ${title}` })
  if (!textOf(message).includes(wordsOf(owner).followUp.assess.kept)) note(owner, `no assessment of ${plan.id}`)
  plan.assessed = true
  count('assessed')
  const { people, plans, u } = plan.unit
  await town.tick()
  const [proposal] = news(people[0]!)
  if (plans.every(({ assessed }) => assessed) && proposal) {
    if (!textOf(proposal).includes(wordsOf(people[0]!).when.remeasure.title)) note(people[0]!, textOf(proposal))
    living.said.get(people[0]!)!.add(againIn(u))
    count('remeasure')
  }
  news(owner)
}
