import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { makeEarly } from './early.ts'
import type { Outgoing, Posted } from './outgoing.ts'

const post = { path: '/incidents', body: {}, what: 'A door', page: '/help' }
const entry = (id: string): Posted => ({ id, state: 'sending', why: null, post })

/** A page whose boxes are loaded when the test says so. */
const page = () => {
  const kept = new Map<string, readonly unknown[]>()
  const sent: string[] = []
  const told: number[] = []
  const loads: { there: () => void; fail: () => void }[] = []
  const box = { send: ({ id }: Outgoing) => void sent.push(id) } as unknown as Box
  const load = () =>
    new Promise<(key: string) => Box>((resolve, reject) =>
      loads.push({ there: () => resolve(() => box), fail: () => reject(new Error('no line')) }),
    )
  const early = makeEarly({
    load,
    untilThere: (bring) => bring(),
    read: (key) => kept.get(key) ?? [],
    write: (key, entries) => void kept.set(key, entries),
    tell: (_, count) => void told.push(count),
  })
  return { early, kept, sent, told, loads }
}
const soon = () => new Promise((resolve) => setTimeout(resolve))

test('what is sent before there is a box is kept and shown at once, and handed over once when there is one', async () => {
  const { early, kept, sent, told, loads } = page()
  early.send('a', entry('1'))
  early.send('a', entry('2'))
  expect(kept.get('a')).toEqual([entry('1'), entry('2')])
  expect(early.entriesAt('a')).toEqual([entry('1'), entry('2')])
  expect(told).toEqual([1, 2])
  expect(loads).toHaveLength(1)
  loads[0]?.there()
  await soon()
  expect(sent).toEqual(['1', '2'])
  expect(early.entriesAt('a')).toEqual([])
})

test('where the box can’t be loaded it stays on the page and says that it waits, until it can', async () => {
  const { early, sent, loads } = page()
  early.send('a', entry('1'))
  loads[0]?.fail()
  await soon()
  expect(early.entriesAt('a')).toEqual([{ ...entry('1'), state: 'unsent', isWaiting: true }])
  expect(loads).toHaveLength(2)
  loads[1]?.there()
  await soon()
  expect(sent).toEqual(['1'])
})

test('what is taken back before there is a box is sent by none', async () => {
  const { early, kept, sent, loads } = page()
  early.send('a', entry('1'))
  loads[0]?.fail()
  await soon()
  early.discard('a', '1')
  expect([kept.get('a'), early.entriesAt('a')]).toEqual([[], []])
  loads[1]?.there()
  await soon()
  expect(sent).toEqual([])
})

test('what shows a place is given the same entries until they change', () => {
  const { early } = page()
  expect(early.entriesAt('a')).toBe(early.entriesAt('b'))
  early.send('a', entry('1'))
  expect(early.entriesAt('a')).toBe(early.entriesAt('a'))
})
