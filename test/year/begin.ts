import { answerAtOnce, tenant, withButton } from '../town'
import { BEGUN, type Plan, type Unit } from './department'
import type { Department } from './live'

/** Every unit measures, chooses three sigtepunkter, and writes and starts a plan for each. */
export async function begin(living: Department): Promise<void> {
  const { town, people, units, goTo } = living
  for (const { person, language } of people) {
    await town.teams.install('personal', person.id)
    if (language === 'en') await town.teams.say(person.id, 'language en')
  }
  for (const unit of units) await measured(living, unit)
  await goTo(`${BEGUN}T08:00:00Z`)
  for (const unit of units) await planned(living, unit)
  await town.tick()
}

async function measured({ town, ask, press, goTo }: Department, { home, people }: Unit): Promise<void> {
  const [coordinator] = people
  await town.teams.install(home.id, coordinator!.person.id)
  await press(coordinator!, await ask(coordinator!, 'start'), 'measurement.start', { pack: 'ics-syv' })
  await town.tick()
  for (const { person, i } of people)
    await answerAtOnce(town, person.id, String(2 + (i % 3)), i % 5 ? 'staff' : 'leader')
  await press(coordinator!, await ask(coordinator!, 'close'), 'measurement.close')
  await goTo('2026-03-02T10:00:00Z')
}

async function planned(living: Department, { people, plans }: Unit): Promise<void> {
  const { town, ask, press, wordsOf } = living
  const [coordinator] = people
  await ask(coordinator!, 'report')
  const card = withButton(town, coordinator!.person.id, 'plan.choose')
  const sigtepunkter = plans.map(({ sigtepunkt }) => sigtepunkt).join(',')
  await press(coordinator!, card, 'plan.choose', { sigtepunkter, reason: 'De laveste' })
  const made = (await town.world.store.plans(tenant).list()).filter(
    ({ chosenBy }) => chosenBy?.id === coordinator!.person.aadObjectId,
  )
  for (const plan of plans) {
    const kept = made.find(({ sigtepunkt }) => sigtepunkt.id === plan.sigtepunkt)!
    Object.assign(plan, { id: kept.id, title: kept.sigtepunkt.title })
    await press(coordinator!, await ask(coordinator!, 'plan'), { verb: 'plan.open', nth: made.indexOf(kept) })
    await written(living, plan)
    const overview = town.teams.last(coordinator!.person.id)
    await press(coordinator!, overview, 'plan.activate')
    if (!JSON.stringify(overview.card).includes(wordsOf(coordinator!).plan.activated))
      throw new Error(`${plan.id} could not be started`)
  }
}

async function written({ town, press, idOf, last }: Department, plan: Plan): Promise<void> {
  const coordinator = plan.unit.people[0]!
  const card = last(coordinator)
  const form = (form: string) => press(coordinator, card, { verb: 'plan.form', form, nth: 0 })
  for (const { text, dueOn, responsible, after } of plan.milestones) {
    const kept = (await town.world.store.plans(tenant).get(plan.id))!
    const before = after && kept.milestones.find(one => one.text === after.text)!.id
    await form('milestone')
    await press(coordinator, card, 'milestone.save', {
      text,
      dueOn,
      responsible: idOf(responsible!),
      ...(before && { after: before }),
    })
  }
  await form('goal')
  await press(coordinator, card, 'goal.save', { text: `Mål ${plan.unit.u}`, dueOn: plan.goalOn })
  await form('followup')
  const { owner, informed, firstOn, everyMonths, meetingDay } = plan
  const whom = { owner: idOf(owner), informed: idOf(informed) }
  const when = { firstOn, everyMonths: String(everyMonths), ...(meetingDay && { meetingDay: String(meetingDay) }) }
  await press(coordinator, card, 'followup.save', { ...whom, ...when, how: 'På teammødet', inform: 'Alle' })
}
