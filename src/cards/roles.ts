import type { Pack, Roles } from '../domain/pack'
import { withCapital } from '../domain/text'
import type { Words } from '../words/language'

/** What the two levels are called: as the questionnaire names them, else in the reader's own words. */
export const rolesOf = ({ roles }: Pick<Pack, 'roles'>, words: Words): Roles => roles ?? words.roles

/** Whom a measurement may ask. */
export function levelChoices({ staff, leader }: Roles, { start: { levels } }: Words) {
  return [
    { value: 'both', title: withCapital(levels.both(staff.many, leader.many)) },
    { value: 'staff', title: withCapital(levels.only(staff.many)) },
    { value: 'leader', title: withCapital(levels.only(leader.many)) },
  ]
}

/** Said on the invitation where somebody has not chosen as what they answer. */
export const chooseLevel = ({ staff, leader }: Roles, { invitation }: Words) =>
  invitation.chooseLevel(staff.one, leader.one)
