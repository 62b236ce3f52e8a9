import { createServer, type AddressInfo } from 'node:net'
import { expect, inject, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { connect, roleBeyondNeed } from './connect.ts'
import { openDatabase } from './pool.ts'

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
  const missing = new URL(inject('testOwnerUrl'))
  missing.pathname = '/not_there'
  expect(await messageOf(missing.href)).toContain('There is no database not_there')
})

test('a database that is not UTF-8 is refused', async () => {
  const { url } = await freshDatabase({ migrated: false })
  const name = `${new URL(url).pathname.slice(1)}_latin`
  const server = openDatabase(inject('testServerUrl'), { maxConnections: 1 })
  await server.query({
    text: `create database ${name} encoding latin1 locale 'C' locale_provider libc template template0`,
  })
  const latin = new URL(url)
  latin.pathname = `/${name}`
  expect(await messageOf(latin.href)).toContain('encoding LATIN1')
  await server.query({ text: `drop database ${name}` })
  await server.end()
})

test('a superuser is told to be more than Keelson needs, and an owner of the log that a second role would do', async () => {
  const { database, url } = await freshDatabase()
  expect(await roleBeyondNeed(database)).toContain('owns the log of events')
  const empty = await freshDatabase({ migrated: false })
  expect(await roleBeyondNeed(empty.database)).toBeNull()
  const asSuperuser = new URL(inject('testServerUrl'))
  asSuperuser.pathname = new URL(url).pathname
  const server = openDatabase(asSuperuser.href, { maxConnections: 1 })
  expect(await roleBeyondNeed(server)).toContain('a superuser of PostgreSQL')
  await server.end()
})
