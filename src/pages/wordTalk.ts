import { questionText, type Topic } from '../domain/agenda'
import { indexText } from './figures'
import { onNewPage, paragraph, tightly, type Block } from './wordBlocks'
import type { Telling } from './wordTelling'

/** The page for talking about the report: one page, to print and write on. */
export function talkBlocks({ told, words, facts, roles }: Telling): Block[] {
  const { agenda } = facts
  if (!agenda) return []
  const said = words.agenda
  const all = agenda.steps.reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    onNewPage(paragraph('heading1', said.title)),
    paragraph('subtitle', said.name(told.title, all)),
    ...said.intro.map(text => paragraph('step', text)),
    ...agenda.steps.flatMap(({ kind, minutes }) => [
      tightly(paragraph('heading2', said.step(said.steps[kind].title, minutes))),
      paragraph('step', said.steps[kind].text),
      ...(kind === 'together' ? agenda.topics.flatMap(topicBlocks) : []),
      ...(kind === 'agree'
        ? [said.agreeWhat, said.agreeWho, said.agreeWhen].map(text => paragraph('fillIn', text))
        : []),
    ]),
  ]

  function topicBlocks({ title, index, minutes, questions }: Topic): Block[] {
    return [
      tightly(paragraph('heading3', said.topic(title, indexText(index, words), minutes))),
      ...questions.map(question => paragraph('point', questionText(question, said, roles))),
    ]
  }
}
