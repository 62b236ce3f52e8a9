import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { problem } from '#contract/problem.ts'

/**
 * Writes a file that an option named, and answers its bytes. The first piece is made before the file is: what is wrong with the
 * question leaves a file alone that was there.
 *
 * @throws Problem malformed when the place can't be written to
 */
export const writePieces = async (path: string, pieces: AsyncGenerator<string>): Promise<number> => {
  const first = await pieces.next()
  const file = createWriteStream(path)
  await told(path, pipeline(resumed(first, pieces), file))
  return file.bytesWritten
}

/**
 * Writes a file for its owner's eyes only.
 *
 * @throws Problem malformed when the place can't be written to
 */
export const writePrivate = (path: string, text: string): Promise<void> =>
  told(path, writeFile(path, text, { mode: 0o600 }))

async function* resumed(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done !== true) yield first.value
  yield* rest
}

const told = (path: string, writing: Promise<void>): Promise<void> =>
  writing.catch((error: NodeJS.ErrnoException) => {
    // What went wrong in making the pieces is told as it is.
    if (error.syscall === undefined || error.code === undefined) throw error
    throw problem('malformed', {
      message: `The file ${path} can't be written: ${error.code}.`,
      remedy: 'Name a file in a folder that exists, may be written to and has room.',
    })
  })
