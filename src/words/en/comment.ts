export const comment = {
  title: 'A comment (optional)',
  label: 'Your comment',
  warnings: (atLeast: number) => [
    'Do not write names, civil registration numbers or anything about health, neither your own nor anybody else’s. Others may recognise you by what you write.',
    `The comment is mixed with everybody else’s, without unit or time. Only the coordinator can read it, and only if at least ${atLeast} people answer; otherwise it is deleted. The coordinator chooses what goes into the report.`,
  ],
  faults: {
    cpr: 'This looks like a civil registration number. Remove it and submit again. Nothing has been submitted yet.',
    email: 'This looks like an e-mail address. Remove it and submit again. Nothing has been submitted yet.',
    phone: 'This looks like a telephone number. Remove it and submit again. Nothing has been submitted yet.',
    name: 'This looks like the name of somebody in the team. Leave the name out and submit again. Nothing has been submitted yet.',
  },
  tooLong: (most: number) =>
    `The comment was too long, so I have kept the first ${most} characters. Change it if something important is missing, and hand in again. Nothing has been handed in yet.`,
  isPerson: (name: string) =>
    `“${name}” is the first name of somebody in the team. Is it a person? Then leave the name out. If it is not, submit again.`,
  choose: {
    summary: (title: string) => `Read the comments from the measurement: ${title}`,
    title: 'Comments from the measurement',
    intro: [
      'Only the coordinator can read them here. They have been mixed, and nobody can see who wrote what.',
      'Choose those that go into the report when somebody opens it in their own chat. They do not come in the channel. Leave a comment out if anybody can be recognised by it.',
    ],
    page: (page: number, pages: number) => `Page ${page} of ${pages}. Your choices are saved as you turn the pages.`,
    numbered: (number: number, text: string) => `${number}. ${text}`,
    field: 'In the report',
    keep: 'Save the choice',
    kept: (chosen: number, all: number) =>
      chosen ? `Saved: ${chosen} of ${all} are in the report.` : 'Saved: No comments are in the report.',
    begin: 'Choose comments',
    gone: 'There are no comments on this measurement.',
  },
  chosenTitle: 'Comments that the coordinator has chosen',
  readAll: 'Read the comments',
  readPage: (page: number, pages: number) => `Page ${page} of ${pages}.`,
}
