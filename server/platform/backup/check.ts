import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged, packName } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { checkPack } from './pack.ts'
import { backupFolder, contentPath } from './place.ts'
import type { Place } from './place.ts'
import { forEachOf, hashOfFile } from './stored-file.ts'

/**
 * Reads a backup's files and compares their checksums; contents of the file store by size, or all of their bytes with
 * `contents: true`. `folder` is where it stands while it has no name yet. @throws Problem that names the first file that is missing or not as it was written
 */
export async function checkBackup(
  place: Place,
  manifest: Manifest,
  options: { folder?: string; contents?: boolean; onProgress?: (bytes: number) => void } = {},
): Promise<void> {
  const folder = options.folder ?? backupFolder(place, manifest.id)
  let done = 0
  const tell = (bytes: number): void => options.onProgress?.((done += bytes))
  if (manifest.database_files.length > 0)
    await checkPack(join(folder, packName), manifest.database_files, tell)
  await forEachOf(manifest.log_files, async ({ path, sha256, stored }) => {
    await compare(join(folder, 'log', `${path}.zst`), sha256)
    tell(stored)
  })
  await forEachOf(manifest.contents, async ({ sha256, bytes }) => {
    const at = contentPath(place.contents, sha256)
    if (options.contents === true) await compare(at, sha256)
    else if ((await stat(at).catch(() => null))?.size !== bytes)
      throw damaged(at, 'it is missing or has another size')
    if (options.contents === true) tell(bytes)
  })
}

async function compare(at: string, sha256: string): Promise<void> {
  const found = await hashOfFile(at)
  if (found === null) throw damaged(at, 'it is missing')
  if (found !== sha256) throw damaged(at, 'its checksum does not fit')
}
