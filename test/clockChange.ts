import { calendarOf } from '../src/calendar/calendars'
import {
  addDays,
  dayIn,
  instantAt,
  isSendingTime,
  isWorkingDay,
  nextSendingMoment,
  timeIn,
  type Day,
} from '../src/domain/calendar'
import { linesToday, nextLinesLook } from '../src/domain/department'
import { meetingsToday, nextMeetingLook } from '../src/domain/followUp'
import { goalsToday, nextGoalLook } from '../src/domain/goal'
import { ladderOf, nextLook, reasonsToday } from '../src/domain/ladder'
import { closingMoment, dueNudge, nextLookWhileOpen, nudgeDays, type Nudge, type Period } from '../src/domain/nudge'
import type { Plan } from '../src/domain/plan'
import { milestone, planWith } from './domain/samples'

/**
 * Days around a night when the clocks change, from the Thursday before: minute by minute on that day and in all working
 * hours. Beside it stands what is expected: reckoned from UTC and the European Union's rule alone, without luxon and the
 * domain.
 */
const zone = 'Europe/Copenhagen'
const calendar = calendarOf('DK', zone, ['06-05', '12-24', '12-31'])
const ladder = ladderOf([14, 3, 0], 7)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Who was told what, and when; the minute is the one at which it was due. */
export interface Said {
  readonly at: string
  readonly who: string
  readonly key: string
}

export interface Lived {
  /** Of the day itself. */
  readonly minutes: number
  readonly said: readonly Said[]
  /** What was not as expected; nothing, let us hope. */
  readonly wrong: readonly string[]
}

/** 01:00 UTC on the last Sunday of the month. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0))
  return Date.UTC(year, month - 1, last.getUTCDate() - last.getUTCDay(), 1)
}

const offset = (at: number): number => {
  const year = new Date(at).getUTCFullYear()
  return at >= lastSunday(year, 3) && at < lastSunday(year, 10) ? 2 * HOUR : HOUR
}
const shown = (at: number) => new Date(at + offset(at)).toISOString()
const plus = (day: Day, days: number): Day => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
const isOpen = (day: Day) => {
  const weekday = new Date(day).getUTCDay()
  return weekday > 0 && weekday < 6 && !calendar.closed.has(day) && !calendar.closedYearly.has(day.slice(5))
}
const openFrom = (day: Day): Day => (isOpen(day) ? day : openFrom(plus(day, 1)))
const openUntil = (day: Day): Day => (isOpen(day) ? day : openUntil(plus(day, -1)))
/** Half past eight there: never in an hour that is skipped or comes twice. */
const morning = (day: Day) => [1, 2].map(hours => Date.parse(`${day}T08:30:00Z`) - hours * HOUR).find(at => shown(at) === `${day}T08:30:00.000Z`)! // prettier-ignore

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Plans and measurements that have something to say on every one of these days. */
function life(sunday: Day) {
  const far = addDays(sunday, 200)
  const quiet = {
    goal: { text: '', dueOn: far, indicator: '', target: '' },
    followUp: { ...planWith([]).followUp!, firstOn: far },
  }
  const setOn = addDays(sunday, -90)
  const offsets = range(-12, 20)
  const milestones = offsets.map(days => milestone(`m${days}`, { dueOn: addDays(sunday, days), setOn }))
  const plans: Plan[] = [
    planWith(milestones, { ...quiet, id: 'milestones' }),
    ...range(-4, 5).flatMap(days => [
      planWith([], { ...quiet, id: `f${days}`, followUp: { ...quiet.followUp, firstOn: addDays(sunday, days) } }),
      planWith([], { ...quiet, id: `g${days}`, goal: { ...quiet.goal, dueOn: addDays(sunday, days) } }),
    ]),
    ...range(1, 5).map(meetingDay =>
      planWith([], { ...quiet, id: `d${meetingDay}`, followUp: { ...quiet.followUp, meetingDay } }),
    ),
  ]
  const periods = [-10, -6, -4, -3, -2].flatMap(from =>
    range(2, 14).map(to => ({ startedOn: openFrom(addDays(sunday, from)), closesOn: addDays(sunday, to) })),
  )
  return { plans, periods, offsets }
}

