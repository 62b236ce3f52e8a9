import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { refusalTextOf } from '../../tests/harness/given.ts'
import { readOutsideChecks } from './outside-checks.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keelson-checks-'))
})
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)

test('nothing outside is asked as it comes', async () => {
  expect(await readOutsideChecks(folder)).toEqual({ breachedPasswords: null, scanner: null })
})

test('a folder of ranges is one by being there; a file names another, or an address', async () => {
  await mkdir(join(folder, 'breached-passwords'))
  expect((await readOutsideChecks(folder)).breachedPasswords).toBe(join(folder, 'breached-passwords'))
  for (const [at, name] of ['/srv/ranges', 'https://api.pwnedpasswords.com/range'].entries()) {
    folder = await mkdtemp(join(tmpdir(), `keelson-checks-${at}-`))
    await put('breached-passwords', `${name}\n`)
    expect((await readOutsideChecks(folder)).breachedPasswords).toBe(name)
  }
})

test('a scanner is named by its address or its socket', async () => {
  for (const address of ['localhost:3310', '[::1]:3310', '/run/clamav/clamd.ctl']) {
    await put('scanner', `${address}\n`)
    expect((await readOutsideChecks(folder)).scanner).toBe(address)
  }
})

test('what can’t be meant stops the start: a check that is wanted must not be off in silence', async () => {
  for (const address of ['localhost', 'http://localhost:3310', '']) {
    await put('scanner', address)
    expect(await refusalTextOf(readOutsideChecks(folder))).toContain('does not name host:port')
  }
  await put('scanner', 'localhost:3310')
  await put('breached-passwords', 'ranges')
  expect(await refusalTextOf(readOutsideChecks(folder))).toContain('does not name a folder of range files')
})
