import { readFile, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { problem } from '#contract/problem.ts'

/** What passwords and uploads are checked against, where the data folder says so; null for nothing. */
export interface OutsideChecks {
  /** A folder of ranges of breached passwords, or the address of a range API. */
  readonly breachedPasswords: string | null
  /** Where a scanner listens that speaks ClamAV's INSTREAM: `host:port`, or the path of its socket. */
  readonly scanner: string | null
}

/**
 * Reads `breached-passwords` (a folder of range files, or a file that names one or an address) and `scanner` (a file
 * with an address) of the data folder. @throws Problem for what can't be meant: a check that is wanted must not be off
 */
export async function readOutsideChecks(dataFolder: string): Promise<OutsideChecks> {
  const passwords = join(dataFolder, 'breached-passwords')
  const isFolder = (await stat(passwords).catch(() => null))?.isDirectory() === true
  return {
    breachedPasswords: isFolder
      ? passwords
      : await addressIn(passwords, {
          fits: (text) => isAbsolute(text) || /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
          wanted:
            'a folder of range files, or the address of a range API like https://api.pwnedpasswords.com/range',
        }),
    scanner: await addressIn(join(dataFolder, 'scanner'), {
      fits: (text) => isAbsolute(text) || /^([\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}$/.test(text),
      wanted: 'host:port or the whole path of a socket, like localhost:3310 or /run/clamav/clamd.ctl',
    }),
  }
}

/**
 * The address by which the owner of an external database migrates, where `database-owner` of the data folder says one; null
 * where the role of DATABASE_URL is the owner. In a file, so that it is nowhere where only working is done.
 */
export const readOwnerAddress = (dataFolder: string): Promise<string | null> =>
  addressIn(join(dataFolder, 'database-owner'), {
    fits: (text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''),
    wanted: 'an address like postgresql://owner:password@host:5432/database',
  })

async function addressIn(
  file: string,
  { fits, wanted }: { fits: (text: string) => boolean; wanted: string },
): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null || fits(text.trim())) return text?.trim() ?? null
  throw problem('unavailable', {
    message: `${file} does not name ${wanted}.`,
    remedy: 'Write that into the file, or remove it.',
  })
}
