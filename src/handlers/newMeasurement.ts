import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { startCard, type StartCard } from '../cards/start'
import { addDays, workingDayOnOrBefore } from '../domain/calendar'
import { isFaulty } from '../domain/faults'
import { planMeasurement, type Measurement } from '../domain/measurement'
import type { Pack } from '../domain/pack'
import { chosen, tidy } from '../domain/text'
import type { Member, Team, World } from '../ports'
import { isSpoken, type SpokenLanguage } from '../words/language'
import { allowed, notAllowed, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { howFar, open, startedCard } from './opening'

const OPEN_FOR_DAYS = 21
/** A measurement left half made by a crash is looked at after this long. */
const HALF_MADE_MS = 60_000

const teamsToStartIn = async (world: World, asked: Asked) =>
  (await world.store.teams(asked.tenant).list()).filter(team => allowed(world, asked, 'start a measurement', team))

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
    closesOn: workingDayOnOrBefore(world.settings.calendar, addDays(today, OPEN_FOR_DAYS)),
    level: 'both',
    threshold: String(world.settings.lowestThreshold),
  }
  const ref = world.secrets.sign(person.id, { measurement: world.newId() })
  return startCard(form(world, asked, teams, ref, values), words)
}

async function rememberChannel(world: World, { tenant, team, channel }: Asked, teams: readonly Team[]): Promise<void> {
  if (!channel || !teams.some(({ id }) => id === team?.id)) return
  await world.store
    .teams(tenant)
    .change<Team>(team!.id, now => (now!.channel === channel ? now! : { ...now!, channel }))
}

const form = (
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
    ['team', 'pack', 'language', 'closesOn', 'level', 'threshold'].map(id => [id, typed(data, id, 100)]),
  )
  const texts = { title: typed(data, 'title', 80), why: typed(data, 'why', 400), units: typed(data, 'units', 600) }
  const teams = await teamsToStartIn(world, asked)
  const team = teams.find(one => one.id === values.team)
  if (values.team && !team) return notAllowed(asked)
  const again = (more: Partial<StartCard>) =>
    startCard({ ...form(world, asked, teams, String(data.ref), { ...values, ...texts }), ...more }, words)

  const found = isSpoken(values.language) ? world.packs.find(values.pack!, values.language) : undefined
  const pack = found?.language === values.language ? found : undefined
  const elsewhere = !pack && world.packs.all('da').some(other => other.id === values.pack)
  const measurement = planMeasurement(
    {
      team: team?.id ?? '',
      pack,
      closesOn: values.closesOn!,
      level: values.level!,
      threshold: values.threshold!,
      ...texts,
      units: chosen(texts.units).map(unit => tidy(unit, 40)),
    },
    { id: ids.measurement, tenant, startedBy: person.id, today, lowestThreshold: world.settings.lowestThreshold },
  )
  if (isFaulty(measurement)) {
    const { pack: unknown, ...faults } = measurement.faults
    return again({ faults: elsewhere ? { ...faults, language: 'language' } : { ...faults, pack: unknown } })
  }

  const first = await world.sender.firstMembers(tenant, team!)
  if (!first) return again({ trouble: words.rosterUnknown })
  const opening = { reached: 0, ...(first.more && asked.message && { card: asked.message }) }
  await begin(world, { ...measurement, opening }, pack!, first.more ? undefined : first.members)
  // A press that Teams delivers again, later, finds it further on.
  if (first.more) return howFar(words, (await world.store.measurements(tenant).get(measurement.id)) ?? measurement)
  return startedCard(words, measurement, new Set([...first.members.map(({ id }) => id), person.id]).size)
}

/** Where the whole roster came at once, everybody is invited before the press is answered; else in the background. */
async function begin(world: World, measurement: Measurement, pack: Pack, all?: readonly Member[]): Promise<void> {
  const { tenant, id } = measurement
  const measurements = world.store.measurements(tenant)
  const later = new Date(world.now().getTime() + HALF_MADE_MS).toISOString()
  if (!(await measurements.insert(id, { ...measurement, due: later }))) return
  // The statements are kept with the measurement, so that a changed questionnaire never reaches an open one.
  await world.store.papers(id).pack.insert(pack)
  if (all) await open(world, measurement, all)
  else await measurements.change<Measurement>(id, now => (now ? { ...now, due: world.now().toISOString() } : now!))
  world.wake(tenant)
}
