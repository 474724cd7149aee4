import type { Thread } from '../domain/thread'
import type { ToldSince } from '../domain/toldSeries'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import { indexText } from './figures'

/** One sigtepunkt's way from what was found to what came of it, a line for each step. */
export interface ToldThread {
  readonly title: string
  readonly lines: readonly string[]
}

/** Every chosen sigtepunkt that had a plan: for the page and for Word alike. */
export const threadsIn = (told: Told, since: ToldSince, words: Words): ToldThread[] =>
  (since.threads ?? []).map(thread => ({
    title: told.sigtepunkter.find(({ id }) => id === thread.id)?.title ?? '',
    lines: linesOf(thread, told, since, words),
  }))

function linesOf({ id, purposes, activities, milestones, goal }: Thread, told: Told, since: ToldSince, words: Words) {
  const { thread: said, followUp } = words
  const before = [...since.chosen, ...since.others].find(one => one.id === id)?.before
  const now = told.sigtepunkter.find(one => one.id === id)?.score?.index
  const { assessed } = goal ?? {}
  const cases = assessed?.cases
  const note = [assessed?.note, cases && said.cases(cases.met, cases.of)].filter(Boolean).join(' · ')
  return [
    said.found(since.title, indexText(before, words)),
    ...purposes.map(said.purpose),
    ...activities.map(said.activity),
    said.milestones(milestones.done, milestones.all),
    ...(goal ? [said.goal(goal.text)] : []),
    ...(goal ? [assessed ? said.result(followUp.assess.results[assessed.result], note) : said.notAssessed] : []),
    said.now(indexText(now, words)),
  ]
}
