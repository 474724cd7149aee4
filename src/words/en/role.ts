import { common } from './common'

export const role = {
  title: (team: string) => `Roles in ${team}`,
  several: 'Roles: which team?',
  noTeam: 'I know of no team that you are in. Find Barometer under Apps in Teams and add it to the team.',
  nobody: 'Nobody has a role yet.',
  noName: 'Name unknown',
  names: {
    coordinator: 'Coordinator',
    leader: 'Leader and change agent',
    superUser: 'Super user',
    member: 'On the implementation team',
    sponsor: 'Sponsor',
  },
  methods: {
    ics: 'ICS',
    dubu: 'DUBU',
    styringsgrundlag: 'the governing framework',
    samverkan: 'cooperation across organisations',
  },
  levels: { leader: 'leader level', staff: 'staff level' },
  scoped: (role: string, scope: string) => `${role} for ${scope}`,
  follows: (plan: string) => `Follows up “${plan}” (edited in the plan)`,
  tasks: 'Who does what',
  next: 'Next',
  form: 'Role',
  help: 'A role gives access to what it is for and to nothing more. No role gives access to other people’s answers.',
  fields: {
    person: 'Who?',
    outside: 'Or the full name of somebody outside the team who has written to Barometer',
    role: 'Role',
    scope: 'Method (required for super users)',
    level: 'Level (optional)',
    unit: 'Unit (optional)',
    none: 'Not chosen',
  },
  faults: {
    who: 'Choose a person from the team.',
    outside:
      'I do not know exactly one person by that name. Whoever is to have the role can write “help” to Barometer first.',
    needed: 'Choose something from the list.',
    unknown: 'Choose something from the list.',
  },
  last: 'A team needs a coordinator. Give the role to somebody else first.',
  kept: 'Saved.',
  saved: (name: string) => `Saved. If ${name} has not heard of the role before, they are told now.`,
  removed: 'The role has been removed.',
  advice: {
    teamLevel: {
      staff:
        'The implementation team has only leaders. The guide recommends both leaders and staff: those who are to use the method know what works in practice.',
      leader:
        'The implementation team has only staff. The guide recommends both leaders and staff: without a leader nobody can set time aside and follow up.',
    },
    few: (method: string) =>
      `Recommended: at least two super users for ${method}, so that the method does not depend on one person. The role goes on after the introduction, and should be attractive to have.`,
    methodLevel: {
      leader: (method: string) =>
        `Recommended: super users for ${method} at both leader and staff level, so that ownership is shared. The leader level is missing here.`,
      staff: (method: string) =>
        `Recommended: super users for ${method} at both leader and staff level, so that ownership is shared. The staff level is missing here.`,
    },
    units: (units: readonly string[]) =>
      `Recommended: a super user in every unit. Missing here: ${common.list(units)}.`,
  },
  implementers: (people: readonly string[]) => `Implementation team: ${common.list(people)}`,
  more: (n: number) => (n === 1 ? '1 more' : `${n} more`),
  ofLevel: {
    leader: (name: string) => `${name} (leader)`,
    staff: (name: string) => `${name} (staff)`,
  },
  approval: {
    button: 'Approve the plan',
    by: (name: string | undefined, on: string) =>
      name ? `Approved by ${name} on ${common.day(on)}` : `Approved on ${common.day(on)}`,
    changed: 'changed since',
    given: 'The plan is approved.',
  },
  told: {
    title: 'You have been given a role',
    line: (role: string, team: string) => `${role} in ${team}.`,
    means: {
      coordinator: 'You can start and close measurements, choose focus areas, edit the plans and give others roles.',
      leader: 'You can start measurements, choose focus areas, edit the plans, set them going and approve them.',
      superUser:
        'You can read the report and edit the plans, and you help colleagues get going with the method. You never see other people’s answers and are not to check cases.',
      member: 'You can read the report and edit the plans together with the rest of the implementation team.',
      sponsor:
        'You can read the report and follow the plans, and every quarter you get a short summary. You see combined figures only, never answers or comments.',
    },
    see: 'See the roles',
  },
}
