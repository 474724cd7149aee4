import { secretsFrom, teamKey } from '../src/secrets'

const ballot = 'a ballot secret that is long enough'
const link = 'a link secret that is also long enough'
const { mark, lock, unlock, sign, read, seal, unseal, name } = secretsFrom(ballot, link)
const others = secretsFrom(`${ballot}!`, `${link}!`)
const [m1, m2] = [{ id: 'm1' }, { id: 'm2' }]

test('a mark stands for one person in one measurement', () => {
  expect(mark(m1, 'anna')).toBe(mark(m1, 'anna'))
  const all = [mark(m1, 'anna'), mark(m2, 'anna'), mark(m1, 'bo'), others.mark(m1, 'anna')]
  expect(new Set(all).size).toBe(4)
})

test('a mark leads back to nobody: sixteen bytes that say nothing of who or what', () => {
  for (const person of ['anna', 'bo', '', 'a'.repeat(500)]) expect(mark(m1, person)).toMatch(/^[0-9a-f]{32}$/)
  expect(mark({ id: 'm' }, '1anna')).not.toBe(mark(m1, 'anna'))
})

const text = 's--1250\ns--3331\nl--0005'

test.each([text, '', 'æøå 👩‍👩‍👧', 'x'.repeat(20_000)])('what is locked can be unlocked again', said => {
  expect(unlock('m1', lock('m1', said))).toBe(said)
})

test('the same answers give the same text, and any other gives another', () => {
  expect(lock('m1', text)).toBe(lock('m1', text))
  const all = [lock('m1', text), lock('m2', text), lock('m1', `${text}\n`), others.lock('m1', text)]
  expect(new Set(all).size).toBe(4)
})

test('what is locked shows nothing of what was said, and two texts share no nonce', () => {
  const locked = Buffer.from(lock('m1', 's--11111111111111111111'), 'base64')
  expect(locked.toString('latin1')).not.toContain('11')
  const nonces = Array.from({ length: 500 }, (_, i) => lock('m1', `s--${i}`).slice(0, 16))
  expect(new Set(nonces).size).toBe(500)
})

test('another measurement or another secret does not open it', () => {
  expect(() => unlock('m2', lock('m1', text))).toThrow()
  expect(() => others.unlock('m1', lock('m1', text))).toThrow()
})

test('with one bit altered anywhere it refuses', () => {
  const bytes = Buffer.from(lock('m1', text), 'base64')
  for (let i = 0; i < bytes.length; i++) {
    const altered = Buffer.from(bytes)
    altered[i]! ^= 1
    expect(() => unlock('m1', altered.toString('base64'))).toThrow()
  }
})

test.each(['', 'AAAA', 'not base64 at all', lock('m1', text).slice(0, -8), lock('m1', text).slice(8)])(
  '%j is not opened',
  garbage => {
    expect(() => unlock('m1', garbage)).toThrow()
  },
)

const ids = { measurement: 'm1', plan: 'm1:tidlig', milestone: 'a', team: 'f00' }
const ref = sign('anna', ids)

test('a reference is read by the one it was made for', () => {
  expect(read('anna', ref)).toEqual(ids)
  expect(sign('anna', ids)).toBe(ref)
  expect(read('', sign('', ids))).toEqual(ids)
  expect(read('anna', sign('anna', {}))).toEqual({})
})

test.each(['bo', '', 'Anna', 'anna\n', 'ann'])('%j cannot read what was made for anna', recipient => {
  expect(read(recipient, ref)).toBeUndefined()
})

test("a channel's reference is not a person's", () => {
  expect(read('anna', sign('', ids))).toBeUndefined()
})

test('who has another secret can neither make nor read one', () => {
  expect(others.read('anna', ref)).toBeUndefined()
  expect(read('anna', others.sign('anna', ids))).toBeUndefined()
  const sameKeyId = ref.slice(0, 8) + others.sign('anna', ids).slice(8)
  expect(read('anna', sameKeyId)).toBeUndefined()
})

