import type { Card } from '../cards/fill'
import { notice, remark } from '../cards/notice'
import { startCard } from '../cards/start'
import { audienceFrom } from '../domain/audience'
import { addDays, isInClosedWeek, workingDayOnOrAfter, workingDayOnOrBefore, type Day } from '../domain/calendar'
import type { Measurement } from '../domain/measurement'
import type { Warning } from '../domain/when'
import type { Member, Team, World } from '../ports'
import type { SpokenLanguage } from '../words/language'
import { outdated, type Asked, type Reply, type Tap } from './asked'
import { begin, plan } from './beginning'
import { howFar, startedCard } from './opening'
import { foreseeing, form, isFilled, readForm, teamsToStartIn, type Filled } from './startForm'

const OPEN_FOR_DAYS = 21

/** Somebody wrote `ny måling`. In a channel, that becomes where the report will come. */
export async function askForMeasurement(world: World, asked: Asked): Promise<Card> {
  const { words, today, team, person } = asked
  const teams = await teamsToStartIn(world, asked)
  if (!teams.length) return remark(words.noTeam)
  await rememberChannel(world, asked, teams)
  const language = words.language as SpokenLanguage
  const pack = world.packs.all(language)[0]!
  const here = teams.find(one => one.id === team?.id) ?? teams[0]!
  const values = {
    team: here.id,
    pack: pack.id,
    language: pack.language,
    title: words.start.proposedName(here.name, words.start.monthAndYear(today)),
    closesOn: proposedClosing(world, today),
    level: 'both',
    threshold: String(world.settings.lowestThreshold),
  }
  const ref = world.secrets.sign(person.id, { measurement: world.newId() })
  const first = await firstMembersOf(world, asked.tenant, [here])
  const foresight = first?.all && foreseeing(asked, first.all, [], world.settings.lowestThreshold)
  return startCard({ ...form(world, asked, teams, ref, values), foresight }, words)
}

/** The working day before a closed week might leave no time to answer in: there it is the one after. */
export function proposedClosing({ settings: { calendar } }: World, today: Day): Day {
  const day = addDays(today, OPEN_FOR_DAYS)
  return isInClosedWeek(calendar, day) ? workingDayOnOrAfter(calendar, day) : workingDayOnOrBefore(calendar, day)
}

async function rememberChannel(world: World, { tenant, team, channel }: Asked, teams: readonly Team[]): Promise<void> {
  if (!channel || !teams.some(({ id }) => id === team?.id)) return
  await world.store
    .teams(tenant)
    .change<Team>(team!.id, now => (now!.channel === channel ? now! : { ...now!, channel }))
}

/** Everybody in these teams where Teams tells it at once; nothing at all where it would not say of one of them. */
async function firstMembersOf(
  world: World,
  tenant: string,
  teams: readonly Team[],
): Promise<{ all: Member[] | undefined } | undefined> {
  const found = new Map<string, Member>()
  for (const team of teams) {
    const first = await world.sender.firstMembers(tenant, team)
    if (!first) return undefined
    if (first.more) return { all: undefined }
    for (const member of first.members) found.set(member.id, member)
  }
  return { all: [...found.values()] }
}

/** Start was pressed. The measurement has the id its card was made with, so pressing twice starts one. */
export async function startMeasurement(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const filled = await readForm(world, asked, tap)
  if (!isFilled(filled)) return filled
  const { words } = asked
  const { measurement, warnings } = filled
  const kept = measurement.state === 'planned' ? await planned(world, filled) : await begun(world, asked, filled)
  if (kept === 'roster-unknown') return filled.again({ trouble: words.rosterUnknown })
  if (!kept || !['planned', 'opening', 'open'].includes(kept.state)) return outdated(asked)
  if (kept.state === 'planned') return plannedCard(asked, kept, warnings)
  // A press that Teams delivers again, later, finds it further on.
  return kept.state === 'opening' ? howFar(words, kept) : startedCard(words, kept, warnings)
}

const planned = (world: World, { measurement, pack, list }: Filled) =>
  plan(world, measurement, pack, list && audienceFrom(list))

async function begun(
  world: World,
  { tenant, message }: Asked,
  { measurement, pack, teams, list, members, warnings }: Filled,
): Promise<Measurement | 'roster-unknown' | undefined> {
  const first = members ? { all: members } : await firstMembersOf(world, tenant, teams)
  if (!first) return 'roster-unknown'
  const opening = { reached: 0, ...(message && { card: message, warnings }) }
  return begin(world, { ...measurement, opening }, pack, { all: first.all, list: list && audienceFrom(list) })
}

function plannedCard(
  { words: { when, audience } }: Asked,
  { title, opensOn, closesOn, startedOn, listed }: Measurement,
  warnings: readonly Warning[],
): Card {
  const lines = [
    when.plannedLine(opensOn ?? startedOn, closesOn),
    listed ? audience.plannedListed : when.plannedAll,
    ...warnings.map(one => when.warnings[one]),
  ]
  return notice(when.planned(title), [...lines, when.plannedNext])
}
