import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Chain } from './chain.ts'
import { checkBackup } from './check.ts'
import { copyProved } from './contents.ts'
import { packName } from './manifest.ts'
import { unpack } from './pack.ts'
import { backupFolder, contentPath } from './place.ts'
import type { Place } from './place.ts'
import { expand, forEachOf } from './stored-file.ts'

/** Proves every file of a chain before anything is written. @throws Problem that names the damaged file */
export async function checkChain(
  place: Place,
  chain: Chain,
  onProgress: (bytes: number) => void,
): Promise<void> {
  let before = 0
  for (const manifest of chain) {
    let inThis = 0
    await checkBackup(place, manifest, {
      contents: true,
      onProgress: (bytes) => onProgress(before + (inThis = bytes)),
    })
    before += inThis
  }
}

/** Bytes that `checkChain` reads. */
export const bytesOf = (chain: Chain): number =>
  chain.reduce(
    (sum, { database_files, log_files, contents }) =>
      sum +
      [...database_files, ...log_files].reduce((part, { stored }) => part + stored, 0) +
      contents.reduce((part, { bytes }) => part + bytes, 0),
    0,
  )

/** Room that the restored database takes at first: its files, and all of the log behind them. */
export const neededBytes = (chain: Chain): number =>
  chain.reduce(
    (sum, { database_files, log_files, contents }) =>
      sum + [...database_files, ...log_files, ...contents].reduce((part, { bytes }) => part + bytes, 0),
    0,
  )

/** Writes the database's folder as it was copied, and all of its log behind it. */
export async function fillDatabase(place: Place, chain: Chain, pgdata: string): Promise<void> {
  const [full] = chain
  for (const path of full.folders) await mkdir(join(pgdata, path), { recursive: true, mode: 0o700 })
  await unpack(join(backupFolder(place, full.id), packName), full.database_files, pgdata)
  for (const manifest of chain)
    await forEachOf(manifest.log_files, ({ path }) =>
      expand(
        createReadStream(join(backupFolder(place, manifest.id), 'log', `${path}.zst`)),
        join(pgdata, 'pg_wal', path),
      ),
    )
}

/** Writes the contents of the file store: copies, so that the backup does not share a byte with what is worked on. */
export async function fillContents(place: Place, chain: Chain, filesFolder: string): Promise<number> {
  const named = new Set(chain.flatMap(({ contents }) => contents.map(({ sha256 }) => sha256)))
  await forEachOf(named, async (sha256) => {
    const target = contentPath(filesFolder, sha256)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await copyProved(contentPath(place.contents, sha256), target, sha256)
  })
  return named.size
}
