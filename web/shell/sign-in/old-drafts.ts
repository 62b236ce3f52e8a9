// As web/record/form/draft.ts and web/record/outbox/files/kept-files.ts say, which only look at what they are asked for:
// what nobody takes up again would stay. Said once more here, so that the sign-in does not load them.
const prefix = 'keelson.draft.'
// What `web/shell/palette/seen-records.ts` keeps is of a session, though it lies among the drafts.
const seen = '.seen'
const filesName = 'keelson-outbox'
const keptMs = 30 * 24 * 3_600_000

/**
 * Forgets texts and files that somebody, whoever, left unsent in this browser more than 30 days ago, and which records
 * anybody looked at. A session lasts a week, so that whoever uses the browser comes by here. Fails where the browser keeps nothing.
 */
export const forgetOldUnsent = async (): Promise<void> => {
  forgetOldDrafts()
  await forgetOldFiles()
}

/** The texts alone. */
export const forgetOldDrafts = (now = Date.now(), store: Storage = localStorage): void => {
  for (const key of Object.keys(store))
    if (key.startsWith(prefix) && (key.endsWith(seen) || !(writtenAt(store.getItem(key)) >= now - keptMs)))
      store.removeItem(key)
}

/** Milliseconds since 1970; not a number for what can't be read. */
const writtenAt = (text: string | null): number => {
  try {
    return Number((JSON.parse(text ?? '') as { at?: unknown } | null)?.at)
  } catch {
    return Number.NaN
  }
}

/** Where none were ever kept nothing is made. */
const forgetOldFiles = async (): Promise<void> => {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === filesName)) return
  const asked = indexedDB.open(filesName)
  asked.onsuccess = () => {
    const database = asked.result
    const transaction = database.transaction('files', 'readwrite')
    const old = transaction
      .objectStore('files')
      .index('at')
      .openCursor(IDBKeyRange.upperBound(Date.now() - keptMs))
    old.onsuccess = () => {
      old.result?.delete()
      old.result?.continue()
    }
    transaction.oncomplete = () => database.close()
  }
}
