import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { explainFileError } from '../data-folder.ts'
import { damaged, parseManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { isDiskFull } from '../files/disk.ts'
import { syncFolder } from '../files/durable.ts'
import { hashOfFile, syncTree } from './stored-file.ts'

/** A folder with backups of one database, and the files that they share. */
export interface Place {
  readonly folder: string
  /** Of the folder itself: names what the database keeps for it. */
  readonly id: string
  /** Contents of the file store, by their checksum. */
  readonly contents: string
}

const markerName = 'keelson-backups.json'

/** Opens a folder of backups. A new one is made with `create`; a folder with other things in it is refused. */
export async function openPlace(folder: string, options: { create: boolean }): Promise<Place> {
  const marker = join(folder, markerName)
  const text = await readFile(marker, 'utf8').catch(() => null)
  if (text !== null) return placeOf(folder, text)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw explainFileError(error, folder) ?? error
  })
  if (!options.create || names.some((name) => name !== 'lost+found')) {
    throw problem('conflict', {
      message: `${folder} is no folder of backups${names.length > 0 ? ': it holds other things' : ''}.`,
      remedy: 'Name an empty folder, or one that backups were made in before.',
    })
  }
  try {
    await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
    const made = JSON.stringify({ format: 1, id: randomUUID() })
    await writeFile(marker, `${made}\n`, { flag: 'wx', mode: 0o600, flush: true })
    await syncFolder(folder)
    return placeOf(folder, made)
  } catch (error) {
    throw explainFileError(error, folder) ?? error
  }
}

function placeOf(folder: string, text: string): Place {
  try {
    const { id } = JSON.parse(text) as { id: string }
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(id)
    return { folder, id, contents: join(folder, 'files') }
  } catch {
    throw damaged(join(folder, markerName), 'it can not be read')
  }
}

/** Where the content with a checksum lies below a folder of contents. */
export const contentPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

export const backupFolder = (place: Place, id: string): string => join(place.folder, id)

/** The backups of a place in the order in which they were made; those that were interrupted are none. */
export async function listBackups(place: Place): Promise<Manifest[]> {
  const names = (await readdir(place.folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^\d{8}T/.test(entry.name))
    .map(({ name }) => name)
    .sort()
  return Promise.all(names.map((name) => readManifest(place, name)))
}

async function readManifest(place: Place, id: string): Promise<Manifest> {
  const file = join(backupFolder(place, id), 'manifest.json')
  const [text, expected] = await Promise.all([
    readFile(file, 'utf8').catch(() => null),
    readFile(`${file}.sha256`, 'utf8').catch(() => ''),
  ])
  if (text === null) throw damaged(file, 'it is missing')
  if ((await hashOfFile(file)) !== expected.trim()) throw damaged(file, 'its checksum does not fit')
  return parseManifest(text, file)
}

/** Makes a backup of a folder that `write` fills: it has its name only when it is whole and on the disk. */
export async function addBackup(
  place: Place,
  id: string,
  write: (folder: string) => Promise<Manifest>,
): Promise<Manifest> {
  await removeLeftovers(place)
  const partial = join(place.folder, `.partial-${id}`)
  try {
    await mkdir(partial, { mode: 0o700 })
    const manifest = await write(partial)
    const file = join(partial, 'manifest.json')
    await writeFile(file, JSON.stringify(manifest), { flag: 'wx', mode: 0o600, flush: true })
    await writeFile(`${file}.sha256`, `${await hashOfFile(file)}\n`, { flag: 'wx', mode: 0o600, flush: true })
    await syncTree(partial)
    await rename(partial, backupFolder(place, id))
    await syncFolder(place.folder)
    return manifest
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    if (isDiskFull(error))
      throw problem('unavailable', {
        message: `The disk of ${place.folder} is full: no backup was made. Those that are there stay as they were.`,
        remedy: 'Free space there, keep fewer backups, or name a folder on a larger disk.',
      })
    throw explainFileError(error, place.folder) ?? error
  }
}

/** Removes a backup: first its name, so that an interrupted removal leaves none that looks whole. */
export async function removeBackup(place: Place, id: string): Promise<void> {
  const aside = join(place.folder, `.removed-${id}`)
  await rename(backupFolder(place, id), aside)
  await rm(aside, { recursive: true, force: true })
}

async function removeLeftovers(place: Place): Promise<void> {
  for (const name of await readdir(place.folder))
    if (/^\.(partial|removed)-/.test(name))
      await rm(join(place.folder, name), { recursive: true, force: true })
}

/** Free bytes are told by the caller; this is what a backup takes on the disk, its shared files not counted. */
export const storedBytes = (manifest: Manifest): number =>
  [...manifest.database_files, ...manifest.log_files].reduce((sum, { stored }) => sum + stored, 0)

export const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