test('with any character changed, taken out or put in, it is nothing', () => {
  const wrong: string[] = []
  for (let i = 0; i <= ref.length; i++)
    for (const altered of [
      ref.slice(0, i) + (ref[i] === 'A' ? 'B' : 'A') + ref.slice(i + 1),
      ref.slice(0, i) + ref.slice(i + 1),
      `${ref.slice(0, i)}A${ref.slice(i)}`,
      `${ref.slice(0, i)}.${ref.slice(i)}`,
    ])
      if (altered !== ref && read('anna', altered)) wrong.push(altered)
  expect(wrong).toEqual([])
})

test('parts of two references make none', () => {
  const [key, , signed] = ref.split('.')
  const [, payload] = sign('anna', { measurement: 'm2' }).split('.')
  expect(read('anna', `${key}.${payload}.${signed}`)).toBeUndefined()
})

test.each([`${ref}.`, `${ref}.x`, `${ref} `, ` ${ref}`, `${ref}=`, `${ref}\n`, ref.replaceAll('.', '。')])(
  '%j is not quite what we made',
  almost => {
    expect(read('anna', almost)).toBeUndefined()
  },
)

const junk = [
  undefined,
  null,
  0,
  NaN,
  true,
  {},
  [],
  [ref],
  { toString: () => ref },
  new String(ref),
  Symbol('x'),
  () => ref,
]
const words = [
  '',
  '.',
  '..',
  '...',
  'a.b.c',
  '__proto__',
  'x'.repeat(501),
  `${ref}${'A'.repeat(500)}`,
  '\ud800.\ud800.\ud800',
]

test.each([...junk, ...words])('%p is no reference, and does no harm', garbage => {
  expect(read('anna', garbage)).toBeUndefined()
})

test('a reference tells no name of a person', () => {
  expect(Buffer.from(ref.split('.')[1]!, 'base64url').toString()).not.toContain('anna')
})

const address = seal('["t1","m1","æøå"]')

test('what is sealed is fit for an address, tells nothing, is always the same and can be read again', () => {
  expect(address).toMatch(/^[A-Za-z0-9_-]+$/)
  expect(seal('["t1","m1","æøå"]')).toBe(address)
  expect(Buffer.from(address, 'base64url').toString('latin1')).not.toContain('m1')
  for (const text of ['["t1","m1","æøå"]', '', 'x'.repeat(250)]) expect(unseal(seal(text))).toBe(text)
})

test('sealed under another secret, or as something else, it is nothing', () => {
  expect(others.unseal(address)).toBeUndefined()
  expect(unseal(others.seal('x'))).toBeUndefined()
  expect(unseal(Buffer.from(lock('m1', 'x'), 'base64').toString('base64url'))).toBeUndefined()
  expect(() => unlock('m1', Buffer.from(seal('x'), 'base64url').toString('base64'))).toThrow()
})

test('sealed, every bit counts, and so does every character there could be in its place', () => {
  const opened: string[] = []
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n\0é'
  for (let i = 0; i <= address.length; i++)
    for (const sign of signs)
      for (const altered of [
        address.slice(0, i) + sign + address.slice(i + 1),
        address.slice(0, i) + sign + address.slice(i),
      ])
        // prettier-ignore
        if (altered !== address && unseal(altered) !== undefined) opened.push(altered)
  for (let i = 0; i < address.length; i++)
    if (unseal(address.slice(0, i)) !== undefined) opened.push(address.slice(0, i))
  expect(opened).toEqual([])
})

test.each(['', '=', 'AAAA', 'A'.repeat(38), '\ud800', seal('x'.repeat(300)), `${address}${address}`])(
  '%j is nothing that was sealed',
  garbage => {
    expect(unseal(garbage)).toBeUndefined()
  },
)

test("a team's key is short, fit to be a key, and always the same", () => {
  expect(name('19:abc@thread.tacv2')).toMatch(/^[0-9a-f]{32}$/)
  expect(name('19:abc@thread.tacv2')).toBe(teamKey('19:abc@thread.tacv2'))
  expect(name('19:abc@thread.tacv2')).not.toBe(name('19:abd@thread.tacv2'))
})

