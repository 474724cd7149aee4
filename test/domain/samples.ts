import type { Calendar } from '../../src/domain/calendar'
import type { Item, Level, Pack, Sigtepunkt } from '../../src/domain/pack'
import type { Activity, Milestone, Named, Plan } from '../../src/domain/plan'

/** A statement written short: `a` for everybody, `s:a` for staff, `l:a` for leaders, `-a` turned. */
export function item(short: string): Item {
  const [, audience, turned, id] = /^(?:([sl]):)?(-?)(\w+)$/.exec(short)!
  return {
    id: id!,
    text: `Udsagn ${id}`,
    ...(audience && { audience: ({ s: 'staff', l: 'leader' } as Record<string, Level>)[audience]! }),
    ...(turned && { reversed: true }),
  }
}

/** A questionnaire from its sigtepunkter: `{ tidlig: 'a -b l:c' }`. */
export const packOf = (sigtepunkter: Record<string, string>, more: Partial<Sigtepunkt> = {}): Pack => ({
  id: 'prøve',
  version: '1.0.0',
  language: 'da',
  title: 'En prøve',
  intro: 'De seneste tre måneder.',
  scale: { points: [1, 2, 3, 4, 5].map(value => ({ value, label: String(value) })), dontKnow: 'Ved ikke' },
  sigtepunkter: Object.entries(sigtepunkter).map(([id, items]) => ({
    id,
    title: `Titel ${id}`,
    description: `Om ${id}`,
    items: items.split(' ').map(item),
    planHints: { activities: [], milestones: [], goal: { text: 'Mål', dueInMonths: 12 } },
    ...more,
  })),
})

export const mette: Named = { id: 'mette', name: 'Mette Holm' }
export const jonas: Named = { id: 'jonas', name: 'Jonas Rahbek' }

export const calendar: Calendar = {
  zone: 'Europe/Copenhagen',
  closed: new Set(['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-12-25', '2026-12-26', '2027-01-01']),
  closedYearly: new Set(['06-05', '12-24', '12-31']),
  closedWeeks: new Set(),
}

export const milestone = (id: string, more: Partial<Milestone> = {}): Milestone => ({
  id,
  purpose: 'p1',
  text: `Delmål ${id}`,
  dueOn: '2026-06-15',
  setOn: '2026-03-02',
  responsible: jonas,
  after: [],
  ticks: { specific: true, measurable: true, accepted: true, realistic: true },
  ...more,
})

export const activity: Activity = {
  id: 'a1',
  purpose: 'p1',
  text: 'ICS på teammøder',
  startsOn: '2026-03-02',
  endsOn: '2026-06-01',
  responsible: mette,
}

/** A plan that lacks nothing. */
export const planWith = (milestones: readonly Milestone[], more: Partial<Plan> = {}): Plan => ({
  schema: 1,
  id: 'm1:tidlig',
  tenant: 't1',
  team: 'team1',
  measurement: 'm1',
  pack: 'prøve',
  version: '1.0.0',
  language: 'da',
  sigtepunkt: { id: 'tidlig', title: 'Tidlig indsats', description: 'Om det' },
  state: 'active',
  chosenBy: mette,
  reason: '',
  purposes: [{ id: 'p1', text: 'Vi taler om det hver uge' }],
  activities: [activity],
  milestones,
  goal: { text: '8 af 10 sager', dueOn: '2027-03-01', indicator: '', target: '' },
  followUp: { firstOn: '2026-06-01', everyMonths: 3, owner: mette, how: '', inform: '' },
  log: [],
  ...more,
})

/** Chance that comes again: numbers from 0 to 1 that a seed decides (mulberry32). */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)]!,
    shuffled: <T>(list: readonly T[]): T[] =>
      list
        .map(one => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  }
}
