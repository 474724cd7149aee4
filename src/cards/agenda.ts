import { questionText, type Agenda } from '../domain/agenda'
import type { Report } from '../domain/report'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { line } from './parts'
import { figureText } from './report'
import { rolesOf } from './roles'

/** The page for talking about a report, as a card. */
export function agendaCard({ title, pack }: Pick<Report, 'title' | 'pack'>, agenda: Agenda, words: Words): Card {
  const said = words.agenda
  const roles = rolesOf(pack, words)
  const all = agenda.steps.reduce((sum, { minutes }) => sum + minutes, 0)
  const topics = agenda.topics.map(({ title, index, minutes, questions }) => ({
    title: said.topic(title, figureText(index, words), minutes),
    questions: questions.map(question => line(`• ${questionText(question, said, roles)}`)),
  }))
  return fill('agenda', {
    summary: said.summary(title),
    title: said.title,
    name: said.name(title, all),
    intro: said.intro.map(line),
    steps: agenda.steps.map(({ kind, minutes }) => ({
      title: said.step(said.steps[kind].title, minutes),
      text: said.steps[kind].text,
      topics: kind === 'together' ? topics : [],
      agreements:
        kind === 'agree' ? [said.agreeWhat, said.agreeWho, said.agreeWhen].map(text => line(`• ${text}`)) : [],
    })),
  })
}
