import type { Words } from '../da'
import { common } from './common'

const months = (n: number) => (n === 1 ? '1 month' : `${n} months`)
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const times = (n: number) => (n === 1 ? 'once' : `${n} times`)

export const data: Words['data'] = {
  title: 'This is what I keep about you',
  sections: {
    who: 'Who you are',
    measurements: 'Measurements',
    messages: 'Messages I have sent you',
    roles: 'Roles',
    plans: 'Plans that name you',
    not: 'What I do not have, or cannot find again',
  },
  name: (name: string) => `Name: ${name}`,
  objectId: (id: string) => `Your id in the organisation: ${id}. It holds together what is kept about you here.`,
  teamsId: (id: string) => `Your id in Teams: ${id}. I need it to be able to write to you.`,
  chat: 'The address of our chat, so that my messages arrive.',
  language: (language: string) => `The language you chose: ${language}`,
  client: (locale: string) => `The language of your Teams: ${locale}`,
  pause: (until: string) => `You want no reminders before ${common.day(until)}.`,
  seen: (on: string) => `Last heard from you: ${common.day(on)}`,
  forget: (n: number) =>
    `Once you are in no team, plan or measurement any more, I remove you of my own accord after ${days(n)}.`,
  notAnswered: (title: string) => `“${title}”: You are invited and have not answered.`,
  answered: (title: string) => `“${title}”: You are invited and have answered. I cannot see what you answered.`,
  stated: (as: readonly string[]) => `In the list of those invited you stand as: ${as.join(', ')}.`,
  noMeasurements: 'You are not invited to any measurement under way.',
  started: (title: string) => `“${title}”: You started this measurement.`,
  kinds: {
    invitation: (n: number) => (n === 1 ? '1 invitation to a measurement' : `${n} invitations to measurements`),
    daily: (n: number) => (n === 1 ? '1 reminder' : `${n} reminders`),
    preview: (n: number) => (n === 1 ? '1 report that you saw first' : `${n} reports that you saw first`),
    report: (n: number) => (n === 1 ? '1 report' : `${n} reports`),
    comments: (n: number) => (n === 1 ? '1 message about comments' : `${n} messages about comments`),
    moved: (n: number) =>
      n === 1 ? '1 message about a milestone that moved' : `${n} messages about milestones that moved`,
    summary: (n: number) => (n === 1 ? '1 summary of a follow-up' : `${n} summaries of follow-ups`),
    role: (n: number) => (n === 1 ? '1 message about a role' : `${n} messages about roles`),
    named: (n: number) => (n === 1 ? '1 message that you are responsible' : `${n} messages that you are responsible`),
    changed: (n: number) =>
      n === 1 ? '1 message about a changed milestone' : `${n} messages about changed milestones`,
    handed: (n: number) =>
      n === 1 ? '1 message about somebody new responsible' : `${n} messages about somebody new responsible`,
    offered: (n: number) => (n === 1 ? '1 request to take over a milestone' : `${n} requests to take over milestones`),
    declined: (n: number) =>
      n === 1 ? '1 message about a milestone declined' : `${n} messages about milestones declined`,
    free: (n: number) => (n === 1 ? '1 message that you can begin' : `${n} messages that you can begin`),
  },
  noMessages: 'None.',
  until: (n: number) =>
    `I note the kind, the day and whether the message arrived, never its text. Invitations are removed when the results are ready, others after ${months(n)}, but not before the milestone is reached.`,
  coordinator: (teams: readonly string[]) => `Coordinator of ${common.list(teams)}.`,
  held: (role: string, team: string) => `${role} in ${team}.`,
  task: (task: string, team: string) => `${task} in ${team}: your name stands there.`,
  inDuties: (n: number) => `Your name stands in the tasks of ${n} super ${n === 1 ? 'user' : 'users'}.`,
  admin:
    'Your IT department made you coordinator of every team. That is in the settings and can only be changed there.',
  noRoles: 'None.',
  plan: (title: string, where: readonly string[]) => `${title}: ${common.list(where)}.`,
  where: {
    milestones: (n: number) => `responsible for ${n} ${n === 1 ? 'milestone' : 'milestones'}`,
    activities: (n: number) => `responsible for ${n} ${n === 1 ? 'activity' : 'activities'}`,
    offered: (n: number) => (n === 1 ? 'asked to take over 1 milestone' : `asked to take over ${n} milestones`),
    reported: (n: number) => `reported ${n} ${n === 1 ? 'milestone' : 'milestones'} reached`,
    reviews: (n: number) => `wrote ${n} ${n === 1 ? 'follow-up' : 'follow-ups'}`,
    log: (n: number) => `named ${times(n)} in the log`,
    edits: (n: number) => `wrote or ticked ${times(n)}`,
    texts: (n: number) => `your name in ${n} ${n === 1 ? 'text' : 'texts'}`,
    owner: 'follows up',
    informed: 'is informed of the follow-up',
    chooser: 'chose the focus area',
    approver: 'approved the plan',
  },
  noPlans: 'None.',
  morePlans: (n: number) => `And ${n} more ${n === 1 ? 'plan' : 'plans'}.`,
  not: [
    'Answers you have handed in. They are without names and mixed with everybody else’s, encrypted for as long as the measurement is open. I cannot find yours again, not even to delete them.',
    'Answers you have not handed in. They are only on the card in our chat.',
    'What you write to me. The chat is in Teams, where you can delete your own messages.',
  ],
  firstName: 'Your first name, where others have written it in a plan: I cannot know that it is you.',
  erase: 'Delete',
  askTitle: 'Shall I delete what I keep about you?',
  ask: [
    'It happens at once and cannot be undone.',
    'Milestones and activities you are responsible for will have nobody responsible, and you no longer have any role.',
    'If you have not answered a measurement yet, you get no reminders of it.',
  ],
  eraseNow: 'Yes, delete',
  keep: 'No, keep it',
  erasedTitle: 'What I kept about you is deleted',
  erased: (letters: number, plans: number) =>
    `Deleted are your name, your ids, the address of our chat, your choices, notes on ${letters} ${letters === 1 ? 'message' : 'messages'} and your name in ${plans} ${plans === 1 ? 'plan' : 'plans'}.`,
  marks: (n: number) =>
    `In ${n} ${n === 1 ? 'measurement' : 'measurements'} under way a mark without a name stays until the results are ready, so that you are neither asked again nor counted twice.`,
  stays: 'Reports and other totals stay as they are. There are no names in them.',
  nobodys: (n: number) =>
    n === 1
      ? '1 milestone has nobody responsible now. Whoever follows up the plan is told.'
      : `${n} milestones have nobody responsible now. Whoever follows up the plan is told.`,
  alone: (teams: readonly string[]) =>
    `${common.list(teams)} has no coordinator any more. Whoever adds Barometer to the team again becomes its coordinator.`,
  again:
    'If you write to me again, or are on the team’s list of members when the next measurement starts, I get your name from Teams anew.',
}
