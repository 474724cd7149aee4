import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { isDay } from '../domain/calendar'
import type { Person, World } from '../ports'
import { isSpoken, wordsIn } from '../words/language'
import type { Asked } from './asked'

const keep = (world: World, { tenant, person }: Asked, decide: (known: Person) => Person) =>
  world.store.people(tenant).change<Person>(person.id, known => decide(known ?? person))

/** `pause 2027-01-15`, `pause slut`: no reminders until then. */
export async function pause(world: World, asked: Asked, until: string): Promise<Card> {
  const said = asked.words.pause
  if (['slut', 'off'].includes(until)) {
    await keep(world, asked, ({ pausedUntil: _, ...rest }) => rest)
    return remark(said.over)
  }
  if (!isDay(until) || until <= asked.today) return remark(said.wrong)
  await keep(world, asked, known => ({ ...known, pausedUntil: until }))
  return remark(said.until(until))
}

/** `sprog sv`: what a person is spoken to in from now on, whatever their client says. */
export async function speak(world: World, asked: Asked, language: string): Promise<Card> {
  if (!isSpoken(language)) return remark(asked.words.languageWrong)
  await keep(world, asked, known => ({ ...known, language }))
  return remark(wordsIn(language).languageSet)
}
