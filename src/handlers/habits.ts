import type { Card } from '../cards/fill'
import { milestoneCard, pauseCard } from '../cards/milestone'
import { notice, remark } from '../cards/notice'
import { button } from '../cards/parts'
import { isDay, nextSendingMoment, startOfSending } from '../domain/calendar'
import type { Person, World } from '../ports'
import { isSpoken, wordsIn } from '../words/language'
import { aside, typed, type Asked, type Reply, type Tap } from './asked'
import { lookAtPlansOf } from './away'
import { postDaily } from './letters'
import { answerable, isTheirs, typedIn } from './milestones'

const keep = (world: World, { tenant, person }: Asked, decide: (known: Person) => Person) =>
  world.store.people(tenant).change<Person>(person.id, known => decide(known ?? person))

/** `pause 2027-01-15`, `pause slut`: no reminders until then. */
export async function pause(world: World, asked: Asked, until: string): Promise<Card> {
  const said = asked.words.pause
  if (['slut', 'off'].includes(until)) {
    await keep(world, asked, ({ pausedUntil: _, ...rest }) => rest)
    await sayAfterwards(world, asked, asked.now)
    return remark(said.over)
  }
  if (!(await holdUntil(world, asked, until))) return remark(said.wrong)
  return remark(said.until(until))
}

/** Whether it was a day to come; what is theirs is looked at again, in case they are away too long for it. */
async function holdUntil(world: World, asked: Asked, until: string): Promise<boolean> {
  if (!isDay(until) || until <= asked.today) return false
  await keep(world, asked, known => ({ ...known, pausedUntil: until }))
  await lookAtPlansOf(world, asked.tenant, asked.person.id)
  await sayAfterwards(world, asked, startOfSending(world.settings.calendar, until))
  return true
}

/** What was not said meanwhile and is still true is said when the pause is over, in one message; else there is none. */
const sayAfterwards = (world: World, { tenant, person }: Asked, from: Date) =>
  postDaily(world, tenant, person.id, nextSendingMoment(world.settings.calendar, from))

/** Hold pause was pressed on a reminder: with no day to come the same form is back, with what was typed. */
export async function pauseHere(world: World, asked: Asked, { data }: Tap): Promise<Reply> {
  const { words, person, today } = asked
  const until = typed(data, 'until', 10)
  if (await holdUntil(world, asked, until))
    return notice(words.pause.until(until), [], [button(words.milestone.mine, 'milestone.list')])
  const ids = world.secrets.read(person.id, data.ref)
  const theirs = ids?.milestone ? await answerable(world, asked, { ids, data }) : undefined
  if (!theirs || !isTheirs(theirs)) return aside(pauseCard(until, words))
  const values = { ...typedIn({ ids: {}, data }), until }
  return milestoneCard(theirs, today, words, { values, pause: true, noPause: true })
}

/** `sprog sv`: what a person is spoken to in from now on, whatever their client says. */
export async function speak(world: World, asked: Asked, language: string): Promise<Card> {
  if (!isSpoken(language)) return remark(asked.words.languageWrong)
  await keep(world, asked, known => ({ ...known, language }))
  return remark(wordsIn(language).languageSet)
}
