export const thread = {
  title: 'From finding to result',
  intro:
    'How it hangs together: what the last measurement showed, what you wanted, what you did and what you reached. The barometer cannot show what moved an index.',
  found: (title: string, index: string) => `The measurement “${title}” showed: ${index}.`,
  purpose: (text: string) => `Purpose: ${text}`,
  activity: (text: string) => `Activity: ${text}`,
  milestones: (done: number, all: number) => `Milestones: ${done} of ${all} reached.`,
  goal: (text: string) => `Goal: ${text}`,
  result: (result: string, note: string) => `Assessment of the goal: ${result}. ${note}`,
  cases: (met: number, of: number) => `${met} of ${of} cases`,
  notAssessed: 'The goal has not been assessed.',
  now: (index: string) => `Now: ${index}.`,
}
