import { execFileSync } from 'node:child_process'
import { link, mkdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { isAlive, processFacts } from './database/embedded/process.ts'
import { isDiskFull } from './files/disk.ts'

/** The right to be the one process that runs the embedded database of a data folder. */
export interface Claim {
  /** Writes the address down, for the message that a second start gives. */
  announce(url: string): Promise<void>
  release(): Promise<void>
}

interface Holder {
  readonly pid: number
  /** When the process began, as the system tells it: numbers of dead processes are used again. */
  readonly since: string
  readonly url: string | null
}

/** Makes the data folder where it is missing and proves that it can be written; throws what to do otherwise. */
export async function openDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    await makeFolder(folder)
    await writeFile(probe, 'x'.repeat(4096))
    await unlink(probe)
  } catch (error) {
    await rm(probe, { force: true }).catch(() => undefined)
    throw explainFileError(error, folder) ?? error
  }
}

/**
 * Makes a folder and those above it. Node's own recursive way never ends below a folder that takes none, such as /proc,
 * and calls a disk that can't be written a folder that is not there.
 */
const makeFolder = async (folder: string): Promise<void> => {
  if (await isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  // Another process may have been faster.
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error
  })
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )

/** Claims the folder; throws `conflict` while another living process holds it. A dead holder's claim is taken over. */
export async function claimDataFolder(folder: string): Promise<Claim> {
  const file = join(folder, 'instance.json')
  const self: Holder = { pid: process.pid, since: startOf(process.pid), url: null }
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await writeFile(file, JSON.stringify(self), { flag: 'wx', mode: 0o600 })
      return claimOf(file, self)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainFileError(error, folder) ?? error
    }
    const text = await readFile(file, 'utf8').catch(() => '')
    const holder = parseHolder(text)
    if (holder !== null && isHeldBy(holder)) throw alreadyRuns(holder)
    await takeAway(file, text)
  }
  throw problem('conflict', `Other processes are starting on ${folder} at this moment: try again.`)
}

/** The two sentences for an error of the file system that a person can do something about; null for others. */
export function explainFileError(error: unknown, folder: string): Problem | null {
  if (isDiskFull(error))
    return problem('unavailable', {
      message: `The disk of ${folder} is full.`,
      remedy:
        'Free some space (300 MB at least) or set KEELSON_DATA_DIR to a folder on another disk, then start again.',
    })
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem('unavailable', {
        message: `The folder ${folder} can't be written by this user.`,
        remedy: 'Set KEELSON_DATA_DIR to a folder that is writable, or change the owner of this one.',
      })
    case 'ENOENT':
      return problem('unavailable', {
        message: `The folder ${folder} can't be made there: the system takes no folder in that place.`,
        remedy: 'Set KEELSON_DATA_DIR to a folder on a disk that is writable.',
      })
    case 'ENOTDIR':
    case 'EEXIST':
      return problem('unavailable', {
        message: `${folder} is not a folder.`,
        remedy: 'Set KEELSON_DATA_DIR to a folder that is writable.',
      })
    default:
      return null
  }
}

const claimOf = (file: string, self: Holder): Claim => ({
  announce: (url) => writeFile(file, JSON.stringify({ ...self, url }), { mode: 0o600 }),
  release: () => rm(file, { force: true }),
})

/** Removes exactly the dead holder's claim: when another process was faster, its fresh claim is put back. */
async function takeAway(file: string, expected: string): Promise<void> {
  const aside = `${file}.${process.pid}`
  try {
    await rename(file, aside)
    if ((await readFile(aside, 'utf8')) !== expected) await link(aside, file).catch(() => undefined)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    await rm(aside, { force: true })
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}

const isHeldBy = (holder: Holder): boolean => isAlive(holder.pid) && startOf(holder.pid) === holder.since

/** The start of a process in the system's own terms, or an empty text. */
function startOf(pid: number): string {
  if (process.platform === 'linux') return processFacts(pid).startedAt
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

const alreadyRuns = ({ pid, url }: Holder): Problem =>
  problem('conflict', {
    message: `Keelson is already running on this data folder (pid ${pid}${url === null ? ', still starting' : `, at ${url}`}): nothing was changed.`,
    remedy:
      'Use that one, or end it first (Ctrl-C there). For a second installation set KEELSON_DATA_DIR and PORT.',
  })
