import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { addressOf, isPublic } from './addresses.ts'
import { readAllowList } from './allow-list.ts'
import { makeOutgoing, type OutgoingRequest, type Resolved } from './outgoing.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

type Handler = (request: IncomingMessage, reply: ServerResponse) => void

/** A server of this test, with what it has been asked. */
const serverOf = async (handler: Handler) => {
  const asked: { url: string; headers: IncomingMessage['headers']; method: string; body: string }[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ url: request.url ?? '', headers: request.headers, method: request.method ?? '', body })
      handler(request, reply)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, asked, url: (host: string, path = '/') => `http://${host}:${port}${path}` }
}

const nothing = readAllowList('').list
const home: Resolved = { address: '127.0.0.1', family: 4 }

const outgoingTo = (allow: string, names: Readonly<Record<string, readonly Resolved[]>> = {}) =>
  makeOutgoing({ allow: readAllowList(allow).list, resolve: async (host) => names[host] ?? [] })

const codeOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act
    return 'answered'
  } catch (error) {
    return isProblem(error) ? error.code : String(error)
  }
}

test.each([
  '127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0', '0.1.2.3',
  '100.64.0.1', '100.100.100.200', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1',
  '239.255.255.250', '240.0.0.1', '255.255.255.255', '168.63.129.16', '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a9fe:a9fe', '::127.0.0.1',
  'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1',
])('%s is inside', (text) => {
  const address = addressOf(text)
  expect(address, text).not.toBeNull()
  expect(address && isPublic(address)).toBe(false)
}) // prettier-ignore

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '2606:4700:4700::1111',
  '2a00:1450:4001::1',
  '::ffff:8.8.8.8',
])('%s is outside', (text) => {
  const address = addressOf(text)
  expect(address && isPublic(address)).toBe(true)
})

test.each([
  'http://127.0.0.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://127.1/', 'http://0/',
  'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/', 'http://127。0。0。1/', 'http://①②⑦.0.0.1/', 'http://[fd00:ec2::254]/', 'http://127.0.0.1./',
  'file:///etc/passwd', 'ftp://example.org/', 'gopher://127.0.0.1:25/', 'http://user:word@example.org/', 'data:text/plain,x',
])('%s is not called', async (url) => {
  const asked: string[] = []
  const outgoing = makeOutgoing({
    allow: nothing,
    resolve: async (host) => {
      asked.push(host)
      return [home]
    },
  })
  expect(await codeOf(outgoing.request(url))).toBe('forbidden')
  expect(asked).toEqual([])
}) // prettier-ignore

test('whatever the form of an address inside, it is refused', async () => {
  const inside = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
  )
  const forms = [
    (parts: readonly number[]) => parts.join('.'),
    (parts: readonly number[]) => String(numberOf(parts)),
    (parts: readonly number[]) => `0x${numberOf(parts).toString(16)}`,
    (parts: readonly number[]) => parts.map((part) => `0${part.toString(8)}`).join('.'),
    (parts: readonly number[]) => parts.map((part) => `0x${part.toString(16)}`).join('.'),
    (parts: readonly number[]) => `[::ffff:${parts.join('.')}]`,
  ]
  await fc.assert(
    fc.asyncProperty(inside, fc.constantFrom(...forms), async (parts, form) => {
      expect(await codeOf(outgoingTo('').request(`http://${form(parts)}/`))).toBe('forbidden')
    }),
  )
})

const numberOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0)

test('a name is refused when any of its addresses is inside, and nothing is asked of it', async () => {
  const { port, asked } = await serverOf((_request, reply) => reply.end('in'))
  const outside: Resolved = { address: '93.184.216.34', family: 4 }
  for (const addresses of [[home], [outside, home], [{ address: '::ffff:127.0.0.1', family: 6 }], [{ address: 'fe80::1%eth0', family: 6 }]])
    expect(await codeOf(outgoingTo('', { 'evil.example': addresses }).request(`http://evil.example:${port}/`))).toBe('forbidden')
  expect(asked).toEqual([])
}) // prettier-ignore

test('the connection goes to the address that was checked: a name that changes in between gains nothing', async () => {
  const { url, asked } = await serverOf((_request, reply) => reply.end('the right one'))
  let looks = 0
  const outgoing = makeOutgoing({
    allow: readAllowList('desk.example').list,
    resolve: async () => {
      looks += 1
      return looks === 1 ? [home] : [{ address: '127.0.0.99', family: 4 }]
    },
  })
  const answer = await outgoing.request(url('desk.example', '/hook'))
  expect(answer.body.toString()).toBe('the right one')
  expect(looks).toBe(1)
  expect(asked[0]?.headers.host).toMatch(/^desk\.example:/)
})

test('a redirect is checked like the first address, and the number of them is bounded', async () => {
  const inner = await serverOf((_request, reply) => reply.end('secret'))
  const outer = await serverOf((request, reply) => {
    const to = request.url === '/in' ? inner.url('127.0.0.1', '/metadata') : '/again'
    reply.writeHead(302, { location: to }).end()
  })
  const outgoing = outgoingTo('desk.example', { 'desk.example': [home] })
  expect(await codeOf(outgoing.request(outer.url('desk.example', '/in')))).toBe('forbidden')
  expect(inner.asked).toEqual([])
  expect(await codeOf(outgoing.request(outer.url('desk.example', '/loop')))).toBe('unavailable')
  expect(outer.asked.filter(({ url }) => url === '/again')).toHaveLength(3)
})