/** What should be said, as the rules of the house have it in words. */
function expected(sunday: Day, length: number, { plans, periods, offsets }: ReturnType<typeof life>): string[] {
  const first = plus(sunday, -3)
  const days = range(0, length - 1).map(n => plus(first, n)).filter(isOpen) // prettier-ignore
  const lines = new Set<string>()
  const say = (day: Day, who: string, key: string) => lines.add(`${new Date(morning(day)).toISOString()} ${who} ${key}`)
  for (const offset of offsets) {
    const dueOn = plus(sunday, offset)
    const rungs = [-14, -3, 0, 7].map(days => {
      const day = plus(dueOn, days)
      return { days, on: days > 0 ? openFrom(day) : openUntil(day), who: days > 0 ? 'mette' : 'jonas' }
    })
    let last: number | undefined
    for (const day of days) {
      const rung = rungs.filter(({ on }) => on <= day).at(-1)
      if (rung && rung.days !== last) say(day, rung.who, `m${offset}:${dueOn}:${rung.days}`)
      last = rung?.days
    }
  }
  for (const { id, goal, followUp } of plans) {
    const meeting = openFrom(followUp!.firstOn)
    const told = days.find(day => day >= openUntil(plus(meeting, -1)) && day <= meeting)
    if (told) say(told, 'mette', `followup:${id}:${meeting}`)
    const asked = days.find(day => day > goal!.dueOn)
    if (asked) say(asked, 'mette', `goal:${id}:${goal!.dueOn}`)
    if (followUp!.meetingDay)
      for (const on of range(0, 30).map(n => plus(first, n))) {
        const isHeld = new Date(on).getUTCDay() === followUp!.meetingDay && isOpen(on)
        const before = range(1, 30).map(n => plus(on, -n)).filter(day => new Date(day).getUTCDay() === followUp!.meetingDay && isOpen(day))[0]! // prettier-ignore
        const day = days.find(one => one > before && one >= openUntil(plus(on, -1)) && one <= on)
        if (isHeld && day) say(day, 'mette', `lines:${id}:${on}`)
      }
  }
  periods.forEach(({ startedOn, closesOn }, i) => {
    // The days are the domain's own, which has tests of its own for them; the minute is not.
    for (const { number, day } of nudgeDays(calendar, startedOn, closesOn))
      if (days.includes(day)) say(day, 'everybody', `nudge:${i}:${number}`)
  })
  return [...lines].sort()
}

const reasonsOn = (plans: readonly Plan[], today: Day) => [
  ...reasonsToday(plans, calendar, ladder, today),
  ...meetingsToday(plans, calendar, today),
  ...goalsToday(plans, calendar, today),
  ...linesToday(plans, calendar, today),
]

const nextOf = (plan: Plan, today: Day) =>
  [
    nextLook(plan, calendar, ladder, today),
    nextMeetingLook(plan, calendar, today),
    nextGoalLook(plan, calendar, today),
    nextLinesLook(plan, calendar, today),
  ]
    .flatMap(look => look?.getTime() ?? [])
    .sort((a, b) => a - b)[0]

