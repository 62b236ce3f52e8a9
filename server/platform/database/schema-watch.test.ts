import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { watchSchema } from './schema-watch.ts'

test('a process notices a newer schema, is told once, and holds nothing of it', async () => {
  const { database } = await freshDatabase()
  const told: string[] = []
  const watch = await watchSchema(database, 20)
  watch.onStranger((reason) => told.push(reason))
  expect(await watch.matches()).toBe(true)
  expect(watch.refusal()).toBeNull()
  expect(await database.transaction((tx) => watch.hold(tx))).toBe(true)
  await database.query({
    text: `insert into schema_version (version, name, checksum) select max(version) + 1, 'newer', '' from schema_version`,
  })
  await expect.poll(() => watch.refusal(), { timeout: 5000 }).toContain('takes no work any more')
  expect(await watch.matches()).toBe(false)
  expect(await database.transaction((tx) => watch.hold(tx))).toBe(false)
  expect(told).toHaveLength(1)
  watch.stop()
})
