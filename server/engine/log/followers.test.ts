import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '#platform/log.ts'
import { startLoop, type Loop } from './followers.ts'

let loop: Loop | null = null
beforeEach(() => vi.useFakeTimers())
afterEach(async () => {
  await loop?.stop()
  vi.useRealTimers()
})

const follow = (turn: () => Promise<number>): Loop =>
  (loop = startLoop({ name: 'test', log: createLog({ level: 'silent' }), idleMs: 1000, restMs: 200, turn }))

test('what is written one after the other is one batch, and the first of it is read at once', async () => {
  let turns = 0
  const { wake } = follow(async () => {
    turns += 1
    return 1000
  })
  await vi.advanceTimersByTimeAsync(500)
  wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(turns).toBe(2)
  for (let written = 0; written < 100; written++) {
    wake()
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(turns).toBe(2)
  await vi.advanceTimersByTimeAsync(100)
  expect(turns).toBe(3)
})

test('what is written while a turn runs is not left until the next idle look', async () => {
  let turns = 0
  const { wake } = follow(async () => {
    turns += 1
    if (turns === 1) await new Promise((resume) => setTimeout(resume, 50))
    return 1000
  })
  await vi.advanceTimersByTimeAsync(10)
  wake()
  await vi.advanceTimersByTimeAsync(200)
  expect(turns).toBe(2)
})

test('a turn that left something goes on at once', async () => {
  let turns = 0
  follow(async () => (++turns < 5 ? 0 : 1000))
  await vi.advanceTimersByTimeAsync(0)
  expect(turns).toBe(5)
})
