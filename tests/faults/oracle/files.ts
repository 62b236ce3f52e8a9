import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#platform/database/pool.ts'
import type { Ledger } from '../load/ledger.ts'

/** Every file that a record names is in the store, whole; what was acknowledged is named. */
export const judgeFiles = async (db: Database, dataFolder: string, ledger: Ledger): Promise<string[]> => {
  const named = await db.query<{ id: string; sha256: string; bytes: string }>({
    text: 'select id::text, sha256, size::text as bytes from attachment',
  })
  const byId = new Map(named.map((row) => [row.id, row]))
  const unnamed = ledger.files.filter(({ id, sha256 }) => byId.get(id)?.sha256 !== sha256)
  const broken: string[] = []
  for (const { id, sha256, bytes } of named) {
    const content = await readFile(
      join(dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256),
    ).catch(() => null)
    const found = content && createHash('sha256').update(content).digest('hex')
    if (found !== sha256 || content?.length !== Number(bytes))
      broken.push(
        `file: attachment ${id} names a content that is ${content === null ? 'not there' : 'another'}`,
      )
  }
  return [...unnamed.map(({ id }) => `lost: attachment ${id} was acknowledged and is not there`), ...broken]
}

/** Contents in the store that no record names, and uploads that were broken off: waste, until it is swept. */
export const unnamedFiles = async (
  db: Database,
  dataFolder: string,
): Promise<{ contents: number; partial: number }> => {
  const folder = join(dataFolder, 'files')
  const names = (await readdir(folder, { recursive: true })).map((path) => path.split('/').at(-1) ?? '')
  const contents = names.filter((name) => /^[0-9a-f]{64}$/.test(name))
  const named = await db.query<{ sha256: string }>({
    text: 'select sha256 from attachment union select stored from import_batch where stored is not null',
  })
  const known = new Set(named.map(({ sha256 }) => sha256))
  const incoming = await readdir(join(folder, 'incoming'))
  return { contents: contents.filter((name) => !known.has(name)).length, partial: incoming.length }
}
