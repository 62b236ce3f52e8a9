import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

// A file's name is kept by its folder: without the folder on the disk, a power cut forgets a file that was written.

/** Writes the names in a folder (or what is in a file) to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes the folder and those above it that are missing, and writes each new name to the disk. */
export async function makeFolderDurably(folder: string, mode = 0o700): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode })
  if (first === undefined) return
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === first) return
  }
}

/** Moves a file (or folder) that is on the disk already, and writes its new name to the disk. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}

/** Puts a text in a file as a whole: at any moment, and after a power cut, it has the old content or the new. */
export const writeDurably = (path: string, text: string): Promise<void> =>
  beside(path, text, (partial) => renameDurably(partial, path))

/** The same for a file that must not be there yet; false where it is: of several that try, one makes it. */
export const createDurably = (path: string, text: string): Promise<boolean> =>
  beside(path, text, async (partial) => {
    try {
      await link(partial, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return false
    }
    await syncFolder(dirname(path))
    return true
  })

/** Writes the text to the disk in a file beside its place, readable by its owner alone, and lets `place` move it there. */
async function beside<T>(path: string, text: string, place: (partial: string) => Promise<T>): Promise<T> {
  const partial = `${path}.${randomUUID()}.partial`
  try {
    await writeFile(partial, text, { flag: 'wx', mode: 0o600, flush: true })
    return await place(partial)
  } finally {
    await rm(partial, { force: true })
  }
}
