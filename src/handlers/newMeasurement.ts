import type { Card } from '../cards/fill'
import { notice, remark } from '../cards/notice'
import { NO_BASELINE, startCard, type StartCard } from '../cards/start'
import { addDays, isDay, workingDayOnOrBefore, type Day } from '../domain/calendar'
import { closedOnOf } from '../domain/changes'
import { isFaulty } from '../domain/faults'
import { planMeasurement, type Measurement } from '../domain/measurement'
import { chosen } from '../domain/text'
import { isSoonAfter, warningsFor, type Warning } from '../domain/when'
import type { Team, World } from '../ports'
import { isSpoken, type SpokenLanguage } from '../words/language'
import { allowed, notAllowed, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { begin, plan } from './beginning'
import { howFar, startedCard } from './opening'

const OPEN_FOR_DAYS = 21
/** Beyond this there is no period to warn of. */
const LONGEST_DAYS = 370

export const teamsToStartIn = async (world: World, asked: Asked) =>
  (await world.store.teams(asked.tenant).list()).filter(
    team => !team.goneOn && allowed(world, asked, 'start a measurement', team),
  )

/** Somebody wrote `ny måling`. In a channel, that becomes where the report will come. */
export async function askForMeasurement(world: World, asked: Asked): Promise<Card> {
  const { words, today, team, person } = asked
  const teams = await teamsToStartIn(world, asked)
  if (!teams.length) return remark(words.noTeam)
  await rememberChannel(world, asked, teams)
  const language = words.language as SpokenLanguage
  const pack = world.packs.all(language)[0]!
  const values = {
    team: teams.find(one => one.id === team?.id)?.id ?? teams[0]!.id,
    pack: pack.id,
    language: pack.language,
    title: words.start.proposedName(
      (teams.find(({ id }) => id === team?.id) ?? teams[0]!).name,
      words.start.monthAndYear(today),
    ),
    closesOn: proposedClosing(world, today),
    level: 'both',
    threshold: String(world.settings.lowestThreshold),
  }
  const ref = world.secrets.sign(person.id, { measurement: world.newId() })
  return startCard(form(world, asked, teams, ref, values), words)
}

export const proposedClosing = (world: World, today: Day) =>
  workingDayOnOrBefore(world.settings.calendar, addDays(today, OPEN_FOR_DAYS))

async function rememberChannel(world: World, { tenant, team, channel }: Asked, teams: readonly Team[]): Promise<void> {
  if (!channel || !teams.some(({ id }) => id === team?.id)) return
  await world.store
    .teams(tenant)
    .change<Team>(team!.id, now => (now!.channel === channel ? now! : { ...now!, channel }))
}

export const form = (
  world: World,
  { words }: Asked,
  teams: readonly Team[],
  ref: string,
  values: StartCard['values'],
): StartCard => ({
  ref,
  teams,
  packs: world.packs.all(words.language as SpokenLanguage).map(pack => ({ pack, minutes: world.packs.minutes(pack) })),
  lowestThreshold: world.settings.lowestThreshold,
  values,
})

/** Start was pressed. The measurement has the id its card was made with, so pressing twice starts one. */
export async function startMeasurement(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const { tenant, words, person, today } = asked
  if (!ids.measurement) return outdated(asked)
  const values = Object.fromEntries(
    ['team', 'pack', 'language', 'opensOn', 'closesOn', 'level', 'threshold', 'baseline'].map(id => [
      id,
      typed(data, id, 100),
    ]),
  )
  const texts = { title: typed(data, 'title', 80), why: typed(data, 'why', 400), units: typed(data, 'units', 600) }
  const teams = await teamsToStartIn(world, asked)
  const team = teams.find(one => one.id === values.team)
  if (values.team && !team) return notAllowed(asked)
  const named = values.baseline === NO_BASELINE ? '' : values.baseline!
  const baseline = named ? await baselineOf(world, asked, teams, named) : undefined
  const warnings = warningsOf(world, asked, values.opensOn!, values.closesOn!, baseline)
  const again = (more: Partial<StartCard>) => {
    const filled = form(world, asked, teams, String(data.ref), { ...values, ...texts })
    return startCard({ ...filled, baseline, warnings, ...more }, words)
  }

  const found = isSpoken(values.language) ? world.packs.find(values.pack!, values.language) : undefined
  const pack = found?.language === values.language ? found : undefined
  const elsewhere = !pack && world.packs.all('da').some(other => other.id === values.pack)
  const measurement = planMeasurement(
    {
      team: team?.id ?? '',
      pack,
      opensOn: values.opensOn!,
      closesOn: values.closesOn!,
      level: values.level!,
      threshold: values.threshold!,
      ...texts,
      units: chosen(texts.units),
      baseline: named ? baseline?.id : '',
    },
    { ...world.settings, id: ids.measurement, tenant, startedBy: person.id, today },
  )
  if (isFaulty(measurement)) {
    const { pack: unknown, ...faults } = measurement.faults
    return again({ faults: elsewhere ? { ...faults, language: 'language' } : { ...faults, pack: unknown } })
  }

  if (measurement.state === 'planned') {
    const kept = await plan(world, measurement, pack!)
    return isStarted(kept) ? planned(asked, kept, warnings) : outdated(asked)
  }
  const first = await world.sender.firstMembers(tenant, team!)
  if (!first) return again({ trouble: words.rosterUnknown })
  const opening = { reached: 0, ...(first.more && asked.message && { card: asked.message }) }
  const kept = await begin(world, { ...measurement, opening }, pack!, first.more ? undefined : first.members)
  if (!isStarted(kept)) return outdated(asked)
  // A press that Teams delivers again, later, finds it further on.
  return kept.state === 'opening' ? howFar(words, kept) : startedCard(words, kept, kept.invited, warnings)
}

const isStarted = (kept: Measurement | undefined): kept is Measurement =>
  !!kept && ['planned', 'opening', 'open'].includes(kept.state)

/** The sealed measurement of one of these teams that a new one may be compared with. */
async function baselineOf({ store }: World, { tenant }: Asked, teams: readonly Team[], id: string) {
  const found = await store.measurements(tenant).get(id)
  return found?.state === 'sealed' && teams.some(team => team.id === found.team) ? found : undefined
}

function warningsOf(
  { settings: { calendar } }: World,
  { today }: Asked,
  opensOn: string,
  closesOn: string,
  baseline: Measurement | undefined,
): Warning[] {
  const from = isDay(opensOn) ? opensOn : today
  const isPeriod = isDay(closesOn) && closesOn <= addDays(today, LONGEST_DAYS) && from >= today
  return [
    ...(isPeriod ? warningsFor(calendar, from, closesOn) : []),
    ...(baseline && isSoonAfter(closedOnOf(baseline), from) ? (['soon'] as const) : []),
  ]
}

function planned({ words: { when } }: Asked, measurement: Measurement, warnings: readonly Warning[]): Card {
  const { title, opensOn, closesOn, startedOn } = measurement
  const lines = [when.plannedLine(opensOn ?? startedOn, closesOn), ...warnings.map(one => when.warnings[one])]
  return notice(when.planned(title), [...lines, when.plannedNext])
}
