import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { readHeads } from '#engine/log/sealing/heads.ts'
import { refuseOwnFolder } from '../foreign-place.ts'
import { headFile, headText, type HeadPublisher } from '#engine/log/sealing/publisher.ts'

/** Heads as files in a folder that should belong to somebody else: a share, a disk that can only be written once; in none of `own`. */
export const folderPublisher = (own: readonly string[]): HeadPublisher => ({
  kind: 'folder',
  publish: async (target, seal) => {
    // Not made here: a share that is not mounted would be a folder of our own.
    const isFolder = await stat(target).then(
      (facts) => facts.isDirectory(),
      () => false,
    )
    if (!isFolder)
      throw problem('unavailable', {
        message: `There is no folder ${target} on this machine.`,
        remedy: 'Make it, or mount it, for the user who runs Keelson.',
      })
    const folder = join(target, seal.chain)
    await refuseOwnFolder(target, own)
    await mkdir(folder, { recursive: true })
    // What lies there may be a link that leads back.
    await refuseOwnFolder(folder, own)
    const file = headFile(seal)
    const aside = join(folder, `.${file}.${process.pid}`)
    const written = await open(aside, 'w', 0o644)
    try {
      await written.writeFile(headText(seal))
      await written.sync()
    } finally {
      await written.close()
    }
    await rename(aside, join(folder, file))
    return { file: `${seal.chain}/${file}` }
  },
  read: (target) => readHeads(target),
})
