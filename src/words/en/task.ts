import { common } from './common'

export const task = {
  duty: {
    title: (name: string) => `Super user: ${name}`,
    ask: 'The super user’s task',
    help: 'Short texts. Go through them at least once a year; what is left empty shows my suggestion.',
    see: 'Edit the task',
    editRole: 'Edit the role',
    parts: { what: 'What?', why: 'Why?', how: 'How?', time: 'How much time?' },
    told: {
      what: (text: string) => `What: ${text}`,
      why: (text: string) => `Why: ${text}`,
      how: (text: string) => `How: ${text}`,
      time: (text: string) => `Time: ${text}`,
    },
    never: 'A super user never sees other people’s answers and does not check cases.',
    usual: {
      ics: {
        what: 'Advises colleagues on ICS, introduces new colleagues and keeps the method alive at meetings.',
        why: 'So that there is always somebody nearby to ask, also when the course is forgotten.',
        how: 'Fixed hours for advice, an item at the team meeting and close contact with the leader and the other super users.',
        time: 'A fixed number of hours a week, agreed with the leader, also after the introduction.',
      },
      dubu: {
        what: 'Teaches colleagues to use DUBU, helps in daily work and is in contact with support.',
        why: 'So that problems are solved close by and the system supports the professional work.',
        how: 'Training of new colleagues, short sessions for everybody and material that fits your own cases.',
        time: 'Most time around the introduction and a fixed number of hours a week afterwards, agreed with the leader.',
      },
      other: {
        what: 'Helps colleagues get going with the method, helps when something is difficult and introduces new colleagues.',
        why: 'So that the method does not depend on who happens to have been on a course.',
        how: 'Advice when somebody needs it and a fixed item at the team meeting.',
        time: 'A fixed number of hours a week, agreed with the leader, also after the introduction.',
      },
    },
  },
  title: (team: string) => `Who does what in ${team}`,
  intro: (named: number, all: number) =>
    `${named} of ${all} tasks have a name. Names follow from roles and plans until the coordinator chooses another.`,
  gap: 'No name',
  informed: (whom: readonly string[]) => `To be informed: ${common.list(whom)}`,
  whom: { politicians: 'the politicians', leaders: 'the leaders', staff: 'the staff' },
  form: 'Task',
  help: 'Choose one particular person. If nobody is chosen, the name follows from roles and plans.',
  who: 'Who does it?',
  names: {
    aim: 'Decide what the method is to lead to',
    measure: 'Run the measurement',
    plan: 'Write the plan',
    train: 'Teach colleagues the method',
    sparring: 'Give advice in daily work',
    followUp: 'Follow up the plan',
    informPoliticians: 'Keep the politicians informed',
    informLeaders: 'Keep the leaders informed',
    informStaff: 'Keep the staff informed',
  },
}
