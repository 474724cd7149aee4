import { notice, remark } from '../cards/notice'
import type { World } from '../ports'
import { showWaiting } from './answer'
import type { Asked, Reply } from './asked'
import { askWhichToClose } from './closeMeasurement'
import { demoAnswers, demoClock, demoReset } from './demo'
import { listFollowUps } from './followUps'
import { pause, speak } from './habits'
import { listMilestones } from './milestones'
import { showData } from './myData'
import { askForMeasurement } from './newMeasurement'
import { showPlans } from './plans'
import { showReports } from './report'
import { askForRoles } from './roles'
import { status } from './status'

type Heard = (world: World, asked: Asked, rest: string) => Promise<Reply | Reply[]>

/** Everything people may write, in each language; what stands after the words is handed on. */
const phrases: readonly (readonly [readonly string[], Heard])[] = [
  [
    ['hjælp', 'hjälp', 'help'],
    async (world, { words }) => notice(words.help.title, [...words.help.lines, ...(world.demo ? words.help.demo : [])]),
  ],
  [['hej', 'hi', 'hello', 'goddag'], async (_, { words, person }) => remark(words.hello(person.name.split(' ')[0]!))],
  [['tak', 'tack', 'thanks', 'thank you'], async (_, { words }) => remark(words.thanks)],
  [['ny måling', 'ny mätning', 'new measurement'], askForMeasurement],
  [['svar', 'svara', 'answer'], showWaiting],
  [['status'], status],
  [['luk måling', 'stäng mätning', 'close measurement'], askWhichToClose],
  [['rapport', 'report'], showReports],
  [['plan'], showPlans],
  [['mine delmål', 'mina delmål', 'my milestones'], listMilestones],
  [['opfølgning', 'uppföljning', 'follow-up'], listFollowUps],
  [['roller', 'roles'], askForRoles],
  [['mine data', 'mina data', 'my data'], showData],
  [['pause', 'paus'], pause],
  [['sprog', 'språk', 'language'], speak],
]

const demoPhrases: typeof phrases = [
  [['demo svar'], demoAnswers],
  [['demo tid'], demoClock],
  [['demo nulstil'], demoReset],
]

/** Words that take something after them; all others must stand alone. */
const takesMore = new Set<Heard>([pause, speak, demoAnswers, demoClock])

/** Lower case, one space between words, no mention, no final punctuation. */
export const heard = (text: string) =>
  text
    .replace(/<at>.*?<\/at>/gi, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/[.!?…,;:]+$/, '')
    .trim()

/** What to say to something somebody wrote; never a dead end. */
export async function understand(world: World, asked: Asked, text: string): Promise<Reply[]> {
  const said = heard(text)
  for (const [words, handler] of [...phrases, ...(world.demo ? demoPhrases : [])])
    for (const word of words) {
      const rest = said === word ? '' : said.startsWith(`${word} `) ? said.slice(word.length + 1) : undefined
      if (rest === undefined || (rest && !takesMore.has(handler))) continue
      const reply = await handler(world, asked, rest)
      return Array.isArray(reply) ? reply : [reply]
    }
  return [remark(asked.words.unknown)]
}
