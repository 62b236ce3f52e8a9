import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { readAllowList } from './allow-list.ts'
import { makeOutgoing } from './outgoing.ts'

// Made for this test, known to nobody, for the name elsewhere.example alone: good until 2126.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVa/NMdJgNAhu7RKP
wrJmcRriuXXiWc3zJNKGKOcQrFuhRANCAARbg17ZJCR0hcyHkiQwb9zr1exZDiyG
h0WbdJ6bmHUQxOTDbO9HuPoZkK0XX7PEiFT+B65l3jvoovm0Pses3oug
-----END PRIVATE KEY-----`
const cert = `-----BEGIN CERTIFICATE-----
MIIBrTCCAVOgAwIBAgIUUl1B9GwzzCC+HmXXBNvRO49dl2AwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRZWxzZXdoZXJlLmV4YW1wbGUwIBcNMjYxMTI2MjA0NDAwWhgP
MjEyNjExMDIyMDQ0MDBaMBwxGjAYBgNVBAMMEWVsc2V3aGVyZS5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEW4Ne2SQkdIXMh5IkMG/c69XsWQ4shodF
m3Sem5h1EMTkw2zvR7j6GZCtF1+zxIhU/geuZd476KL5tD7HrN6LoKNxMG8wHQYD
VR0OBBYEFGLXtc95v4M/Uc94FZ7hQn8dKTqLMB8GA1UdIwQYMBaAFGLXtc95v4M/
Uc94FZ7hQn8dKTqLMA8GA1UdEwEB/wQFMAMBAf8wHAYDVR0RBBUwE4IRZWxzZXdo
ZXJlLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgAYWUiW5Gp1clbsb1Ol644v4C
vuKx1nuKR/k/QQr1bIcCIQD11bFx/HBnpP+ZzjzWONgZ3emuYly7ALS/RW07Vzs/
yA==
-----END CERTIFICATE-----`

const asked: string[] = []
let server: Server
let port = 0
beforeAll(async () => {
  server = createServer({ key, cert }, (request, reply) => {
    asked.push(request.headers.host ?? '')
    reply.end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

const usual = getCACertificates('default')
afterAll(async () => {
  setDefaultCACertificates(usual)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const outgoing = makeOutgoing({
  allow: readAllowList('127.0.0.1').list,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
})

const call = async (host: string): Promise<string> => {
  try {
    return (
      await outgoing.request(`https://${host}:${port}/`, { headers: { authorization: 'Bearer x' } })
    ).body.toString()
  } catch (error) {
    return isProblem(error) ? error.code : String(error)
  }
}

test('who can’t show a certificate that is trusted, and made for that name, is told nothing', async () => {
  expect(await call('elsewhere.example')).toBe('unavailable')
  setDefaultCACertificates([...usual, cert])
  expect(await call('another.example')).toBe('unavailable')
  expect(asked).toEqual([])
  expect(await call('elsewhere.example')).toBe('hello')
})