/** Lives those days twice at once: looking at every plan in every minute, and only when it said it was to be looked at. */
export function liveAround(year: number, month: 3 | 10, length: number): Lived {
  const change = lastSunday(year, month)
  const sunday = new Date(change).toISOString().slice(0, 10)
  const first = plus(sunday, -3)
  const { plans, periods, offsets } = life(sunday)
  const wrong: string[] = []
  const no = (fault: false | string) => void (fault && wrong.push(fault))
  const said: { always: Said[]; whenDue: Said[] } = { always: [], whenDue: [] }
  const known = { always: new Set<string>(), whenDue: new Set<string>() }
  const tell = (how: 'always' | 'whenDue', at: number, who: string, key: string) => {
    if (known[how].has(`${who} ${key}`)) return
    known[how].add(`${who} ${key}`)
    said[how].push({ at: new Date(at).toISOString(), who, key })
  }
  const begin = Date.parse(first) - 2 * HOUR
  const due = new Map(plans.map(({ id }) => [id, begin as number | undefined]))
  const open = periods.map((period): { period: Period; due: number } => ({ period, due: begin }))
  // One that has begun already has had the reminders of the days before.
  open.forEach((one, i) => {
    const { startedOn, closesOn } = one.period
    const nudges = nudgeDays(calendar, startedOn, closesOn).flatMap(({ number, day }): Nudge[] => day < first ? [{ number, on: day, made: true }] : []) // prettier-ignore
    open[i] = { period: { startedOn, closesOn, nudges }, due: begin }
  })
  const daily = new Map<Day, ReturnType<typeof reasonsOn>>()

  let minutes = 0
  const end = Date.parse(plus(first, length)) - 2 * HOUR
  for (let at = begin; at < end; at += MINUTE) {
    const now = new Date(at)
    const [today, time] = [shown(at).slice(0, 10), shown(at).slice(11, 16)]
    // In other nights than that one every tenth minute will do.
    if (today !== sunday && (time < '08:00' || time > '15:30') && at % (10 * MINUTE)) continue
    minutes += Number(today === sunday)
    const isOpenNow = isOpen(today) && time >= '08:30' && time < '15:00'
    no(dayIn(zone, now) !== today && `day ${now.toISOString()}`)
    no(isSendingTime(calendar, now) !== isOpenNow && `window ${now.toISOString()}`)
    if (today === sunday) {
      const next = isOpenNow ? at : morning(openFrom(time < '08:30' ? today : plus(today, 1)))
      no(nextSendingMoment(calendar, now).getTime() !== next && `next ${now.toISOString()}`)
      no(timeIn(zone, now) !== time && `time ${now.toISOString()}`)
      // Of an hour that comes twice it is the first.
      const back = instantAt(zone, today, time).getTime()
      no(back !== at && !(shown(back) === shown(at) && back === at - HOUR) && `back ${now.toISOString()}`)
    }
    for (const one of open) {
      if (one.due > at) continue
      const { period } = one
      if (now >= closingMoment(calendar, period.closesOn)) continue
      const number = isSendingTime(calendar, now) ? dueNudge(calendar, period, today) : undefined
      if (number) {
        tell('whenDue', at, 'everybody', `nudge:${open.indexOf(one)}:${number}`)
        one.period = { ...period, nudges: [...(period.nudges ?? []), { number, on: today, made: true }] }
      }
      one.due = nextLookWhileOpen(calendar, one.period, now).getTime()
    }
    if (!isSendingTime(calendar, now)) continue
    no(!isWorkingDay(calendar, today) && `closed ${today}`)
    // What is due depends on the day alone.
    if (!daily.has(today)) daily.set(today, reasonsOn(plans, today))
    for (const { person, reason } of daily.get(today)!) tell('always', at, person, reason.key)
    const asked = plans.filter(({ id }) => (due.get(id) ?? Infinity) <= at)
    for (const { person, reason } of reasonsOn(asked, today)) tell('whenDue', at, person, reason.key)
    for (const plan of asked) due.set(plan.id, nextOf(plan, today))
  }

  const written = (list: readonly Said[]) => list.map(({ at, who, key }) => `${at} ${who} ${key}`).sort()
  const found = written(said.whenDue)
  const should = expected(sunday, length, { plans, periods, offsets })
  for (const line of should) no(!found.includes(line) && `missing ${line}`)
  for (const line of found) no(!should.includes(line) && `too much ${line}`)
  no(found.length !== new Set(found.map(line => line.slice(25))).size && 'something was said twice')
  const always = [...written(said.always), ...found.filter(line => line.includes(' nudge:'))].sort()
  no(always.join() !== found.join() && 'looking in every minute says something else')
  return { minutes, said: said.whenDue, wrong }
}