test('what was kept and what stands in old cards means the same in every version', () => {
  expect(mark(m1, 'anna')).toBe('2babaa370fece9a51804703a07491321')
  expect(lock('m1', 's--1250\ns--3331')).toBe('n8C1FMh5f4NbGuGZy6vLRpt77zQVuHs2pko+usrpt5wPg1xJaPiFaqX+VQ==')
  expect(sign('anna', { measurement: 'm1' })).toBe('73f9ac8d.eyJtZWFzdXJlbWVudCI6Im0xIn0.03IIUAdihUHgJbu6cqKphw')
  expect(seal('x')).toBe('QoRdBzHuK9j9rjdTST1SAHyJTZJJs8S4sgi9XY4')
  expect(name('19:abc@thread.tacv2')).toBe('b09250f01a4ab7e26c95d3d350c9b48d')
})

test('the two secrets do different things: either can be changed without the other', () => {
  const newLink = secretsFrom(ballot, `${link}!`)
  expect(newLink.mark(m1, 'anna')).toBe(mark(m1, 'anna'))
  expect(newLink.unlock('m1', lock('m1', text))).toBe(text)
  const newBallot = secretsFrom(`${ballot}!`, link)
  expect(newBallot.read('anna', ref)).toEqual(ids)
})

describe('renewed, with the one before still known', () => {
  const renewed = secretsFrom(`${ballot}!`, `${link}!`, { ballot, link })
  const before = secretsFrom(ballot, link)

  test('nothing new is made with the old, and everything it made is read', () => {
    expect(renewed.lock('m1', text)).toBe(others.lock('m1', text))
    expect(renewed.sign('anna', ids)).toBe(others.sign('anna', ids))
    expect(renewed.seal('x')).toBe(others.seal('x'))
    for (const made of [before, others]) {
      expect(renewed.unlock('m1', made.lock('m1', text))).toBe(text)
      expect(renewed.read('anna', made.sign('anna', ids))).toEqual(ids)
      expect(renewed.unseal(made.seal('x'))).toBe('x')
    }
  })

  test('a measurement’s marks stay what they were when it opened', () => {
    const [old, now] = [before, renewed].map(({ ballotKey }) => ({ id: 'm1', ballotKey }))
    expect(renewed.ballotKey).toBe(others.ballotKey)
    expect(renewed.mark(old!, 'anna')).toBe(before.mark(old!, 'anna'))
    expect(renewed.mark(now!, 'anna')).toBe(others.mark(now!, 'anna'))
    expect(renewed.mark(now!, 'anna')).not.toBe(renewed.mark(old!, 'anna'))
    // Opened before it was noted which secret it keeps to: that was the old one.
    expect(renewed.mark(m1, 'anna')).toBe(mark(m1, 'anna'))
  })

  test('without the old one what it made is nothing, and no mark is made that would fit nobody', () => {
    expect(() => others.unlock('m1', before.lock('m1', text))).toThrow()
    expect(others.read('anna', before.sign('anna', ids))).toBeUndefined()
    expect(others.unseal(before.seal('x'))).toBeUndefined()
    const opened = { id: 'm1', ballotKey: before.ballotKey }
    expect(() => others.mark(opened, 'anna')).toThrow(expect.objectContaining({ code: 'BALLOT_SECRET_OLD' }))
  })

  test('what neither of them made is nothing', () => {
    const third = secretsFrom(`${ballot}?`, `${link}?`)
    expect(() => renewed.unlock('m1', third.lock('m1', text))).toThrow()
    expect(renewed.read('anna', third.sign('anna', ids))).toBeUndefined()
    const [oldKey] = before.sign('anna', ids).split('.')
    expect(renewed.read('anna', others.sign('anna', ids).replace(/^[^.]+/, oldKey!))).toBeUndefined()
    expect(renewed.unseal(third.seal('x'))).toBeUndefined()
  })

  test('while the old one is the same as the new, as on the way to renewing it, all is as ever', () => {
    const both = secretsFrom(ballot, link, { ballot, link })
    const opened = { id: 'm1', ballotKey: before.ballotKey }
    expect(both.mark(opened, 'anna')).toBe(before.mark(opened, 'anna'))
    expect(both.unlock('m1', before.lock('m1', text))).toBe(text)
    expect(both.read('anna', before.sign('anna', ids))).toEqual(ids)
  })

  test('the sign of a secret is short and is not the secret', () => {
    expect(renewed.ballotKey).toMatch(/^[0-9a-f]{8}$/)
    expect(renewed.ballotKey).not.toBe(before.ballotKey)
  })
})
