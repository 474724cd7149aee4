import type { Card } from '../cards/fill'
import { reportCard } from '../cards/report'
import type { Letter, PlanLetter } from '../domain/courier'
import type { Team, World } from '../ports'
import { wordsIn } from '../words/language'
import { ballotFor, invitation } from './answer'
import { askForNextIn } from './askForNext'
import type { Asked } from './asked'
import { commentsToChoose } from './comments'
import { summaryFor } from './inform'
import { isOfPlan, planLetter, type Told } from './planLetters'
import { previewOf } from './preview'
import { lostReport } from './report'
import { givenRole } from './roles'
import { slippedFor } from './slip'

type ToOne = Exclude<Letter['kind'], 'daily' | 'next' | PlanLetter> | 'moved'
type Body = (world: World, asked: Asked, letter: Letter) => Promise<Card | undefined>

const bodies: Record<ToOne, Body> = {
  invitation: async (world, asked, { about = '' }) => {
    const ballot = await ballotFor(world, asked, about)
    return typeof ballot === 'string' ? undefined : invitation(world, asked, ballot)
  },
  preview: (world, asked, { about = '' }) => previewOf(world, asked, about),
  comments: (world, asked, { about = '' }) => commentsToChoose(world, asked, about),
  report: (world, asked, { about = '' }) => lostReport(world, asked, about),
  moved: slippedFor,
  role: givenRole,
  summary: summaryFor,
}

/** What a letter to one person says, from what is true just before it is sent; nothing where there is no reason any more. */
export async function toOne(world: World, asked: Asked, letter: Letter): Promise<Told | undefined> {
  if (isOfPlan(letter.kind)) return planLetter(world, asked, letter.kind, letter)
  const card = await bodies[letter.kind as ToOne]?.(world, asked, letter)
  return card && { card }
}

/** The same for a letter that a whole team reads. */
export async function toAll(world: World, tenant: string, team: Team, letter: Letter): Promise<Card | undefined> {
  if (letter.kind === 'next') return askForNextIn(world, tenant, team, letter)
  const report = letter.about && (await world.store.papers(letter.about).report.get())
  if (!report) return undefined
  return reportCard(report, world.secrets.sign('', { measurement: report.measurement }), wordsIn(team.language))
}
