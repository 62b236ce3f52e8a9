import { expect } from 'vitest'
import { test } from '../../tests/harness/given.ts'
import { keepTold } from './kept.ts'

test('what one schema tells keeps no other of the same database waiting', async ({ product }) => {
  const { db } = product
  const waited = await db.transaction(async (here) => {
    await keepTold(here, [])
    return db.transaction(async (there) => {
      await there.query({ text: `select set_config('lock_timeout', '3s', true)` })
      await there.query({ text: 'create schema elsewhere' })
      await there.query({
        text: `select set_config('search_path', 'elsewhere, ' || current_setting('search_path'), true)`,
      })
      await keepTold(there, [])
      return 'not at all'
    })
  })
  expect(waited).toBe('not at all')
})
