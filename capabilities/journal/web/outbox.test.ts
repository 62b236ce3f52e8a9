import { expect, test } from 'vitest'
import { keptOutgoing, keptWriting, outgoing, together } from './outbox.ts'

const reply = { text: 'On the way.', visibility: 'public', people: [], spoken: null } as const
const note = { text: 'Was rude.', visibility: 'internal', people: [], spoken: 'requester' } as const
const draft = (values: Record<string, unknown>) => ({ at: 0, values })

test('a note that is taken back beside a reply keeps both from the requester', () => {
  expect(together(note, reply)).toMatchObject({
    text: 'Was rude.\n\nOn the way.',
    visibility: 'internal',
    spoken: 'requester',
  })
  expect(together(reply, note)).toMatchObject({ text: 'On the way.\n\nWas rude.', visibility: 'internal' })
})

test('a reply that is taken back into an empty composer stays a reply, whatever kind was chosen there', () => {
  expect(together(reply, { ...note, text: ' ' })).toMatchObject({ text: 'On the way.', visibility: 'public' })
})

test('what is on its way says all that was written, and a damaged kind is not taken for a public one', () => {
  const sent = outgoing(note)
  expect(keptOutgoing(sent)).toEqual(sent)
  const damaged = { id: 'a', state: 'unsent', why: null, text: 'x', visibility: 7 } as const
  expect(keptOutgoing(damaged)).toMatchObject({ id: 'a', text: 'x', visibility: 'internal', people: [] })
})

test('a kept note is a reply for nobody, and a damaged kind is not taken for a public one', () => {
  expect(keptWriting(draft({ ...note }), true)).toEqual(note)
  expect(keptWriting(draft({ text: 'x', visibility: 7 }), true).visibility).toBe('internal')
  expect(keptWriting(draft({ ...note }), false)).toMatchObject({ visibility: 'public', spoken: null })
  expect(keptWriting(draft({ text: 'x', spoken: 'nobody' }), true).spoken).toBeNull()
  expect(keptWriting(null, true)).toEqual({ text: '', visibility: 'public', people: [], spoken: null })
})
