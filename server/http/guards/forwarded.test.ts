import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { movableClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { createLog } from '#platform/log.ts'
import { answerProblem } from '../errors.ts'
import { originOf } from '../sign-in/session.ts'
import { refuseCrossSite } from './cross-site.ts'
import { makeRates } from './rate-limit.ts'

const publicUrl = 'https://desk.example.org'
const proxy = '10.1.2.3'
const stranger = '203.0.113.9'

let app: FastifyInstance
const openWith = (setting: string | undefined) => (): void => {
  const { trustProxy } = readConfig({ ...(setting !== undefined && { TRUST_PROXY: setting }) })
  app = createHttpServer({
    log: createLog({ level: 'silent' }),
    trustProxy,
    publicUrl,
    onError: answerProblem,
  })
  const clock = movableClock('2026-03-02T08:00:00.000Z')
  refuseCrossSite(app, publicUrl)
  makeRates(clock, { known: 3, anonymous: 3 }).limit(app)
  app.get('/who', async (request) => ({
    address: originOf(request).address,
    host: request.host,
    protocol: request.protocol,
  }))
  app.post('/knock', async () => 'in')
}
afterEach(() => app.close())

const forged = {
  'x-forwarded-for': '198.51.100.1',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example',
}

const ask = (remoteAddress: string, headers: Record<string, string> = forged) =>
  app.inject({ url: '/who', remoteAddress, headers: { host: 'desk.internal', ...headers } })
const who = async (...args: Parameters<typeof ask>): Promise<unknown> => (await ask(...args)).json()

/** How many of six requests are answered, each of which says that it comes from elsewhere. */
const answeredOf = async (remoteAddress: string, saying: (count: number) => string): Promise<number> => {
  const statuses: number[] = []
  for (let count = 1; count <= 6; count += 1)
    statuses.push((await ask(remoteAddress, { 'x-forwarded-for': saying(count) })).statusCode)
  return statuses.filter((status) => status === 200).length
}

/** Whether a page of another site gets a change in, by naming itself as the host that was asked. */
const isLetIn = async (remoteAddress: string): Promise<boolean> => {
  const headers = {
    host: 'desk.internal',
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
  }
  const { statusCode } = await app.inject({ method: 'POST', url: '/knock', remoteAddress, headers })
  return statusCode === 200
}

describe.each([undefined, 'off', 'no'])('with TRUST_PROXY %s', (setting) => {
  beforeEach(openWith(setting))

  test('nobody is believed: address, host and protocol are those of the connection', async () => {
    expect(await who(stranger)).toEqual({ address: stranger, host: 'desk.internal', protocol: 'http' })
    expect(await isLetIn(stranger)).toBe(false)
  })

  test('who says another address each time is limited as one', async () => {
    expect(await answeredOf(stranger, (count) => `198.51.100.${count}`)).toBe(3)
  })
})

describe.each(['10.0.0.0/8,127.0.0.1', proxy])('with TRUST_PROXY %s', (setting) => {
  beforeEach(openWith(setting))

  test('a proxy of the list is believed', async () => {
    expect(await who(proxy)).toEqual({ address: '198.51.100.1', host: 'evil.example', protocol: 'https' })
  })

  test('whoever reaches the port past it is not', async () => {
    expect(await who(stranger)).toEqual({ address: stranger, host: 'desk.internal', protocol: 'http' })
    expect(await answeredOf(stranger, (count) => `198.51.100.${count}`)).toBe(2)
    expect(await isLetIn(stranger)).toBe(false)
  })

  test('of several addresses the one counts that the proxy saw, not one that the caller wrote before it', async () => {
    expect(await who(proxy, { 'x-forwarded-for': `198.51.100.1, ${stranger}` })).toMatchObject({
      address: stranger,
    })
    expect(await answeredOf(proxy, (count) => `198.51.100.${count}, ${stranger}`)).toBe(2)
    // Another caller behind the same proxy goes on.
    expect(await answeredOf(proxy, (count) => `198.51.100.${count}, 203.0.113.10`)).toBe(3)
  })
})

describe('with TRUST_PROXY on', () => {
  beforeEach(openWith('on'))

  test('every connection is believed, and of several addresses the first counts: the proxy has to replace the header', async () => {
    expect(await who(stranger)).toEqual({
      address: '198.51.100.1',
      host: 'evil.example',
      protocol: 'https',
    })
    expect(await who(proxy, { 'x-forwarded-for': `198.51.100.7, ${stranger}` })).toMatchObject({
      address: '198.51.100.7',
    })
  })
})
