import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startFailure } from './failure.ts'

test.each([
  [
    'initdb: could not look up effective user ID 1234: user does not exist',
    /no entry among the system’s users/,
  ],
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', /disk is full/],
  ['FATAL:  could not open file "postgresql.conf": Permission denied', /may not write its data folder/],
  ['FATAL:  something new', /^PostgreSQL did not start: FATAL: {2}something new\.$/],
])('a start that fails with "%s" says what it means', async (line, message) => {
  const log = join(await mkdtemp(join(tmpdir(), 'failure-')), 'postgres.log')
  await writeFile(log, `${line}\n`)
  expect((await startFailure(log, 'initdb ended with code 1')).message).toMatch(message)
})
