import { newId } from '#contract/id.ts'

/** A file that goes with something that is on its way, kept in this browser. */
export interface KeptFile {
  /** Also its Idempotency-Key. */
  readonly id: string
  /** The entry of an outbox that it goes with. */
  readonly of: string
  readonly file: File
  /** Milliseconds since 1970. */
  readonly at: number
}

const store = 'files'
// As long as a draft is.
const keptMs = 30 * 24 * 3_600_000

/** Keeps a file; what drafts nobody took up have left behind goes. @throws DOMException where this browser can't, or has no room */
export const keepFile = async (of: string, file: File): Promise<KeptFile> => {
  const kept = { id: newId(), of, file, at: Date.now() }
  await inStore('readwrite', (files) => {
    files.index('at').openCursor(IDBKeyRange.upperBound(Date.now() - keptMs)).onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
      cursor?.delete()
      cursor?.continue()
    }
    return files.put(kept)
  })
  return kept
}

/** The files of an entry in the order in which they were added. */
export const filesOf = async (of: string): Promise<readonly KeptFile[]> => {
  const found = await inStore('readonly', (files) => files.index('of').getAll(of) as IDBRequest<KeptFile[]>)
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export const dropFile = async (id: string): Promise<void> => {
  await inStore('readwrite', (files) => files.delete(id))
}

/** Where nothing can be kept there is nothing to drop. */
export const dropFilesOf = async (of: string): Promise<void> => {
  const files = await filesOf(of).catch(() => [])
  await Promise.all(files.map(({ id }) => dropFile(id)))
}

/** One transaction, done when what it wrote is on the disk. */
const inStore = async <Result>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => {
  const database = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const asked = work(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'))
    })
  } finally {
    database.close()
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('keelson-outbox', 1)
    asked.onupgradeneeded = () => {
      const files = asked.result.createObjectStore(store, { keyPath: 'id' })
      files.createIndex('of', 'of')
      files.createIndex('at', 'at')
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new DOMException('', 'UnknownError'))
  })
