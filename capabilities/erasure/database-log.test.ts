import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemActor, write } from '#engine'
import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { erasurePlaces } from '../../server/erasure.ts'
import { memoryFolder } from '../../tests/harness/folders.ts'
import { makeProduct } from '../../tests/harness/product.ts'
import { runErasure } from './run.ts'

test('whose data are erased is not in the log of the embedded database either, though their address was given to two', async () => {
  const dataFolder = await mkdtemp(join(memoryFolder(), 'embedded-'))
  const server = await startEmbedded({ dataFolder, durable: false })
  const db = openDatabase(server.ownerUrl)
  try {
    await migrate(db)
    const product = await makeProduct(undefined, db)
    const make = async (type: string, values: object): Promise<string> =>
      (await write(product.setUp(), { kind: 'create', type, values: { ...values } })).after.id
    const email = 'vera.zyx@hospital.example'
    const gone = await make('person', { name: 'Vera Zyx', email })
    const other = await make('person', { name: 'Olga' })
    await expect(make('person', { name: 'Vera Zyx', email })).rejects.toThrow()
    // As a fault of ours would, past all that looks at values before.
    await expect(
      db.query({ text: 'update person set email = $1 where id = $2', values: [email, other] }),
    ).rejects.toThrow('duplicate key')
    const order = { title: 'Erasure', person: gone, ground: 'request', reason: 'Art. 17' }
    const eraser = { ...product.as(systemActor('eraser'), 'system'), db }
    await runErasure(eraser, await make('erasure', order), {
      places: erasurePlaces(product.files),
      pause: async () => undefined,
    })
  } finally {
    await db.end()
    await server.stop()
  }
  const log = await readFile(join(dataFolder, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key value violates unique constraint')
  expect(log).not.toMatch(/zyx|hospital\.example/i)
  await rm(dataFolder, { recursive: true })
}, 120_000)
