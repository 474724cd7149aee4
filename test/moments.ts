import { addDays } from '../src/domain/calendar'
import { openTown, tenant, textOf, type Town, type TownOptions } from './town'

export const mette = '29:p0'
export const anna = '29:p1'
export const bo = '29:p2'

/** A town for each test, checked for faults afterwards, and what is asked of it again and again. */
export function aTownForEach() {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
  })
  afterEach(async () => {
    await town.close()
    expect(town.faults()).toEqual([])
    expect(town.teams.faults).toEqual([])
  })
  const inbox = (who: string, part: string) => town.teams.inbox(who).filter(message => textOf(message).includes(part))
  async function status(who = mette) {
    await town.teams.say(who, 'status')
    return town.teams.last(who)
  }
  return {
    town: () => town,
    /** Another one, in place of the one that was opened. */
    async reopen(options: TownOptions) {
      await town.close()
      town = await openTown(options)
      return town
    },
    inbox,
    status,
    only: async () => (await town.world.store.measurements(tenant).list())[0]!,
    nudgesOf: (who: string) => inbox(who, 'Det er en påmindelse om en måling').length,
    invitedOf: (who: string) => inbox(who, 'Vil du svare på en måling?').length,
    idOf: (who: string) => town.teams.person(who).aadObjectId,
    shown: (who: string) => textOf(town.teams.last(who)),
    /** Every day at nine, from one to the other. */
    async live(from: string, to: string) {
      for (let day = from; day <= to; day = addDays(day, 1)) await town.goTo(`${day}T08:00:00Z`)
    },
    async cancel() {
      const message = await status()
      await town.teams.press(mette, message, 'measurement.askCancel')
      expect(textOf(message)).toContain('alle svar slettes med det samme')
      await town.teams.press(mette, message, 'measurement.cancel')
      await town.tick()
      return message
    },
  }
}
