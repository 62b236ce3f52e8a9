import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from './problem.ts'
import { createQueryClient } from './query-client.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
  // As in a browser: a server asks for nothing again.
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  environmentManager.setIsServer(() => true)
})

/** Reads as a page does, and says how often the server was asked. */
const reading = (answer: () => Promise<string>) => {
  let asked = 0
  const observer = new QueryObserver(
    createQueryClient(() => undefined),
    {
      queryKey: ['requests'],
      queryFn: () => {
        asked++
        return answer()
      },
    },
  )
  const leave = observer.subscribe(() => undefined)
  return { said: () => observer.getCurrentResult(), asked: () => asked, leave }
}
const minute = 60_000

test('what found no line is asked for again by itself, and rests once it is there', async () => {
  let isThere = false
  const page = reading(async () => {
    if (!isThere) throw new ApiProblem({ code: 'offline' })
    return 'three requests'
  })
  await vi.advanceTimersByTimeAsync(minute)
  expect(page.said()).toMatchObject({ status: 'error' })
  isThere = true
  await vi.advanceTimersByTimeAsync(minute)
  expect(page.said()).toMatchObject({ status: 'success', data: 'three requests' })
  const before = page.asked()
  await vi.advanceTimersByTimeAsync(10 * minute)
  expect(page.asked()).toBe(before)
  page.leave()
})

test('what the server refused is not asked for again', async () => {
  const page = reading(async () => Promise.reject(new ApiProblem({ code: 'forbidden' })))
  await vi.advanceTimersByTimeAsync(10 * minute)
  expect([page.said().status, page.asked()]).toEqual(['error', 1])
  page.leave()
})
