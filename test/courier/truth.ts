import type { Delivery, Letter, Settled } from '../../src/domain/courier'

/** What really happened to one letter, whatever the ledger says. */
export interface Known {
  shown: number
  sends: number
  attempts: number
  /** Something went on that may well show it twice: an unknown outcome, a crash, a stand-still. */
  disturbed: boolean
  /** It was turned away the last time. */
  isCertainlyNotShown: boolean
  told: Set<Delivery['outcome']>
  reasons: readonly string[]
}

/** Keeps account of what happened, and of what must never happen. */
export function truthOf() {
  const letters = new Map<string, Known>()
  const reasons = new Map<string, number>()
  const erased = new Set<string>()
  /** Whom Teams has said cannot be written to. */
  const unreachable = new Set<string>()
  const broken: string[] = []
  const of = (id: string): Known => {
    const fresh = { shown: 0, sends: 0, attempts: 0, disturbed: false, isCertainlyNotShown: false }
    const known = letters.get(id) ?? { ...fresh, told: new Set(), reasons: [] }
    letters.set(id, known)
    return known
  }

  return {
    ...{ letters, erased, broken, of },
    ...{ mayStop: false, isErasedAmid: false },
    heard(id: string, chat: string, delivery: Delivery | undefined, isShown: boolean): void {
      const known = of(id)
      known.sends++
      known.isCertainlyNotShown = delivery?.outcome === 'try-again'
      if (!delivery || delivery.outcome === 'uncertain') known.disturbed = true
      if (delivery) known.told.add(delivery.outcome)
      if (delivery?.outcome === 'unreachable') unreachable.add(chat)
      if (!isShown) return
      known.shown++
      for (const reason of known.reasons) {
        const key = `${id.split(':')[1]} ${reason}`
        reasons.set(key, (reasons.get(key) ?? 0) + 1)
      }
    },
    /** What is wrong by now, whatever comes. */
    faults(): string[] {
      const copies = [...letters].flatMap(([id, { shown, disturbed }]) =>
        shown > (disturbed ? 2 : 1) ? [`${id}: ${shown} copies`] : [],
      )
      const said = [...reasons].flatMap(([key, times]) => (times > 2 ? [`${key}: said ${times} times`] : []))
      return [...broken, ...copies, ...said]
    },
    /** What is wrong once nothing more will come: every letter has one end, and it is true. */
    faultsAtLast(posted: ReadonlySet<string>, queue: readonly Letter[], sent: readonly Settled[]): string[] {
      const waiting = queue.map(({ id, attempts }) => `${id}: never settled, after ${attempts} attempts`)
      const isErased = (id: string) => [...erased].some(who => id.split(':').includes(who))
      const lost = [...posted].filter(id => !isErased(id) && !sent.some(one => one.id === id)).map(id => `${id}: lost`)
      const left = sent
        .filter(({ id }) => isErased(id) && !this.isErasedAmid)
        .map(({ id }) => `${id}: left of somebody erased`)
      const untrue = sent.flatMap(letter =>
        isTrue(letter, of(letter.id), unreachable) ? [] : [`${letter.id}: not ${letter.state}`],
      )
      return [...waiting, ...lost, ...left, ...untrue]
    },
  }
}

function isTrue(
  { state, why = '', attempts, to }: Settled,
  { shown, told, disturbed }: Known,
  unreachable: ReadonlySet<string>,
): boolean {
  switch (state) {
    case 'sent':
      return told.has('sent') && shown > 0
    case 'dropped':
      return shown === 0
    case 'unsure':
      return disturbed && attempts > 0
    case 'unreachable':
      return unreachable.has('person' in to ? to.person : to.team)
    case 'failed':
      return why.startsWith('fault') ? shown === 0 : told.has('failed')
  }
}
