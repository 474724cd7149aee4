import { common } from './common'

export const link = {
  whole: 'The whole report',
  word: 'Word',
  renew: 'New link',
  close: 'Close the link',
  renewed: {
    title: 'The report has a new link',
    lines: (title: string, until: string) => [
      `The old link to “${title}” no longer works. The new one is good until the end of ${common.day(until)}.`,
      'Everybody who has the link can read the report without signing in. Share it only with those who may see it.',
    ],
  },
  closed: {
    title: 'The link is closed',
    lines: (title: string) => [
      `The link to “${title}” no longer works, not even for those it was sent to.`,
      'Whoever may see the report gets a new link by writing “report” to me.',
    ],
  },
  gone: 'The link is no longer valid.',
  goneLine: 'Write “report” or “plan” to Barometer in Teams to get a new one.',
  trouble: 'The page cannot be shown right now. Try again in a little while.',
}