test('credentials and bodies stay with the origin that they were meant for', async () => {
  const other = await serverOf((_request, reply) => reply.end('other'))
  const first = await serverOf((request, reply) => {
    const status = request.url === '/keep' ? 307 : 302
    reply.writeHead(status, { location: other.url('b.example', '/') }).end()
  })
  const outgoing = outgoingTo('a.example, b.example', { 'a.example': [home], 'b.example': [home] })
  const sent: OutgoingRequest = {
    method: 'POST', body: 'words', headers: { Authorization: 'Bearer x', Cookie: 'a=b', 'content-type': 'text/plain', accept: 'text/plain' },
  } // prettier-ignore
  expect((await outgoing.request(first.url('a.example', '/change'), sent)).body.toString()).toBe('other')
  expect(first.asked[0]).toMatchObject({
    method: 'POST',
    body: 'words',
    headers: { authorization: 'Bearer x' },
  })
  expect(other.asked[0]).toMatchObject({ method: 'GET', body: '', headers: { accept: 'text/plain' } })
  for (const name of ['authorization', 'cookie', 'content-type'])
    expect(other.asked[0]?.headers).not.toHaveProperty(name)
  expect(await codeOf(outgoing.request(first.url('a.example', '/keep'), sent))).toBe('forbidden')
  expect(other.asked).toHaveLength(1)
})

test('an answer without end is cut off, whatever it says about its length, and is not unpacked', async () => {
  const endless = await serverOf((_request, reply) => {
    const more = () => reply.write(Buffer.alloc(65_536)) && setImmediate(more)
    reply.on('drain', more)
    more()
  })
  const packed = await serverOf((_request, reply) => {
    reply.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from([0x1f, 0x8b, 1, 2, 3]))
  })
  const outgoing = outgoingTo('127.0.0.0/8')
  expect(await codeOf(outgoing.request(endless.url('127.0.0.1'), { maxBytes: 100_000 }))).toBe('too_large')
  const { body } = await outgoing.request(packed.url('127.0.0.1'))
  expect(body).toHaveLength(5)
  expect(packed.asked[0]?.headers['accept-encoding']).toBe('identity')
})

test('who does not answer, answers slowly or has no name is given up', async () => {
  const silent = await serverOf(() => undefined)
  const slow = await serverOf((_request, reply) => void reply.write('a'))
  const outgoing = outgoingTo('127.0.0.1')
  expect(await codeOf(outgoing.request(silent.url('127.0.0.1'), { timeoutMs: 30 }))).toBe('unavailable')
  expect(await codeOf(outgoing.request(slow.url('127.0.0.1'), { timeoutMs: 30 }))).toBe('unavailable')
  const never = makeOutgoing({ allow: nothing, resolve: () => new Promise(() => undefined) })
  expect(await codeOf(never.request('http://name.example/', { timeoutMs: 30 }))).toBe('unavailable')
  expect(await codeOf(outgoing.request('http://nowhere.example/'))).toBe('unavailable')
  expect(await codeOf(outgoing.request('http://127.0.0.1:1/'))).toBe('unavailable')
})

test('what is allowed may be named by host, address or network, with or without a port', () => {
  const permits = (list: string, host: string, address: string, port = 443): boolean => {
    const parsed = addressOf(address)
    return parsed !== null && readAllowList(list).list.permits(host, parsed, port)
  }
  expect(permits('tsa.internal', 'tsa.internal', '10.1.1.1')).toBe(true)
  expect(permits('tsa.internal', 'other.internal', '10.1.1.1')).toBe(false)
  expect(permits('TSA.internal:8443', 'tsa.internal', '10.1.1.1', 8443)).toBe(true)
  expect(permits('tsa.internal:8443', 'tsa.internal', '10.1.1.1')).toBe(false)
  expect(permits('10.1.0.0/16', 'x', '10.1.2.3')).toBe(true)
  expect(permits('10.1.0.0/16', 'x', '10.2.2.3')).toBe(false)
  expect(permits('10.1.0.0/16:443', 'x', '10.1.2.3', 80)).toBe(false)
  expect(permits('fd00::/8, [::1]:9000', 'x', 'fd12::1')).toBe(true)
  expect(permits('fd00::/8, [::1]:9000', 'x', '::1', 9000)).toBe(true)
  expect(permits('fd00::/8, [::1]:9000', 'x', '::1')).toBe(false)
  expect(permits('10.0.0.0/8', 'x', 'fd12::1')).toBe(false)
  expect(readAllowList('10.0.0.0/33, http://x, *, a b, 1.2.3, ok.example').unknown).toEqual([
    '10.0.0.0/33', 'http://x', '*', 'a b', '1.2.3',
  ]) // prettier-ignore
})
