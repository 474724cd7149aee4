import { remark } from '../cards/notice'
import type { Card } from '../cards/fill'
import { lineOf } from '../domain/answers'
import { boxOf, handIn, inviting } from '../domain/box'
import { addDays, dayIn, instantAt, isDay, nextSendingMoment, timeIn } from '../domain/calendar'
import { isAsked, itemsOf, type Level, type Pack } from '../domain/pack'
import { levelsOf, type Measurement } from '../domain/measurement'
import { isRefused } from '../domain/refused'
import type { World } from '../ports'
import { isCoordinator, type Asked } from './asked'

/** Numbers that look like chance and are always the same (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How a made-up colleague answers: sigtepunkter differ, people differ a little, a few do not know. */
function madeUpAnswer(pack: Pack, level: Level, person: number): string {
  const chance = sequence(person * 7919)
  const mood = chance() * 1.4 - 0.7
  return itemsOf(pack)
    .map(item => {
      if (!isAsked(item, level)) return '-'
      const place = pack.sigtepunkter.findIndex(({ items }) => items.includes(item))
      const liking = 2.1 + ((place * 5) % 7) * 0.38 + mood + (chance() + chance() - 1) * 1.3
      const value = Math.min(5, Math.max(1, Math.round(liking)))
      return chance() < 0.06 ? '0' : String(item.reversed ? 6 - value : value)
    })
    .join('')
}

/** `demo svar 24`: so many made-up people are invited and answer the newest open measurement. */
export async function demoAnswers(world: World, asked: Asked, rest: string): Promise<Card> {
  const said = asked.words.demo
  const people = /^\d{1,4}$/.test(rest) ? Number(rest) : 0
  if (people < 1 || people > 1000) return remark(said.countWrong)
  await world.demo!.runDue(asked.tenant)
  const newest = await newestOpen(world, asked)
  const pack = newest && (await world.store.papers(newest.id).pack.get())
  if (!newest || !pack) return remark(said.noMeasurement)
  const levels = levelsOf(newest)
  for (let person = 1; person <= people; person++) {
    const level = person % 5 === 0 ? levels.at(-1)! : levels[0]!
    const unit = newest.units.length ? person % newest.units.length : undefined
    const mark = world.secrets.mark(newest, `demo-${person}`)
    const line = lineOf({ level, unit, marks: madeUpAnswer(pack, level, person) })
    await world.store.boxes(newest.id).change(boxOf(mark, newest.boxes), box => {
      const answered = box && handIn(inviting(box, [mark]), mark, line)
      return !answered || isRefused(answered) ? { refused: 'closed' as const } : answered
    })
  }
  return remark(said.answered(people))
}

async function newestOpen(world: World, { tenant, person }: Asked): Promise<Measurement | undefined> {
  const open = (await world.store.measurements(tenant).list()).filter(({ state }) => state === 'open')
  const teams = await world.store.teams(tenant).list()
  return open
    .filter(({ team }) =>
      isCoordinator(
        world,
        person.id,
        teams.find(({ id }) => id === team),
      ),
    )
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0]
}

/** `demo tid +30d` goes on to a sending minute of that or the next working day; `demo tid 2027-03-01 09:00` is exact. */
export async function demoClock(world: World, asked: Asked, rest: string): Promise<Card> {
  const { words, now } = asked
  const { calendar } = world.settings
  const to = momentIn(rest, asked, world)
  if (!to || to <= now) return remark(words.demo.clockWrong)
  await world.demo!.setClock(to)
  await world.demo!.runDue(asked.tenant)
  return remark(words.demo.clock(words.dayAndTime(dayIn(calendar.zone, to), timeIn(calendar.zone, to))))
}

function momentIn(rest: string, { now, today }: Asked, { settings: { calendar } }: World): Date | undefined {
  const days = /^\+(\d{1,4})d$/.exec(rest)
  if (days) {
    const sameHour = instantAt(calendar.zone, addDays(today, Number(days[1])), timeIn(calendar.zone, now))
    return nextSendingMoment(calendar, sameHour)
  }
  const [day = '', time = '09:00'] = rest.split(' ')
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? instantAt(calendar.zone, day, time) : undefined
}

/** `demo nulstil`: everything is gone, and the tour can begin again. */
export async function demoReset(world: World, asked: Asked): Promise<Card> {
  await world.demo!.startOver(asked.tenant)
  return remark(asked.words.demo.startedOver)
}
