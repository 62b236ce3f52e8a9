import { randomUUID } from 'node:crypto'
import { open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { headTextIn, readHead, together, unreadable, type HeadsFound } from './heads.ts'
import type { Seal } from './seal.ts'

/**
 * The last link that this installation signed, kept beside the key and outside the database: a database that was put back
 * to an earlier state does not know it, nor does one whose chain was taken away and begun anew.
 */
export interface KeptHead {
  readonly folder: string
  /** The last link of every chain that was sealed from here: more than one only where a log ended or was taken away. */
  all(): Promise<HeadsFound>
  write(seal: Seal): Promise<void>
}

export const openKeptHead = (folder: string): KeptHead =>
  Object.freeze({
    folder,
    all: async () => {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? [] : error,
      )
      if (names instanceof Error) return { heads: [], unread: [unreadable(folder, names)] }
      const heads = names.filter((name) => /^head-[^.]+\.json$/.test(name)).sort()
      return together(
        await Promise.all(
          heads.map((name) =>
            readHead(`the folder of the signing keys (${name})`, () => headTextIn(join(folder, name))),
          ),
        ),
      )
    },
    write: async (seal: Seal) => {
      const file = join(folder, `head-${seal.chain}.json`)
      // A name of its own: two that seal at once in one process would take each other's away.
      const aside = `${file}.${randomUUID()}`
      const target = await open(aside, 'w', 0o600)
      try {
        await target.writeFile(`${JSON.stringify(seal, null, 2)}\n`)
        await target.sync()
      } finally {
        await target.close()
      }
      // Whole or not at all: a crash leaves the head before this one, which the database knows.
      await rename(aside, file)
    },
  })
