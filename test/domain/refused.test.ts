import { faultsIn, isFaulty } from '../../src/domain/faults'
import { isRefused, refuse } from '../../src/domain/refused'

test('a no that we expect is a value that says why', () => {
  expect(refuse('closed')).toEqual({ refused: 'closed' })
  expect(isRefused(refuse('closed'))).toBe(true)
  expect(isRefused({ title: 'refused' })).toBe(false)
})

test('only the faults that were found are told', () => {
  expect(faultsIn({ title: 'needed', text: false, day: undefined })).toEqual({ faults: { title: 'needed' } })
  expect(faultsIn({ title: 'needed', day: 'past' })).toEqual({ faults: { title: 'needed', day: 'past' } })
})

test('a form without faults has nothing to say', () => {
  expect(faultsIn({ title: false, text: undefined })).toBeUndefined()
  expect(faultsIn({})).toBeUndefined()
})

test('a form that came back is told from one that was kept', () => {
  expect(isFaulty(faultsIn({ title: 'needed' })!)).toBe(true)
  expect(isFaulty({ title: 'faults' })).toBe(false)
})
