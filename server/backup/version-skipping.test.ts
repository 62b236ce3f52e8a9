import { cp, mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { list, makeRegistry, systemActor } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { systemClock } from '#platform/clock.ts'
import { migrate, migrationsFolder, ownSchema } from '#platform/database/migrate.ts'
import type { Database } from '#platform/database/pool.ts'
import { practices } from '#practices'
import { freshDatabase } from '../../tests/harness/database.ts'
import { makeProduct } from '../product.ts'

const schemas = join(import.meta.dirname, '..', '..', 'tests', 'faults', 'schemas')

/** The migrations up to one, as the version that ended there had them. */
const migrationsUpTo = async (version: number): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const files = (await readdir(migrationsFolder)).filter((name) => Number(name.slice(0, 4)) <= version)
  for (const file of files) await cp(join(migrationsFolder, file), join(folder, file))
  return folder
}

interface TableRows {
  readonly table: string
  readonly rows: readonly object[]
}

/** Puts in what an old version had stored. Its triggers have had their say then. */
const fill = (database: Database, tables: readonly TableRows[]): Promise<void> =>
  database.transaction(async (tx) => {
    for (const { table, rows } of tables) {
      await tx.query({ text: `alter table "${table}" disable trigger user` })
      await tx.query({
        text: `insert into "${table}" overriding system value select * from json_populate_recordset(null::public."${table}", $1)`,
        values: [JSON.stringify(rows)],
      })
      await tx.query({ text: `alter table "${table}" enable trigger user` })
    }
  })

const read = async (file: string): Promise<TableRows[]> =>
  JSON.parse((await promisify(gunzip)(await readFile(join(schemas, file)))).toString('utf8')) as TableRows[]

const files = (await readdir(schemas)).filter((name) => name.endsWith('.json.gz'))

test.each(files)(
  'a database with the demonstration of schema %s comes to the newest in one go, with every record and event',
  async (file) => {
    const version = Number(file.slice(0, 4))
    const tables = await read(file)
    const { database } = await freshDatabase({ migrated: false })
    await migrate(database, await migrationsUpTo(version))
    await fill(database, tables)
    expect(await migrate(database)).toHaveLength((await ownSchema()) - version)

    const { records, events, faults } = await verify(database, makeRegistry(practices, capabilities))
    const count = (name: string): number => tables.find(({ table }) => table === name)?.rows.length ?? 0
    expect(faults).toEqual([])
    expect([records, events]).toEqual([count('record'), count('event')])

    const product = await makeProduct({ database, clock: systemClock, secret: 'x'.repeat(32) })
    const ctx = product.ctxFor(systemActor('setup'), 'system')
    expect((await list({ ...ctx, db: database }, 'incident', { limit: 200 })).rows).toHaveLength(
      Math.min(200, count('incident')),
    )
  },
  60_000,
)

test('the first released schema is among them', () => {
  expect(files).toContain('0006.json.gz')
})
