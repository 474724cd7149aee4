import { questionText, type Agenda } from '../domain/agenda'
import { onNewPage, paragraph, type Block } from './wordBlocks'
import type { Telling } from './wordFigures'

/** The page for talking about the report: one page, to print and write on. */
export function talkBlocks({ told, words, roles, figures }: Telling, { steps, topics }: Agenda): Block[] {
  const said = words.agenda
  const all = steps.reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    onNewPage(paragraph('heading1', said.title)),
    paragraph('subtitle', said.name(told.title, all)),
    ...said.intro.map(text => paragraph('step', text)),
    ...steps.flatMap(({ kind, minutes }) => [
      paragraph('heading3', said.step(said.steps[kind].title, minutes)),
      paragraph('step', said.steps[kind].text),
      ...(kind === 'together' ? topics.flatMap(topicBlocks) : []),
      ...(kind === 'agree'
        ? [said.agreeWhat, said.agreeWho, said.agreeWhen].map(text => paragraph('fillIn', text))
        : []),
    ]),
  ]

  function topicBlocks({ title, index, minutes, questions }: Agenda['topics'][number]): Block[] {
    return [
      paragraph('heading4', said.topic(title, figures.index(index), minutes)),
      ...questions.map(question => paragraph('point', questionText(question, said, roles))),
    ]
  }
}
