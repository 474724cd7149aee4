import { common } from './common'

const { format: count } = new Intl.NumberFormat('en-GB')

export const measurement = {
  roles: { staff: { one: 'member of staff', many: 'staff' }, leader: { one: 'leader', many: 'leaders' } },
  start: {
    title: 'New measurement',
    intro:
      'Everyone in the team gets the questionnaire in their own chat. The report comes in the channel when the measurement is closed.',
    team: 'Team',
    pack: 'Questionnaire',
    packChoice: (title: string, sigtepunkter: number, minutes: number) =>
      `${title} – ${sigtepunkter} ${sigtepunkter === 1 ? 'focus area' : 'focus areas'}, about ${minutes} min`,
    packRoles: (staff: string, leader: string) => `for ${staff} (staff) and ${leader} (leaders)`,
    language: 'Language of the statements',
    languages: { da: 'Danish', sv: 'Swedish', en: 'English' },
    ownLanguage: 'Each person’s own language',
    ownLanguageHint:
      'If you choose each person’s own language, the report comes in the team’s language, and small differences in the words make figures a little harder to compare.',
    name: 'Name of the measurement',
    proposedName: (team: string, monthAndYear: string) => `${team}, ${monthAndYear}`,
    monthAndYear: (day: string) =>
      new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    why: 'Why are you measuring? (optional, shown in the invitation and the report)',
    closesOn: 'Last day to answer',
    level: 'Who will you ask?',
    levels: {
      both: (staff: string, leader: string) => `${staff} and ${leader}`,
      only: (many: string) => `${many} only`,
    },
    threshold: 'Minimum number of answers behind a figure',
    thresholdChoice: (n: number) => `${n} ${n === 1 ? 'answer' : 'answers'}`,
    units: 'Units, separated by commas (optional)',
    unitsHint: 'Children, Young people, Disability',
    button: 'Start measurement',
    opening: (title: string) => `“${title}” is opening`,
    reached: (reached: number, all: number) => `${count(reached)} of ${count(all)} invited`,
    openingLine:
      'I am inviting everybody in the team. It goes on by itself, even if you close the chat, and this card says when it is done.',
    started: (title: string) => `“${title}” is under way`,
    invited: (people: number, closesOn: string) =>
      `${count(people)} ${people === 1 ? 'person has' : 'people have'} been invited and can answer until the end of ${common.day(closesOn)}.`,
    fewInvited: (threshold: number) =>
      `There are fewer than ${threshold} of you, so the report cannot show any figures unless more people join.`,
    sending: (waiting: number, all: number, minutes: number) =>
      `${count(waiting)} of ${count(all)} invitations are still on their way. It takes ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'} at most, as long as Teams takes messages as usual.`,
    held: (waiting: number, all: number, minutes: number) =>
      `${count(waiting)} of ${count(all)} invitations are still on their way. Teams is not taking messages just now, so I will try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Nobody will be forgotten.`,
    next: 'Write “status” to follow progress and “close measurement” when you want the report.',
  },
  faults: {
    needed: 'Fill in this field.',
    'no-day': 'Choose a date.',
    past: 'The date has passed. Choose today or a later day.',
    'too-far': 'Choose a day within the next year.',
    threshold: 'Choose a number from the list.',
    unknown: 'Choose one of the options.',
    units: 'Write 2–40 units, or leave the field empty.',
    'long-unit': 'The name of a unit may have at most 40 characters.',
    language: 'The questionnaire does not exist in that language.',
  },
  invitation: {
    summary: (title: string) => `You are invited to answer: ${title}`,
    title: 'Will you answer a measurement?',
    promiseTitle: 'Your answers are confidential',
    promises: (threshold: number, detail: number, closesOn: string, minutes: number) => [
      'Neither your leader, the coordinator nor your colleagues can see what you have answered.',
      'Answers are kept encrypted until the measurement closes. Then they are mixed, so that nothing links them to anyone.',
      `The report shows only results with at least ${threshold} people behind them, and distributions only from ${detail}.`,
      `You can end with a comment. Only the coordinator can read it, without a name and only if at least ${detail} people answer, and chooses what goes into the report.`,
      'Until the measurement closes, I remember that you are invited and whether you have answered. Then that is deleted.',
      'While you answer, your choices are in the card here in the chat and so also with Teams. Once you have submitted your answer, it can be neither changed nor found again.',
      `It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. You can answer until the end of ${common.day(closesOn)}.`,
    ],
    level: 'I am answering as',
    only: (many: string) => `This measurement is only for ${many}.`,
    unit: 'My unit',
    button: 'Begin',
    chooseLevel: (staff: string, leader: string) => `Choose your role: ${staff} or ${leader}.`,
    chooseUnit: 'Choose your unit.',
  },
  answer: {
    progress: (page: number, pages: number) => `${page} of ${pages}`,
    next: 'Next',
    back: 'Back',
    submit: 'Submit',
    missing: (n: number) =>
      n === 1
        ? 'One statement has no answer yet. Your other choices are kept.'
        : `${n} statements have no answer yet. Your other choices are kept.`,
    missingHere: 'Choose an answer.',
    last: 'Once you have submitted your answer, it can be neither changed nor found again.',
    receipt: 'Thank you for your answer',
    receiptLines: (title: string, closesOn: string) => [
      `Your answer to “${title}” has been submitted. It is not shown here, and it cannot be found again.`,
      `The report comes in the team’s channel when the measurement is closed. The last day to answer is ${common.day(closesOn)}.`,
    ],
    refused: {
      'already-answered':
        'You have already answered, thank you. An answer that has been submitted can be neither changed nor found again.',
      closed: 'The measurement is closed and takes no more answers. The report comes in the team’s channel.',
      'not-invited': 'You are not invited to this measurement. Ask the coordinator if you think that is a mistake.',
    },
    nothingWaiting: 'No questionnaire is waiting for you.',
    fresh:
      'Here is a new, empty questionnaire. If you have begun one further up, your choices are still in it. The first one you submit counts.',
  },
  status: {
    title: 'Status',
    none: 'No measurement is under way in your teams. Write “new measurement” to start one.',
    opening: 'The measurement is being opened.',
    closing: 'The measurement is being closed.',
    answered: (answered: number, invited: number) =>
      answered < 5
        ? `${invited} invited; fewer than 5 have answered.`
        : `At least ${answered} of ${invited} have answered.`,
    counted: 'The number is updated once a day and rounded down to the nearest five.',
    closes: (closesOn: string, days: number) =>
      `Closes on ${common.day(closesOn)} (${days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}).`,
    close: 'Close now',
  },
  close: {
    title: 'Do you want to close the measurement?',
    lines: (title: string) => [
      `“${title}” closes for everyone at once. Nobody can answer afterwards, and the measurement cannot be opened again.`,
      'The answers are mixed, and the report comes in the team’s channel.',
    ],
    button: 'Close measurement',
    which: 'Choose which measurement to close.',
    none: 'There is no open measurement that you can close.',
    done: (title: string) => `“${title}” is closed`,
    doneLine:
      'Once the answers have been mixed, they are anonymous: nothing links them to anyone. The report is on its way to the team’s channel.',
    later: 'The measurement is being opened. Try again in a moment.',
  },
}
