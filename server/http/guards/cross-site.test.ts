import { afterEach, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { createHttpServer } from '#platform/http/server.ts'
import { createLog } from '#platform/log.ts'
import { answerProblem } from '../errors.ts'
import { refuseCrossSite } from './cross-site.ts'

let app: FastifyInstance
afterEach(() => app.close())

/** Where a page of another site is told to make its change instead. */
const remedyAt = async (publicUrl: string, host: string): Promise<string> => {
  app = createHttpServer({
    log: createLog({ level: 'silent' }),
    trustProxy: false,
    publicUrl,
    onError: answerProblem,
  })
  refuseCrossSite(app, publicUrl)
  app.post('/knock', async () => 'in')
  const headers = { host, origin: 'https://elsewhere.example' }
  const answer = await app.inject({ method: 'POST', url: '/knock', headers })
  expect(answer.statusCode).toBe(403)
  return answer.json<{ remedy: string }>().remedy
}

test('a page of another site is told the port that the system has chosen, where the settings name none', async () => {
  expect(await remedyAt('http://localhost:0', 'localhost:43123')).toContain('from http://localhost:43123 or')
})

test('else it is told the address that the settings name, whatever host was asked', async () => {
  expect(await remedyAt('https://desk.example.org', 'evil.example:81')).toContain(
    'from https://desk.example.org or',
  )
})
