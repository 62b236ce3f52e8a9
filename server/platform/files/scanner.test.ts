import { mkdtemp, readdir } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refusalTextOf } from '../../../tests/harness/given.ts'
import { openFileStore, type FileStore } from './file-store.ts'
import { makeScan } from './scanner.ts'

// A scanner as clamd is seen from outside: it reads the command and the pieces, answers once and closes.
let server: Server
let heard: Buffer[] = []
let judge: (content: Buffer, socket: Socket) => void
const verdict = (content: Buffer, socket: Socket): void => {
  heard.push(content)
  socket.end(content.includes('harmful') ? 'stream: Win.Test.Harmful-1 FOUND\0' : 'stream: OK\0')
}

let folder: string
let files: FileStore
let warnings: unknown[] = []
const log = { warn: (...given: unknown[]) => void warnings.push(given) }
const port = (): number => (server.address() as AddressInfo).port

const listen = (socket: Socket): void => {
  let received = Buffer.alloc(0)
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])
    const content = contentIn(received)
    if (content !== null) judge(content, socket)
  })
}

/** What was sent, once its end has arrived; the frames are read by the protocol's description, not by our code. */
const contentIn = (received: Buffer): Buffer | null => {
  const command = 'zINSTREAM\0'
  if (!received.toString('latin1').startsWith(command)) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

beforeAll(async () => {
  server = createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(async () => {
  judge = verdict
  heard = []
  warnings = []
  folder = await mkdtemp(join(tmpdir(), 'keelson-scanned-'))
  files = await openFileStore(folder, { scan: makeScan(`127.0.0.1:${port()}`, log) })
})

const save = (content: string | Buffer) =>
  files.save(Readable.from([Buffer.from(content)]), { maxBytes: 10_000_000 })
const isEmpty = async (): Promise<boolean> =>
  (await readdir(folder, { recursive: true })).join() === 'incoming'

test('a file is kept once the scanner has seen all of it and lets it through', async () => {
  const large = Buffer.alloc(1_000_000, 'a quiet text. ')
  const { sha256 } = await save(large)
  expect(heard.map((content) => content.equals(large))).toEqual([true])
  expect(await files.size(sha256)).toBe(1_000_000)
  expect((await save('')).bytes).toBe(0)
  expect(warnings).toEqual([])
})

test('a file that the scanner knows is refused by name, and nothing of it stays', async () => {
  const refused = await refusalTextOf(save('something harmful'))
  expect(refused).toContain('Win.Test.Harmful-1')
  expect(await isEmpty()).toBe(true)
  expect(JSON.stringify(warnings)).toContain('Win.Test.Harmful-1')
})

test('a file that is not judged is not taken: no scanner, one that breaks off, one that is silent, one with too much', async () => {
  const silent = makeScan(`127.0.0.1:${port()}`, log, 50)
  const away = makeScan('127.0.0.1:9', log)
  const cases: readonly [FileStore, typeof judge][] = [
    [await openFileStore(folder, { scan: away }), verdict],
    [files, (_, socket) => void socket.destroy()],
    [files, (_, socket) => void socket.end()],
    [files, (_, socket) => void socket.end("INSTREAM: Can't allocate memory ERROR\0")],
    [await openFileStore(folder, { scan: silent }), () => undefined],
  ]
  for (const [store, way] of cases) {
    judge = way
    const saving = store.save(Readable.from([Buffer.from('a text')]), { maxBytes: 100 })
    expect(await refusalTextOf(saving)).toContain('could not be scanned')
    expect(await isEmpty()).toBe(true)
  }
  expect(warnings).toHaveLength(cases.length)
})

test('without a scanner files are kept as they come', async () => {
  expect(makeScan(null, log)).toBeNull()
  const plain = await openFileStore(folder)
  const { sha256 } = await plain.save(Readable.from([Buffer.from('harmful')]), { maxBytes: 100 })
  expect(await plain.size(sha256)).toBe(7)
})
