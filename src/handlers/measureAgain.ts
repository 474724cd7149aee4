import { remark } from '../cards/notice'
import { startCard } from '../cards/start'
import { teamsIn } from '../domain/measurement'
import type { World } from '../ports'
import type { SpokenLanguage } from '../words/language'
import { aside, notAllowed, type Asked, type Reply, type Tap } from './asked'
import { proposedClosing } from './newMeasurement'
import { form, teamsToStartIn } from './startForm'

/** The proposal to measure again was pressed: the start card with all that was chosen last time. */
export async function measureAgain(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const { tenant, words, person, today } = asked
  const before = await world.store.measurements(tenant).get(ids.measurement ?? '')
  if (before?.state !== 'sealed') return aside(remark(words.when.remeasure.gone))
  const teams = await teamsToStartIn(world, asked)
  const team = teams.find(({ id }) => id === before.team)
  if (!team) return notAllowed(asked)
  const known = world.packs.all(words.language as SpokenLanguage).some(({ id }) => id === before.pack)
  const values = {
    team: teamsIn(before)
      .filter(id => teams.some(one => one.id === id))
      .join(','),
    ...(known && { pack: before.pack }),
    language: before.languages ?? before.language,
    title: words.start.proposedName(team.name, words.start.monthAndYear(today)),
    why: before.why,
    closesOn: proposedClosing(world, today),
    level: before.asked,
    threshold: String(before.threshold),
    units: before.units.join(', '),
    baseline: before.id,
  }
  const ref = world.secrets.sign(person.id, { measurement: world.newId() })
  // In a message of its own: what else stood in the one that was pressed stays there.
  return aside(startCard({ ...form(world, asked, teams, ref, values), baseline: before }, words))
}
