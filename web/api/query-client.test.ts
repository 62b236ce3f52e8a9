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

test('what is said to be old while its first answer is on its way is asked for once more behind it', async () => {
  const answers = ['before the change', 'after it']
  const queries = createQueryClient(() => undefined)
  const observer = new QueryObserver(queries, {
    queryKey: ['requests'],
    queryFn: async () => {
      const answer = answers.shift()
      await new Promise((resume) => setTimeout(resume, 100))
      return answer
    },
  })
  const leave = observer.subscribe(() => undefined)
  const said = () => observer.getCurrentResult().data
  // Twice, and asked for no more than once.
  void queries.invalidateQueries({ queryKey: ['requests'] })
  void queries.invalidateQueries({ queryKey: ['requests'], exact: true })
  await vi.advanceTimersByTimeAsync(100)
  expect(said()).toBe('before the change')
  await vi.advanceTimersByTimeAsync(100)
  expect(said()).toBe('after it')
  expect(answers).toEqual([])
  leave()
})

test('a first answer that nobody waits for any more is old when it comes', async () => {
  const queries = createQueryClient(() => undefined)
  const answer = new Promise<string>((resume) => setTimeout(resume, 100, 'before the change'))
  void queries.prefetchQuery({ queryKey: ['requests'], queryFn: () => answer })
  void queries.invalidateQueries({ queryKey: ['requests'] })
  await vi.advanceTimersByTimeAsync(100)
  expect(queries.getQueryState(['requests'])).toMatchObject({
    data: 'before the change',
    isInvalidated: true,
  })
})

test('a first answer that is given up while something waits for it leaves no error that nobody takes', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const queries = createQueryClient(() => undefined)
  const never = () => new Promise<string>(() => undefined)
  void queries.prefetchQuery({ queryKey: ['requests'], queryFn: never })
  void queries.invalidateQueries({ queryKey: ['requests'] })
  await queries.cancelQueries({ queryKey: ['requests'] })
  vi.useRealTimers()
  await new Promise((resume) => setTimeout(resume, 10))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})
