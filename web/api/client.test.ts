import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ownerHeader } from '#contract/api/owner-header.ts'
import type * as Client from './client.ts'

let client: typeof Client
const fetching = vi.fn<(request: Request) => Promise<Response>>()
const cloned = vi.spyOn(Request.prototype, 'clone')

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('fetch', fetching)
  // A browser's addresses begin where its page is.
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(input: string | URL | Request, init?: RequestInit) {
        super(typeof input === 'string' ? new URL(input, 'http://keelson.test') : input, init)
      }
    },
  )
  client = await import('./client.ts')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
const unproven = () => answer(403, { code: 'forbidden', issues: [{ code: 'session.unproven', message: '' }] })

test('what is written goes once more, as it was, when the person has shown that it is them', async () => {
  const bodies: unknown[] = []
  fetching.mockImplementation(async (request) => {
    bodies.push(await request.json())
    return bodies.length === 1 ? unproven() : answer(200, { done: true })
  })
  client.whenUnproven(() => Promise.resolve(true))
  expect(await client.api.patch('/people/1', { email: 'a@b.org' })).toEqual({ done: true })
  expect(bodies).toEqual([{ email: 'a@b.org' }, { email: 'a@b.org' }])
})

test('it is asked once for a request, and a refusal to show it is the answer', async () => {
  fetching.mockImplementation(() => Promise.resolve(unproven()))
  const ask = vi.fn(() => Promise.resolve(true))
  client.whenUnproven(ask)
  await expect(client.api.patch('/people/1', {})).rejects.toMatchObject({ code: 'forbidden' })
  expect([ask.mock.calls.length, fetching.mock.calls.length]).toEqual([1, 2])
  client.whenUnproven(() => Promise.resolve(false))
  await expect(client.api.patch('/people/1', {})).rejects.toMatchObject({ code: 'forbidden' })
  expect(fetching).toHaveBeenCalledTimes(3)
})

test('nothing is kept of what is read, nor of files', async () => {
  fetching.mockImplementation(() => Promise.resolve(answer(200, {})))
  await client.api.get('/people')
  await client.api.post('/files', new FormData())
  expect(cloned).not.toHaveBeenCalled()
  await client.api.post('/people', {})
  expect(cloned).toHaveBeenCalledOnce()
})

test('a session that has ended is told of where it is shown again who sits there, and not where one signs in', async () => {
  fetching.mockImplementation(() => Promise.resolve(answer(401, { code: 'unauthenticated' })))
  const over = vi.fn()
  client.whenSignedOut(over)
  client.isPageOf('anna')
  await expect(client.api.post('/session', {})).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(over).not.toHaveBeenCalled()
  await expect(client.api.post('/session/confirmation', {})).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  expect(over).toHaveBeenCalledOnce()
  // It is this person's proof or nobody's.
  expect(fetching.mock.calls.map(([request]) => request.headers.get(ownerHeader))).toEqual([null, 'anna'])
})
