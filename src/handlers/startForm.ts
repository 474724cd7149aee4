import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { NO_BASELINE, OWN_LANGUAGE, startCard, type StartCard } from '../cards/start'
import { LONGEST_LIST, matchList, type MatchedList } from '../domain/audience'
import { addDays, isDay } from '../domain/calendar'
import { closedOnOf } from '../domain/changes'
import { isFaulty } from '../domain/faults'
import { foresee, type Foresight } from '../domain/foresight'
import type { Measurement } from '../domain/measurement'
import { planMeasurement } from '../domain/startForm'
import type { Pack } from '../domain/pack'
import { chosen, tidy } from '../domain/text'
import { isSoonAfter, warningsFor, type Warning } from '../domain/when'
import type { Member, Team, World } from '../ports'
import type { SpokenLanguage } from '../words/language'
import { allowed, aside, notAllowed, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { membersOf } from './people'
import { questionnaireIn } from './questionnaire'

/** Beyond this there is no period to warn of. */
const LONGEST_DAYS = 370
const CHOICES = ['team', 'pack', 'language', 'opensOn', 'closesOn', 'level', 'threshold', 'baseline']
/** Room for a hundred teams. */
const LONGEST_CHOICE = 4_000

/** A measurement as the form describes it, and the same form again with what there is to say of it. */
export interface Filled {
  readonly measurement: Measurement
  readonly pack: Pack
  readonly teams: readonly Team[]
  readonly list: MatchedList | undefined
  /** Whoever the list was matched against; nothing where there was no list. */
  readonly members: readonly Member[] | undefined
  readonly warnings: readonly Warning[]
  again(more: Partial<StartCard>): Card
}

export const isFilled = (x: Filled | Reply): x is Filled => 'measurement' in x

export const teamsToStartIn = async (world: World, asked: Asked) =>
  (await world.store.teams(asked.tenant).list()).filter(
    team => !team.goneOn && allowed(world, asked, 'measurement.start', team),
  )

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

/** Reads the form that was sent; a form that will not do comes back with what was typed and what is wrong. */
export async function readForm(world: World, asked: Asked, { ids, data }: Tap): Promise<Filled | Reply> {
  const { tenant, words, person, today } = asked
  if (!ids.measurement) return outdated(asked)
  const choices = Object.fromEntries(CHOICES.map(id => [id, typed(data, id, LONGEST_CHOICE)]))
  const texts = {
    title: typed(data, 'title', 80),
    why: typed(data, 'why', 400),
    units: typed(data, 'units', 600),
    people: pasted(data),
  }
  if (texts.people.length > LONGEST_LIST) return aside(remark(words.audience.tooLong(LONGEST_LIST)))
  const preview = data.preview === 'true'
  const values = { ...choices, ...texts, preview: String(preview) }
  const offered = await teamsToStartIn(world, asked)
  const named = chosen(choices.team)
  const teams = named.flatMap(id => offered.find(team => team.id === id) ?? [])
  if (teams.length < named.length) return notAllowed(asked)
  const earlier = choices.baseline === NO_BASELINE ? '' : choices.baseline!
  const baseline = earlier ? await baselineOf(world, asked, offered, earlier) : undefined
  const warnings = warningsOf(world, asked, choices.opensOn!, choices.closesOn!, baseline)
  const again = (more: Partial<StartCard>) =>
    startCard({ ...form(world, asked, offered, String(data.ref), values), baseline, warnings, ...more }, words)

  const members = texts.people ? await membersOf(world, tenant, teams) : undefined
  if (texts.people && !members) return again({ trouble: words.rosterUnknown })
  const home = teams[0]?.language ?? world.settings.language
  const pack = questionnaireIn(world, choices.pack!, choices.language!, home)
  const list =
    members &&
    matchList(texts.people, members, {
      units: texts.units,
      asked: choices.level!,
      roles: pack?.roles,
    })
  const elsewhere = !pack && world.packs.all('da').some(other => other.id === choices.pack)
  const measurement = planMeasurement(
    {
      teams: teams.map(({ id }) => id),
      pack,
      ownLanguages: choices.language === OWN_LANGUAGE,
      opensOn: choices.opensOn!,
      closesOn: choices.closesOn!,
      level: choices.level!,
      threshold: choices.threshold!,
      ...texts,
      units: list ? list.units : chosen(texts.units),
      list,
      preview,
      baseline: earlier ? baseline?.id : '',
    },
    { ...world.settings, id: ids.measurement, tenant, startedBy: person.id, today },
  )
  if (!isFaulty(measurement)) return { measurement, pack: pack!, teams, list, members, warnings, again }
  const { pack: unknown, ...faults } = measurement.faults
  return again({
    faults: elsewhere ? { ...faults, language: 'language' } : { ...faults, pack: unknown },
    unmatched: list?.unmatched ?? [],
  })
}

/** A list pasted from a spreadsheet has tabs between its columns, which no text of ours keeps. */
function pasted({ people }: Tap['data']): string {
  return tidy(typeof people === 'string' ? people.replaceAll('\t', ';') : '', LONGEST_LIST + 1)
}

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

/** What can be said of asking these people: everybody on the rosters and whoever starts it, or those of the list. */
export function foreseeing(
  { person }: Asked,
  members: readonly { readonly id: string }[],
  units: readonly string[],
  threshold: number,
  list?: MatchedList,
): Foresight {
  const everybody = [...new Set([...members.map(({ id }) => id), person.id])]
  return foresee(list ? list.people : everybody.map(() => ({})), units, threshold)
}

/** See who will be asked was pressed: the same form, with what the starter should know beforehand. */
export async function foreseeMeasurement(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const filled = await readForm(world, asked, tap)
  if (!isFilled(filled)) return filled
  const { measurement, teams, list, again } = filled
  const members = filled.members ?? (await membersOf(world, asked.tenant, teams))
  if (!members) return again({ trouble: asked.words.rosterUnknown })
  const { units, threshold } = measurement
  return again({ foresight: foreseeing(asked, members, units, threshold, list) })
}
