import { afterAll, expect, test } from 'vitest'
import { movableClock } from '#platform/clock.ts'
import { addReadyRoute } from '#platform/http/health.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { createLog } from '#platform/log.ts'
import { answerProblem } from '../errors.ts'
import { makeRates } from './rate-limit.ts'

const clock = movableClock('2026-03-02T08:00:00.000Z')
const log = createLog({ level: 'silent' })
const app = createHttpServer({
  log,
  trustProxy: false,
  publicUrl: 'http://localhost',
  onError: answerProblem,
})
app.register(async (watched) => {
  makeRates(clock, { known: 5, anonymous: 5 }).limit(watched)
  addReadyRoute(watched, {}, { log })
})
afterAll(() => app.close())

const ask = async (remoteAddress: string): Promise<number> =>
  (await app.inject({ url: '/readyz', remoteAddress })).statusCode

test('whoever asks outside of the API, too, is told to wait by address, and others go on', async () => {
  const answers = []
  for (let asked = 0; asked < 7; asked++) answers.push(await ask('203.0.113.7'))
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429])
  expect(await ask('203.0.113.8')).toBe(200)
  // The same address as a socket of both families names it.
  expect(await ask('::ffff:203.0.113.7')).toBe(429)
  // One subscriber of IPv6 is one address.
  for (let asked = 0; asked < 5; asked++) await ask(`2001:db8::${asked}`)
  expect(await ask('2001:db8::ffff:1')).toBe(429)
  clock.forward('1m')
  expect(await ask('203.0.113.7')).toBe(200)
})
