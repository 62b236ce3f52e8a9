import { randomUUID } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seal } from './seal.ts'

/**
 * The last link that this installation signed, kept beside the key and outside the database: a database that was put back
 * to an earlier state does not know it.
 */
export interface KeptHead {
  read(chain: string): Promise<Seal | null>
  write(seal: Seal): Promise<void>
}

export const openKeptHead = (folder: string): KeptHead => {
  const fileOf = (chain: string): string => join(folder, `head-${chain}.json`)
  return Object.freeze({
    read: async (chain: string) => {
      const text = await readFile(fileOf(chain), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return text === null ? null : (JSON.parse(text) as Seal)
    },
    write: async (seal: Seal) => {
      const file = fileOf(seal.chain)
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
}
