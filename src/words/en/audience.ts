import type { Words } from '../da'

const { format: count } = new Intl.NumberFormat('en-GB')

/** Who is asked, and what can be said of it beforehand. */
export const audience: Words['audience'] = {
  teams: 'Teams',
  teamsHint: 'Everybody in the chosen teams is asked, and the report comes in each team’s channel.',
  people: 'Only these people (optional)',
  peopleHint: 'Anne Holm; staff; Children',
  peopleLine:
    'One person per line: name or e-mail address, and if you like leader or staff and unit. What is not there each person chooses themselves.',
  tooLong: most =>
    `The list is too long for a card: there is room for ${count(most)} characters. Write e-mail addresses only, or choose whole teams.`,
  unmatched: (lines, more) =>
    `Please correct these lines: ${lines.map(({ line, why }) => `“${line}” (${reasons[why]})`).join(', ')}${more ? ` and ${more} more` : ''}.`,
  plannedListed: 'Those on the list who are in the team that day are invited.',
  stated: as => `On the list you stand as: ${as.join(', ')}. If that is wrong, tell the coordinator before you answer.`,
  foresee: 'See who is asked',
  title: 'Before you start',
  invited: n => `${count(n)} ${n === 1 ? 'person' : 'people'} will be invited.`,
  levels: (staff, leaders, unknown) =>
    staff + leaders === 0
      ? 'How many are staff and leaders is known only when they answer.'
      : `${staff} staff and ${leaders} ${leaders === 1 ? 'leader' : 'leaders'}${unknown ? `; ${unknown} choose themselves when they answer` : ''}.`,
  units: (sizes, unknown) =>
    sizes.every(({ invited }) => !invited)
      ? 'How many are in each unit, and whether a unit will be hidden, is known only when they answer.'
      : `${sizes.map(({ name, invited }) => `${name}: ${invited}`).join(', ')}${unknown ? `. ${unknown} choose their unit themselves, so whether a unit will be hidden is known only when they answer` : ''}.`,
  hidden: (names, threshold) =>
    `Fewer than ${threshold} in the unit, so it cannot be shown even if everybody answers: ${names.join(', ')}.`,
  alsoHidden: names => `Hidden as well, so that what is hidden cannot be worked out: ${names.join(', ')}.`,
  merge: (name, neighbour) => `Put “${name}” together with “${neighbour}” under one name if they are to be shown.`,
  visible: (answers, nine, eighteen) =>
    `A new measurement cannot show everything: with about ${answers} answers both times, a real rise of 9 points is found in ${nine} % of cases and one of 18 points in ${eighteen} %.`,
  notVisible: 'With fewer than 10 answers a new measurement cannot show whether anything has changed.',
}

const reasons = {
  nobody: 'not found in the chosen teams',
  several: 'several have that name; write the e-mail address',
  unit: 'the unit is not one of those you wrote',
  level: 'does not fit whom you ask',
  twice: 'stands twice with different facts',
}
