import { live, liveMany, open, outlive, type Act } from './acts'

/** The courier's ledger under all that may befall it; a failure tells the seed, and the shortest list of acts that does it. */
test('no acts, outcomes, crashes and jumps of the clock lead to a third copy, a lost letter or a round without end', () =>
  liveMany(12, { numRuns: 200, seed: 6 }))

const role = (n = 0) => ({ kind: 'role', who: 0, n }) as const
const report = { kind: 'report', who: 0, n: 0 } as const
const posted = (...letters: Extract<Act, { act: 'post' }>['letters']): Act => ({
  ...{ act: 'post', letters, isUnread: false },
})
const round = (more: Partial<Extract<Act, { act: 'deliver' }>> = {}): Act => ({
  ...{ act: 'deliver', by: 0, after: 0, outcomes: [], troubles: [] },
  ...more,
})
const refused = { delivery: { outcome: 'failed', why: '400' }, isShown: false } as const
const everywhere = Array.from({ length: 60 }, (_, i) => i + 1)

/** Found by chance once, and tried at every point since. */
test.each<[string, (at: number) => Act[]]>([
  [
    'whoever is erased before their letter is settled leaves nothing, wherever it crashes',
    at => [{ act: 'erase', who: 0 }, posted(role()), round({ troubles: [{ at, what: 'crash' }] })],
  ],
  [
    'a letter that was read anew while it was on its way is not taken for one that was never sent',
    at => [posted(role()), round({ outcomes: [{ isShown: true }], troubles: [{ at, what: 'cancel' }] })],
  ],
  [
    'whoever has lost the tenant does not try the other channel',
    at => [
      posted(report),
      round({ outcomes: [refused], troubles: [{ at, what: 'freeze', asleep: false, ms: 600_000, to: 'other' }] }),
    ],
  ],
  [
    'whoever has lost the tenant while telling that a report is lost does not settle it',
    at => [
      posted(report),
      round({
        outcomes: [refused, refused],
        troubles: [{ at, what: 'freeze', asleep: false, ms: 600_000, to: 'other' }],
      }),
    ],
  ],
])('%s', async (_, acts) => {
  for (const at of everywhere) {
    const real = await open()
    for (const act of acts(at)) await live(real, act)
    await outlive(real)
    await real.scene.close()
  }
})
