import { onceAtATime } from '../../src/jobs/once'

/** A job that goes on when it is told to, and notes what it does. */
function stepwise() {
  const events: string[] = []
  const waiting: { go: () => void; fail: () => void }[] = []
  let runs = 0
  const { run, isWaiting } = onceAtATime(key => {
    const id = `${key}${++runs}`
    events.push(`begin ${id}`)
    return new Promise<void>((resolve, reject) =>
      waiting.push({
        go: () => resolve(void events.push(`end ${id}`)),
        fail: () => reject(new Error(id)),
      }),
    )
  })
  /** Lets all that can go on do so. */
  const settle = () => new Promise(done => setImmediate(done))
  return { events, waiting, run, isWaiting, settle }
}

test('a call runs the job, and is done when the job is', async () => {
  const { events, waiting, run, settle } = stepwise()
  const done = run('a').then(() => events.push('told'))
  await settle()
  expect(events).toEqual(['begin a1'])
  waiting[0]!.go()
  await done
  expect(events).toEqual(['begin a1', 'end a1', 'told'])
})

test('calls that come while it runs share one run more', async () => {
  const { events, waiting, run, settle } = stepwise()
  void run('a')
  await settle()
  const later = [run('a'), run('a'), run('a')]
  expect(new Set(later).size).toBe(1)
  await settle()
  expect(events).toEqual(['begin a1'])
  waiting[0]!.go()
  await settle()
  expect(events).toEqual(['begin a1', 'end a1', 'begin a2'])
  waiting[1]!.go()
  await Promise.all(later)
  expect(waiting).toHaveLength(2)
})

test('whoever runs sees that somebody waits, until it is their turn', async () => {
  const { waiting, run, isWaiting, settle } = stepwise()
  void run('a')
  await settle()
  expect(isWaiting('a')).toBe(false)
  const later = run('a')
  expect([isWaiting('a'), isWaiting('b')]).toEqual([true, false])
  waiting[0]!.go()
  await settle()
  expect(isWaiting('a')).toBe(false)
  waiting[1]!.go()
  await later
})

test('calls before it has begun share that very run', async () => {
  const { events, waiting, run, settle } = stepwise()
  const both = [run('a'), run('a')]
  await settle()
  waiting[0]!.go()
  await Promise.all(both)
  await settle()
  expect(events).toEqual(['begin a1', 'end a1'])
})

test('what was asked for during the last run is never taken for done by it', async () => {
  const { events, waiting, run, settle } = stepwise()
  void run('a')
  await settle()
  void run('a')
  waiting[0]!.go()
  await settle()
  void run('a')
  waiting[1]!.go()
  await settle()
  waiting[2]!.go()
  await settle()
  expect(events.filter(event => event.startsWith('begin'))).toEqual(['begin a1', 'begin a2', 'begin a3'])
})

test('one key does not wait for another', async () => {
  const { events, run, settle } = stepwise()
  void run('a')
  void run('b')
  await settle()
  expect(events).toEqual(['begin a1', 'begin b2'])
})

test('a run that fails tells those who asked for it, and does not stop the next', async () => {
  const { events, waiting, run, settle } = stepwise()
  const first = run('a')
  await settle()
  const second = run('a')
  waiting[0]!.fail()
  await expect(first).rejects.toThrow('a1')
  await settle()
  waiting[1]!.go()
  await expect(second).resolves.toBeUndefined()
  expect(events).toEqual(['begin a1', 'begin a2', 'end a2'])
})

test('a job that throws before it promises anything is a run that fails', async () => {
  let runs = 0
  const { run } = onceAtATime(() => {
    if (++runs === 1) throw new Error('at once')
    return Promise.resolve()
  })
  await expect(run('a')).rejects.toThrow('at once')
  await expect(run('a')).resolves.toBeUndefined()
  expect(runs).toBe(2)
})
