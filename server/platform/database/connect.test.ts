import { createServer, type AddressInfo } from 'node:net'
import { expect, inject, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { connect } from './connect.ts'

const messageOf = async (url: string): Promise<string> => {
  const error: unknown = await connect(url, { connectTimeoutMs: 1000 }).then(
    (database) => database.end(),
    (reason: unknown) => reason,
  )
  return isProblem(error) ? `${error.message} ${error.details.remedy}` : String(error)
}

test('a database that can not be reached is told with what to do, never with the password', async () => {
  const refused = await messageOf('postgresql://me:hunter2@127.0.0.1:1/x')
  expect(refused).toContain('Nothing answers at the database address 127.0.0.1:1')
  expect(refused).not.toContain('hunter2')
  expect(await messageOf('postgresql://me@no-such-host.invalid/x')).toContain(
    'no-such-host.invalid is not known',
  )
})

test('what answers and hangs up is told to be no database', async () => {
  const other = createServer((socket) => void socket.end())
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as AddressInfo
  expect(await messageOf(`postgresql://me:hunter2@127.0.0.1:${port}/x`)).toContain(
    `127.0.0.1:${port} ended the connection at once`,
  )
  other.close()
})

test('a missing database is told by its name', async () => {
  const missing = new URL(inject('testServerUrl'))
  missing.pathname = '/not_there'
  expect(await messageOf(missing.href)).toContain('There is no database not_there')
})

test('a database that is not UTF-8 is refused', async () => {
  const { database, url } = await freshDatabase({ migrated: false })
  const name = `${new URL(url).pathname.slice(1)}_latin`
  await database.query({
    text: `create database ${name} encoding latin1 locale 'C' locale_provider libc template template0`,
  })
  const latin = new URL(url)
  latin.pathname = `/${name}`
  expect(await messageOf(latin.href)).toContain('encoding LATIN1')
  await database.query({ text: `drop database ${name}` })
})
