import { notice, remark } from '../cards/notice'
import { invitationCard, questionCard, type Asking, type Faults, type Place } from '../cards/question'
import { chooseLevel, rolesOf } from '../cards/roles'
import { emptyDraft, isComplete, isDraftOf, lineOf, missingOn, pagesFor, withChoices } from '../domain/answers'
import type { Stated } from '../domain/audience'
import { boxOf, handIn, mayNotAnswer, type MayAnswer } from '../domain/box'
import { firstNameIn, LONGEST_COMMENT, whatIsWrong } from '../domain/comments'
import { isAnswerable, levelsOf, type Measurement } from '../domain/measurement'
import type { Level, Pack } from '../domain/pack'
import { distributionThreshold } from '../domain/privacy'
import { isRefused } from '../domain/refused'
import type { World } from '../ports'
import { aside, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { namesAround } from './people'
import { questionnaireFor } from './questionnaire'

/** A measurement that this person may answer right now. */
export interface Ballot {
  readonly measurement: Measurement
  readonly pack: Pack
  readonly mark: string
  readonly box: string
}

type WhyNot = MayAnswer | 'cancelled' | 'unknown'

/** The box alone decides who may answer. */
export async function ballotFor(world: World, asked: Answering, id: string): Promise<Ballot | WhyNot> {
  const ballot = await unasked(world, asked, id)
  return typeof ballot === 'string' ? ballot : ((await noFrom(world, ballot)) ?? ballot)
}

type Answering = Pick<Asked, 'tenant' | 'person' | 'today'>

/** The ballot of an open measurement, before the box has been asked. */
async function unasked(world: World, { tenant, person, today }: Answering, id: string): Promise<Ballot | WhyNot> {
  const measurement = await world.store.measurements(tenant).get(id)
  if (!measurement) return 'unknown'
  if (measurement.state === 'cancelling' || measurement.state === 'cancelled') return 'cancelled'
  if (!isAnswerable(measurement, today)) return 'closed'
  const pack = await questionnaireFor(world, measurement, person)
  const mark = world.secrets.mark(measurement, person.id)
  return pack ? { measurement, pack, mark, box: boxOf(mark, measurement.boxes) } : 'closed'
}

const noFrom = async (world: World, { measurement, mark, box }: Ballot) =>
  mayNotAnswer(await world.store.boxes(measurement.id).get(box), mark)

const refused = (asked: Asked, why: WhyNot): Reply => {
  if (why === 'unknown') return outdated(asked)
  const { words } = asked
  const sentence = remark(why === 'cancelled' ? words.when.cancel.told : words.answer.refused[why])
  return why === 'not-invited' ? aside(sentence) : sentence
}

/** The questionnaires that wait for somebody. */
export async function waitingFor(world: World, asked: Asked): Promise<Ballot[]> {
  const open = (await world.store.measurements(asked.tenant).list()).filter(({ state }) => state === 'open')
  const ballots = await Promise.all(open.map(({ id }) => ballotFor(world, asked, id)))
  return ballots.filter((ballot): ballot is Ballot => typeof ballot !== 'string')
}

type Invited = Pick<Ballot, 'measurement' | 'pack'>

/** The invitation as this person gets it; a form that comes back says what is missing. */
export async function invitation(world: World, asked: Asked, { measurement, pack }: Invited, faults: Faults = {}) {
  const { person, words } = asked
  const stated = await statedOf(world, asked, measurement)
  const more = { ...faults, stated }
  return invitationCard(measurement, pack, world.packs.minutes(pack), refOf(world, person.id, measurement), words, more)
}

/** What a pasted list states of somebody, who is then not asked for it. */
export const statedOf = async (world: World, { person }: Answering, { id, listed }: Measurement): Promise<Stated> =>
  (listed && (await world.store.papers(id).audience.get())?.stated?.[person.id]) || {}

const refOf = (world: World, person: string, { id }: Measurement) => world.secrets.sign(person, { measurement: id })

/** Somebody wrote `svar`: a fresh questionnaire, or that nothing waits. */
export async function showWaiting(world: World, asked: Asked): Promise<Reply[]> {
  const ballots = await waitingFor(world, asked)
  if (!ballots.length) return [remark(asked.words.answer.nothingWaiting)]
  const fresh = await Promise.all(ballots.map(ballot => invitation(world, asked, ballot)))
  return [remark(asked.words.answer.fresh), ...fresh]
}

/** Svar was pressed in a message with several things: the invitation takes its place. */
export async function openAnswer(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const ballot = await ballotFor(world, asked, ids.measurement ?? '')
  return typeof ballot === 'string' ? refused(asked, ballot) : invitation(world, asked, ballot)
}

/** Begynd was pressed on the invitation. */
export async function beginAnswer(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const ballot = await ballotFor(world, asked, ids.measurement ?? '')
  if (typeof ballot === 'string') return refused(asked, ballot)
  const { measurement, pack } = ballot
  const said = asked.words.invitation
  const levels = levelsOf(measurement)
  const stated = await statedOf(world, asked, measurement)
  const level = stated.level ?? (levels.length > 1 ? levels.find(one => one === data.level) : levels[0])
  const unit = stated.unit ?? measurement.units.find(one => one === data.unit)
  const faults = {
    ...(!level && { level: chooseLevel(rolesOf(pack, asked.words), asked.words) }),
    ...(measurement.units.length && !unit && { unit: said.chooseUnit }),
  }
  if (!level || Object.keys(faults).length) {
    return invitation(world, asked, ballot, { ...faults, values: { level: level ?? '', unit: unit ?? '' } })
  }
  const place = { level, ...(unit && { unit }), page: 0, draft: emptyDraft(pack, level) }
  return ask(world, asked, ballot, place)
}

const ask = (
  world: World,
  { person, words }: Asked,
  { measurement, pack }: Ballot,
  place: Place,
  more: Omit<Asking, 'commentsFrom'> = {},
) =>
  questionCard(pack, place, refOf(world, person.id, measurement), words, {
    commentsFrom: distributionThreshold(measurement.threshold),
    ...more,
  })

/** Where the card says they are, if that can be: all of it came back from the client. */
function placeIn({ measurement, pack }: Ballot, data: Tap['data']): Place | undefined {
  const level = levelsOf(measurement).find(one => one === data.level) as Level | undefined
  const unit = measurement.units.find(one => one === data.unit)
  const { page, draft } = data
  if (!level || (measurement.units.length > 0 && !unit) || !isDraftOf(pack, level, draft)) return undefined
  const pages = pagesFor(pack, level)
  if (!Number.isInteger(page) || (page as number) < 0 || (page as number) >= pages.length) return undefined
  const kept = withChoices(pack, pages[page as number]!, level, draft, data)
  const comment = typed(data, 'comment', LONGEST_COMMENT)
  return { level, ...(unit && { unit }), page: page as number, draft: kept, ...(comment && { comment }) }
}

/** The next or the previous sigtepunkt. Going back needs no answer and keeps what was chosen. */
export const turnPage = (by: 1 | -1) =>
  async function (world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
    const ballot = await ballotFor(world, asked, ids.measurement ?? '')
    if (typeof ballot === 'string') return refused(asked, ballot)
    const place = placeIn(ballot, data)
    if (!place) return outdated(asked)
    const { pack } = ballot
    const pages = pagesFor(pack, place.level)
    if (by > 0 && missingOn(pack, pages[place.page]!, place.level, place.draft).length)
      return ask(world, asked, ballot, place, { checked: true })
    const page = Math.min(Math.max(place.page + by, 0), pages.length - 1)
    return ask(world, asked, ballot, { ...place, page })
  }

/** Aflevér was pressed. Saved first, thanked after; the receipt does not repeat the answers. */
export async function submitAnswer(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const ballot = await unasked(world, asked, ids.measurement ?? '')
  if (typeof ballot === 'string') return refused(asked, ballot)
  const { measurement, pack, mark, box } = ballot
  const place = placeIn(ballot, data)
  // Handing in asks the box itself; who cannot hand this in is still told first if it is too late for that.
  const no = place && isComplete(place.draft) ? undefined : await noFrom(world, ballot)
  if (no) return refused(asked, no)
  if (!place) return outdated(asked)
  if (!isComplete(place.draft)) {
    const pages = pagesFor(pack, place.level)
    const lacks = pages.findIndex(page => missingOn(pack, page, place.level, place.draft).length)
    return ask(world, asked, ballot, { ...place, page: lacks }, { checked: true })
  }
  const wrong = await wrongWith(world, asked, measurement, place.comment, data)
  if (wrong) return ask(world, asked, ballot, place, wrong)
  const unit = place.unit === undefined ? undefined : measurement.units.indexOf(place.unit)
  const line = lineOf({ level: place.level, unit, marks: place.draft })
  const outcome = await world.store.boxes(measurement.id).change(box, now => handIn(now, mark, line, place.comment))
  if (isRefused(outcome)) {
    // A box that is gone may be one that was cancelled in this very moment.
    const why = outcome.refused === 'closed' ? await ballotFor(world, asked, measurement.id) : outcome.refused
    return refused(asked, typeof why === 'string' ? why : outcome.refused)
  }
  const said = asked.words.answer
  return notice(said.receipt, said.receiptLines(measurement.title, measurement.closesOn))
}

/** What to say at the comment instead of handing it in. A first name alone is asked about once for the same text. */
async function wrongWith(
  world: World,
  { words: { comment: said } }: Asked,
  measurement: Measurement,
  comment: string | undefined,
  data: Tap['data'],
): Promise<Pick<Asking, 'commentFault' | 'askedAbout'> | undefined> {
  if (!comment) return undefined
  if (typed(data, 'comment', Infinity).length > LONGEST_COMMENT) return { commentFault: said.tooLong(LONGEST_COMMENT) }
  const names = await namesAround(world, measurement)
  const wrong = whatIsWrong(comment, names)
  if (wrong !== 'first-name') return wrong && { commentFault: said.faults[wrong] }
  const text = world.secrets.name(comment)
  if (text === data.askedAbout) return undefined
  return { commentFault: said.isPerson(firstNameIn(comment, names) ?? ''), askedAbout: text }
}
