import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { movableClock } from '../../clock.ts'
import { readAllowList } from '../../http/outgoing/allow-list.ts'
import { makeOutgoing } from '../../http/outgoing/outgoing.ts'
import { makeAuth } from '../auth.ts'
import { makeIsBreached } from './breached-passwords.ts'

// Checksums that anybody can look up: of "password" (5BAA6 1E4C9…) and of "correct horse battery staple" (ABF7A AD643…).
const known = '1E4C9B93F3F0682250B6CF8331B7EE68FD8'
const staple = 'AD6438836DBE526AA231ABDE2D0EEF74D42'

let warnings: unknown[] = []
const log = { warn: (...given: unknown[]) => void warnings.push(given) }
const outgoing = makeOutgoing({ allow: readAllowList('127.0.0.1').list })
beforeEach(() => {
  warnings = []
})

describe('a folder of range files', () => {
  test('is read by the names that they have with and without an ending, and answers for nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keelson-ranges-'))
    await writeFile(
      join(folder, '5BAA6.txt'),
      `0018A45C4D1DEF81644B54AB7F969B88D65:10\r\n${known}:52256179\r\n`,
    )
    await writeFile(join(folder, 'ABF7A'), `${staple.toLowerCase()}:241\n`)
    const isBreached = makeIsBreached({ source: folder, outgoing, log })
    expect(await isBreached('password')).toBe(true)
    expect(await isBreached('correct horse battery staple')).toBe(true)
    expect(warnings).toEqual([])
    // A range that is missing is no word on the passwords in it.
    expect(await isBreached('herons stand at dawn')).toBe(false)
    expect(warnings).toHaveLength(1)
    expect(JSON.stringify(warnings)).not.toContain('herons')
  })
})

describe('a range API', () => {
  let server: Server
  let asked: Pick<IncomingMessage, 'url' | 'headers'>[] = []
  let answer = { status: 200, body: '' }
  beforeAll(async () => {
    server = createServer(({ url, headers }, response) => {
      asked.push({ url, headers })
      response.writeHead(answer.status).end(answer.body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  beforeEach(() => {
    asked = []
  })
  const isBreached = (password: string) => {
    const { port } = server.address() as AddressInfo
    return makeIsBreached({ source: `http://127.0.0.1:${port}/range/`, outgoing, log })(password)
  }

  test('is told five signs of forty, and asked to pad its answer, whose padding is no finding', async () => {
    answer = { status: 200, body: `${known}:3\r\n` }
    expect(await isBreached('password')).toBe(true)
    answer = { status: 200, body: `${known}:0\r\n` }
    expect(await isBreached('password')).toBe(false)
    expect(asked.map(({ url }) => url)).toEqual(['/range/5BAA6', '/range/5BAA6'])
    expect(asked[0]?.headers['add-padding']).toBe('true')
    expect(JSON.stringify(asked)).not.toContain(known.slice(0, 8))
    expect(warnings).toEqual([])
  })

  test('that does not answer keeps nobody from a new password, which stands in the log', async () => {
    answer = { status: 503, body: '' }
    expect(await isBreached('password')).toBe(false)
    expect(warnings).toHaveLength(1)
    const closed = makeIsBreached({ source: 'http://127.0.0.1:9/range', outgoing, log })
    expect(await closed('password')).toBe(false)
    expect(warnings).toHaveLength(2)
  })
})

test('whoever chooses such a password is told so at its field; without a list nobody is', async () => {
  const { database: db } = await freshDatabase()
  const options = { db, clock: movableClock(), secret: 'a'.repeat(40), publicUrl: 'http://localhost' }
  const asking = makeAuth({ ...options, isBreached: async (password) => password === 'herons stand at dawn' })
  const refused = await asking
    .refusePassword('herons stand at dawn', [], 'next')
    .catch((error: unknown) => error)
  expect(isProblem(refused) && refused.details.issues).toMatchObject([
    { field: 'next', code: 'password.breached' },
  ])
  await asking.refusePassword('otters swim at dusk', [])
  const silent = makeIsBreached({ source: null, outgoing, log })
  await makeAuth({ ...options, isBreached: silent }).refusePassword('herons stand at dawn', [])
})
