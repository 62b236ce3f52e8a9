import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#platform/database/connect.ts'
import type { Database } from '#platform/database/pool.ts'
import { startServer } from '../../tests/faults/house/server.ts'
import type { OwnServer } from '../../tests/faults/house/server.ts'
import { memoryFolder } from '../../tests/harness/folders.ts'
import { refusalTextOf } from '../../tests/harness/given.ts'
import { archivedPoint } from './archived-point.ts'

let folder = ''
let server: OwnServer
let database: Database

/** Settings take effect at once; archive_mode alone wants a start. */
const setArchiving = async (settings: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(settings))
    await database.query({ text: `alter system set ${name} = '${value}'` })
  await database.query({ text: 'select pg_reload_conf()' })
}

beforeAll(async () => {
  folder = await mkdtemp(join(memoryFolder(), 'keelson-archive-'))
  await mkdir(join(folder, 'kept'))
  // The server runs as a user of its own where the tests run as root.
  await chmod(folder, 0o711)
  await chmod(join(folder, 'kept'), 0o777)
  server = await startServer(join(folder, 'data'))
  database = await connect(server.superUrl())
  await setArchiving({ archive_mode: 'on' })
  await database.end()
  await server.stop()
  await server.start()
  database = await connect(server.superUrl())
}, 60_000)

afterAll(async () => {
  await database.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a point counts once the piece of the log that it lies in has arrived where the log is kept', async () => {
  await setArchiving({ archive_command: `cp %p ${join(folder, 'kept')}/%f` })
  const point = await archivedPoint(database, 'before leaving schema 7')
  const lsn = point.split(' at ')[1]
  expect(point).toBe(`"before leaving schema 7" at ${lsn}`)
  const [row] = await database.query<{ file: string }>({
    text: 'select pg_walfile_name($1::pg_lsn) as file',
    values: [lsn],
  })
  expect(await readdir(join(folder, 'kept'))).toContain(row?.file)
})

test('a log that goes nowhere is no way back: where archiving fails or does not happen the point is refused', async () => {
  await setArchiving({ archive_command: 'false' })
  expect(await refusalTextOf(archivedPoint(database, 'failing'))).toContain('could not archive its log')
  await setArchiving({ archive_command: '' })
  expect(await refusalTextOf(archivedPoint(database, 'waiting', 500))).toContain('had not archived')
})

test('a right that is missing is named with what gives it', async () => {
  await database.query({ text: "create role modest login password 'modest'" })
  const modest = await connect(server.url().replace(/\/\/[^@]*@/, '//modest:modest@'))
  try {
    expect(await refusalTextOf(archivedPoint(modest, 'modest'))).toContain(
      'grant execute on function pg_create_restore_point',
    )
  } finally {
    await modest.end()
  }
})
