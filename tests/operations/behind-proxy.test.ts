import { request } from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../faults/house/house.ts'
import type { House } from '../faults/house/house.ts'
import { runCommand, type ProductProcess } from '../faults/house/product-process.ts'
import { startLoad } from '../faults/load/load.ts'
import { examineAtLast } from '../faults/oracle/oracle.ts'
import { makeRandom } from '../faults/random.ts'
import { chooseDoor, startProxy } from './servers/haproxy.ts'
import type { Door, Proxy } from './servers/haproxy.ts'

// Three web processes and a worker behind a proxy that takes turns: nobody is bound to a process, and none is missed.

let door: Door
let house: House
let proxy: Proxy
let webs: readonly ProductProcess[]

beforeAll(async () => {
  door = await chooseDoor()
  house = await openHouse({
    name: 'proxy',
    random: makeRandom(20_261_126),
    roles: ['web', 'web', 'web', 'worker'],
    env: { PUBLIC_URL: door.secure, TRUST_PROXY: '127.0.0.1' },
  })
  webs = house.processes.filter(({ url }) => url !== null)
  proxy = await startProxy(
    door,
    webs.map(({ url }) => url ?? ''),
  )
}, 240_000)
afterAll(async () => {
  await proxy.stop()
  await house.close()
}, 60_000)

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly json: Record<string, unknown>
}

/** As a browser does from a machine of its own: every address of 127/8 is one here. */
const browse = (
  method: string,
  path: string,
  { cookie = '', body, from = '127.0.0.2' }: { cookie?: string; body?: object; from?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(cookie !== '' && { cookie }),
      ...(body && { 'content-type': 'application/json' }),
      origin: door.secure,
    }
    const options = { method, headers, ca: proxy.certificate, localAddress: from, family: 4 }
    const asking = request(new URL(`/api/v1${path}`, door.secure), options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
        }),
      )
    })
    asking.on('error', reject).end(body && JSON.stringify(body))
  })

/** How many requests each web process has answered, by its own count. */
const answered = async (): Promise<number[]> =>
  Promise.all(
    webs.map(async ({ url }) => {
      const text = await (await fetch(`${url}/metrics`)).text()
      const counts = text.matchAll(/^keelson_http_request_seconds_count\{[^}]*\} (\d+)$/gm)
      return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
    }),
  )

test('whoever signs in at one process is signed in at the others, over TLS that ends at the proxy', async () => {
  const made = await runCommand(house.safe, 'person', 'create', '--name', 'Ada', '--email', 'ada@example.org', '--json')
  const { password } = JSON.parse(made.output) as { password: string }
  const before = await answered()
  const signedIn = await browse('POST', '/session', { body: { email: 'ada@example.org', password } })
  const [cookie = ''] = signedIn.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^__Host-keelson=.*; Secure$/)
  expect(signedIn.headers['strict-transport-security']).toMatch(/max-age=\d+/)
  const [pair = ''] = cookie.split(';')
  for (let turn = 0; turn < 12; turn++)
    expect((await browse('GET', '/session', { cookie: pair })).status).toBe(200)
  // Its own count is read anew once a second.
  const served = async (): Promise<boolean> => {
    const now = await answered()
    return now.every((count, place) => count - (before[place] ?? 0) > 2)
  }
  await expect.poll(served, { timeout: 10_000 }).toBe(true)
  // The address is that of the browser, and what a browser claims of itself is not believed.
  const { json } = await browse('GET', '/sessions', { cookie: pair })
  expect(json['data']).toEqual([expect.objectContaining({ address: '127.0.0.2', current: true })])
}, 60_000) // prettier-ignore

/** What somebody who follows has heard of so far. */
interface Heard {
  /** From which they go on after an interruption. */
  place: string
  readonly ids: Set<string>
}

/** Follows what changes, from a place on. */
const follow = async (apiKey: string, after = ''): Promise<Heard> => {
  const answer = await fetch(`${door.plain}/api/v1/live`, {
    headers: {
      authorization: `Bearer ${apiKey}`,
      accept: 'text/event-stream',
      ...(after !== '' && { 'last-event-id': after }),
    },
  })
  expect(answer.status).toBe(200)
  const heard: Heard = { place: after, ids: new Set() }
  const listen = async (): Promise<void> => {
    let text = ''
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (text + chunk).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        heard.place = /^id: (.*)$/m.exec(block)?.[1] ?? heard.place
        for (const [, id = ''] of block.matchAll(/"id":"([^"]+)"/g)) heard.ids.add(id)
      }
    }
  }
  // It ends when the process or the house does.
  listen().catch(() => undefined)
  return heard
}

const open = async (apiKey: string, requester: string): Promise<string> => {
  const answer = await fetch(`${door.plain}/api/v1/incidents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Behind the proxy', requester }),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { data: { id: string } }).data.id
}

test('who follows what changes hears of writes at every process, and goes on without a gap when one is killed', async () => {
  const [agent = ''] = house.people.agents
  const requester = house.people.callers[0]?.id ?? ''
  const before = await follow(agent)
  const opened: string[] = []
  for (let turn = 0; turn < 6; turn++) opened.push(await open(agent, requester))
  await expect.poll(() => opened.filter((id) => !before.ids.has(id)), { timeout: 15_000 }).toEqual([])

  const { place } = before
  await webs[0]?.kill()
  const meanwhile = await open(agent, requester)
  // Whether or not its own stream fell with the process: from the place that it had heard of it hears the rest.
  const again = await follow(agent, place)
  const last = await open(agent, requester)
  await expect.poll(() => again.ids.has(last), { timeout: 15_000 }).toBe(true)
  expect([...again.ids]).toContain(meanwhile)
}, 60_000)

test('a process is killed under load, and no acknowledged write is lost', async () => {
  const { people, ledger } = house
  const random = makeRandom(7)
  const load = startLoad({ people, ledger, random, name: 'proxy', address: () => door.plain })
  const acknowledged = async (more: number): Promise<void> => {
    const then = ledger.counts.acknowledged
    while (ledger.counts.acknowledged < then + more) await new Promise((resume) => setTimeout(resume, 50))
  }
  await acknowledged(100)
  await webs[1]?.kill()
  await acknowledged(100)
  await load.stop()
  expect(webs.map((each) => each.isRunning())).toEqual([false, false, true])
  expect(ledger.failures).toEqual([])
  expect(await examineAtLast(house)).toEqual([])
}, 300_000)
