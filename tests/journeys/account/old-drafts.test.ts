import { expect } from 'vitest'
import { test } from '../../harness/journey.ts'

const day = 24 * 3600_000

/** What this browser keeps of unsent texts and files. */
const kept = `(async () => {
  const open = indexedDB.open('keelson-outbox', 1)
  const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result) })
  const asked = database.transaction('files').objectStore('files').getAllKeys()
  const files = await new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  database.close()
  return [...Object.keys(localStorage).filter((key) => key.startsWith('keelson.draft.')), ...files].sort()
})()`

const leave = ({ old, young }: { old: number; young: number }): Promise<void> =>
  new Promise((resolve) => {
    for (const [person, at] of [['anna', old], ['ben', young]] as const)
      localStorage.setItem(`keelson.draft.${person}.new.incidents`, JSON.stringify({ at, values: { title: 'Said' } }))
    const open = indexedDB.open('keelson-outbox', 1)
    open.onupgradeneeded = () => {
      const files = open.result.createObjectStore('files', { keyPath: 'id' })
      files.createIndex('of', 'of')
      files.createIndex('at', 'at')
    }
    open.onsuccess = () => {
      const writing = open.result.transaction('files', 'readwrite')
      for (const [id, at] of [['old-file', old], ['young-file', young]] as const)
        writing.objectStore('files').put({ id, of: 'x', at, file: new File(['Said'], 'said.txt') })
      writing.oncomplete = () => {
        open.result.close()
        resolve()
      }
    }
  }) // prettier-ignore

test('texts and files that were left unsent in a browser for a month are gone when somebody comes to the sign-in', async ({
  visit,
}) => {
  const { page } = await visit(null)
  await page.goto('/sign-in')
  await page.evaluate(leave, { old: Date.now() - 31 * day, young: Date.now() - 29 * day })
  await page.goto('/sign-in')
  await expect
    .poll(() => page.evaluate(kept), { timeout: 15_000 })
    .toEqual(['keelson.draft.ben.new.incidents', 'young-file'])
})
