import { expect, test } from 'vitest'
import { keptUnsent } from './unsent.ts'

const outgoing = { id: 'a', state: 'unsent', why: null, isWaiting: true } as const

test('what waits to be made has all that was entered, for the form too', () => {
  const entry = { ...outgoing, title: 'One', values: { title: 'One' }, inputs: { title: 'One', x: '' } }
  expect(keptUnsent(entry)).toEqual(entry)
})

test('what is damaged is left out, and what is half there is read as far as it goes', () => {
  expect(keptUnsent(outgoing)).toBeNull()
  const half = { ...outgoing, title: 3, values: { title: 'One' } }
  expect(keptUnsent(half)).toEqual({ ...half, title: '', inputs: { title: 'One' } })
})
