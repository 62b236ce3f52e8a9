import { beforeEach, expect, test, vi } from 'vitest'
import { forgetAnswers, orKept } from './kept-answers.ts'
import { ApiProblem } from './problem.ts'

const places = new Map<string, Map<string, Response>>()
const open = async (name: string) => {
  const place = places.get(name) ?? new Map<string, Response>()
  places.set(name, place)
  return {
    match: async (address: string) => place.get(address)?.clone(),
    put: async (address: string, answer: Response) => void place.set(address, answer),
  }
}

beforeEach(async () => {
  vi.stubGlobal('caches', { open, delete: async (name: string) => places.delete(name) })
  vi.useRealTimers()
  await forgetAnswers()
})

const noLine = () => Promise.reject(new ApiProblem({ code: 'offline' }))
const session = (id: string) => ({ person: { id } })
const whose = ({ person }: ReturnType<typeof session>) => person.id
const signsIn = (id: string) => orKept('session', async () => session(id), { whose })

test('without a line a page begins with what was answered last', async () => {
  await signsIn('anna')
  await orKept('meta', async () => ['incident'])
  expect(await orKept('session', noLine, { whose })).toEqual(session('anna'))
  expect(await orKept('meta', noLine)).toEqual(['incident'])
})

test('nobody is answered what somebody else has read', async () => {
  await signsIn('anna')
  await orKept('meta', async () => ['what Anna may see'])
  await signsIn('bert')
  await expect(orKept('meta', noLine)).rejects.toMatchObject({ code: 'offline' })
  expect(await orKept('session', noLine, { whose })).toEqual(session('bert'))
})

test('after a sign-out nothing is left, and what was on its way is not kept', async () => {
  await signsIn('anna')
  let arrive: (answer: string) => void = () => undefined
  const late = orKept('meta', () => new Promise<string>((resolve) => (arrive = resolve)))
  await forgetAnswers()
  arrive('of Anna')
  expect(await late).toBe('of Anna')
  expect(places.size).toBe(0)
  await expect(orKept('session', noLine, { whose })).rejects.toMatchObject({ code: 'offline' })
})

test('what is older than a day is not shown, and other failures are no missing line', async () => {
  await signsIn('anna')
  await expect(
    orKept('session', () => Promise.reject(new ApiProblem({ code: 'forbidden' })), { whose }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ['Date'] })
  await expect(orKept('session', noLine, { whose })).rejects.toMatchObject({ code: 'offline' })
})

test('where a browser keeps nothing, everything comes from the server', async () => {
  vi.unstubAllGlobals()
  expect(await signsIn('anna')).toEqual(session('anna'))
  await expect(orKept('session', noLine, { whose })).rejects.toMatchObject({ code: 'offline' })
})
