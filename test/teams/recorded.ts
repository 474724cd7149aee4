import { readFileSync } from 'node:fs'
import type { Trusted } from '../../src/teams/envelope'

export const recordings = ['message', 'tap', 'install', 'join', 'invoke'] as const

export type Activity = Record<string, any>

/** An activity as it came in, with every name and id made up; fresh each time, so that a test may do with it as it likes. */
export const recorded = (name: (typeof recordings)[number], change: Activity = {}): Activity => ({
  ...JSON.parse(readFileSync(`test/activities/${name}.json`, 'utf8')),
  ...change,
})

export const tenant = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40'

/** Trusts the recordings' own tenant and address, and nobody else. */
export const trusted: Trusted = {
  isOurTenant: id => id === tenant,
  isOurService: url => url === 'http://localhost:56150/_connector',
}
