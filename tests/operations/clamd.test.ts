import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileStore } from '#platform/files/file-store.ts'
import { makeScan } from '#platform/files/scanner.ts'
import { refusalTextOf } from '../harness/given.ts'
import { mostBytes, startClamd } from './servers/clamd.ts'
import type { Clamd } from './servers/clamd.ts'

// What a program that speaks the protocol can't show: what a real ClamAV says to what, and when it hangs up.

// In two halves: a scanner of the machine that this file lies on leaves it alone.
const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`)
const signature = `${createHash('md5').update(eicar).digest('hex')}:${eicar.length}:Eicar-Test`
let clamd: Clamd
let folder: string
const warnings: unknown[][] = []
const log = { warn: (...given: unknown[]) => void warnings.push(given) }

beforeAll(async () => {
  clamd = await startClamd(signature)
  folder = await mkdtemp(join(tmpdir(), 'keelson-clamd-files-'))
}, 60_000)
afterAll(async () => {
  await clamd.stop()
  await rm(folder, { recursive: true, force: true })
})

const save = async (content: Buffer, address = clamd.socket) => {
  const files = await openFileStore(folder, { scan: makeScan(address, log) })
  return files.save(Readable.from([content]), { maxBytes: 10_000_000 })
}
const kept = async (): Promise<number> =>
  (await readdir(folder, { recursive: true })).filter((path) => /[0-9a-f]{64}$/.test(path)).length

test('a real ClamAV lets a text through and refuses what it knows by name, by socket and by port, packed as well', async () => {
  for (const address of [clamd.socket, clamd.address]) {
    expect((await save(Buffer.from(`a quiet text by ${address}`), address)).bytes).toBeGreaterThan(10)
    for (const harmful of [eicar, gzipSync(eicar)])
      expect(await refusalTextOf(save(harmful, address))).toContain('Eicar-Test')
  }
  expect(await kept()).toBe(2)
})

test('what is larger than it takes, or than it looks into, is refused, and the log says which limit that is', async () => {
  const before = await kept()
  for (let round = 0; round < 10; round++) {
    warnings.length = 0
    for (const address of [clamd.socket, clamd.address])
      expect(await refusalTextOf(save(Buffer.alloc(mostBytes + 1_000_000, 'x'), address))).toContain(
        'larger than the scanner takes',
      )
    expect(JSON.stringify(warnings)).toContain('StreamMaxLength')
  }
  // Without AlertExceedsMax it calls a file clean that it has not looked into.
  expect(await refusalTextOf(save(Buffer.alloc(1_500_000, 'x')))).toContain('Heuristics.Limits.Exceeded')
  expect(await kept()).toBe(before)
})

test('one that has died lets nothing through', async () => {
  const before = await kept()
  await clamd.stop()
  expect(await refusalTextOf(save(Buffer.from('another text')))).toContain('could not be scanned')
  expect(await kept()).toBe(before)
})
