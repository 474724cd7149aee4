import type { Stated } from '../domain/audience'
import { missingOn, pagesFor, questionsOn, type Draft } from '../domain/answers'
import { levelsOf, type Measurement } from '../domain/measurement'
import type { Level, Pack } from '../domain/pack'
import { distributionThreshold } from '../domain/privacy'
import { withCapital } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, choice, field, line, lineIf } from './parts'
import { rolesOf } from './roles'

/** What is missing on an invitation that comes back, and what was chosen. */
export interface Faults {
  readonly level?: string
  readonly unit?: string
  readonly values?: { readonly level?: string; readonly unit?: string }
}

/** Asks one person to answer: what it is for, who sees what, and who they are answering as. */
export function invitationCard(
  measurement: Measurement,
  pack: Pack,
  minutes: number,
  ref: string,
  words: Words,
  faults: Faults & { readonly stated?: Stated } = {},
  isReminder = false,
): Card {
  const said = words.invitation
  const { title, why, threshold, closesOn, units } = measurement
  const roles = rolesOf(pack, words)
  const { stated = {} } = faults
  const levels = levelsOf(measurement)
  const as = [...(stated.level ? [withCapital(roles[stated.level].one)] : []), ...(stated.unit ? [stated.unit] : [])]
  return fill('invitation', {
    summary: isReminder ? words.when.nudge.summary(title) : said.summary(title),
    lead: lineIf(isReminder && words.when.nudge.line),
    title: said.title,
    name: title,
    why: lineIf(why),
    only: lineIf(levels.length < 2 && said.only(roles[levels[0]!].many)),
    intro: pack.intro,
    promiseTitle: said.promiseTitle,
    promises: said.promises(threshold, distributionThreshold(threshold), closesOn, minutes).map(line),
    stated: lineIf(as.length > 0 && words.audience.stated(as)),
    levels:
      levels.length < 2 || stated.level
        ? []
        : [
            {
              level: choice(
                'level',
                said.level,
                levels.map(value => ({ value, title: withCapital(roles[value].one) })),
                faults.values?.level,
                faults.level,
              ),
            },
          ],
    unitChoices:
      units.length && !stated.unit
        ? [
            {
              unit: choice(
                'unit',
                said.unit,
                units.map(unit => ({ value: unit, title: unit })),
                faults.values?.unit,
                faults.unit,
              ),
            },
          ]
        : [],
    buttons: [button(said.button, 'answer.begin', { ref })],
  })
}

/** Where somebody is in a questionnaire; all of it travels in the card. */
export interface Place {
  readonly level: Level
  readonly unit?: string
  readonly page: number
  readonly draft: Draft
  readonly comment?: string
}

/** How a page is asked: from how many answers comments are kept, and what stands in the way of going on. */
export interface Asking {
  readonly commentsFrom: number
  /** Says what is missing. */
  readonly checked?: boolean
  readonly commentFault?: string
  /** Stands for the comment that was asked about: handed in again as it is, it counts. */
  readonly askedAbout?: string
}

/** One sigtepunkt to answer; on the last page also the comment, with its warning before the field. */
export function questionCard(pack: Pack, place: Place, ref: string, words: Words, asking: Asking): Card {
  const said = words.answer
  const { comment, ...rest } = place
  const { level, page, draft } = rest
  const { commentsFrom, checked, commentFault, askedAbout } = asking
  const pages = pagesFor(pack, level)
  const sigtepunkt = pack.sigtepunkter[pages[page]!]!
  const missing = checked ? missingOn(pack, pages[page]!, level, draft) : []
  const options = [
    ...pack.scale.points.map(({ value, label }) => ({ title: label, value: String(value) })),
    { title: pack.scale.dontKnow, value: '0' },
  ]
  const last = page === pages.length - 1
  // On the last page the field itself carries the comment, and what it carries may be nothing.
  const state = { ref, ...rest, ...(!last && comment && { comment }) }
  return fill('question', {
    summary: sigtepunkt.title,
    progress: said.progress(page + 1, pages.length),
    title: sigtepunkt.title,
    intro: page === 0 ? [line(pack.intro)] : [],
    problems: missing.length ? [line(said.missing(missing.length))] : [],
    questions: questionsOn(pack, pages[page]!, level, draft).map(({ item, chosen }) => ({
      question: choice(item.id, item.text, options, chosen, missing.includes(item.id) ? said.missingHere : undefined),
    })),
    comments: last
      ? [
          {
            title: words.comment.title,
            warnings: words.comment.warnings(commentsFrom).map(line),
            comment: field('comment', words.comment.label, comment, commentFault),
          },
        ]
      : [],
    ending: last ? [line(said.last)] : [],
    buttons: [
      last
        ? button(said.submit, 'answer.submit', { ...state, ...(askedAbout && { askedAbout }) })
        : button(said.next, 'answer.page', state),
      ...(page > 0 ? [button(said.back, 'answer.back', state)] : []),
    ],
  })
}
