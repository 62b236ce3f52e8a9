import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import type { ServerUser } from './process.ts'

/** Where the server of a data folder has its files, and as whom it runs. */
export interface Place {
  readonly pgdata: string
  readonly logFile: string
  readonly socketFolder: string | undefined
  readonly user: ServerUser | undefined
  readonly binaries: Binaries
  readonly notes: string[]
}

const nobody: ServerUser = { uid: 65534, gid: 65534 }

/** Whether a user who owns nothing on the way can't get to the path: some folder above is closed to others. */
export async function isClosedToOthers(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null)
    if (found !== null && (found.mode & 0o001) === 0) return true
    if (dirname(folder) === folder) return false
  }
}

type Find = typeof findBinaries

/** Finds (and makes) the place of the server that belongs to a data folder of the product. */
export async function settle(dataFolder: string, find: Find = findBinaries): Promise<Place> {
  const isRoot = process.getuid?.() === 0
  await mkdir(dataFolder, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  const real = await realpath(dataFolder)
  if (!isRoot) return placeIn(real, undefined, [], () => find(real, async () => false))
  // Other users may pass through our own folder, never read it: its files are 0600.
  const { mode } = await stat(real)
  await chmod(real, (mode & 0o777) | 0o001)
  const copies = '/var/lib/keelson'
  const programs = (): Promise<Binaries> => find(copies, isClosedToOthers)
  if (!(await isClosedToOthers(real))) return placeIn(real, nobody, [], programs)
  const elsewhere = join(copies, createHash('sha256').update(real).digest('hex').slice(0, 12))
  await mkdir(elsewhere, { recursive: true, mode: 0o711 })
  const note = `PostgreSQL must not run as root and its own user can't enter ${real}: its files are in ${elsewhere}.`
  return placeIn(elsewhere, nobody, [note], programs)
}

async function placeIn(
  folder: string,
  user: ServerUser | undefined,
  notes: string[],
  programs: () => Promise<Binaries>,
): Promise<Place> {
  const binaries = await programs()
  const socketFolder = join(folder, 'run')
  // The address of a socket holds 107 bytes; a longer path leaves TCP on the loopback address.
  const hasSocket = Buffer.byteLength(join(socketFolder, '.s.PGSQL.65535.lock')) < 104
  if (hasSocket) {
    await mkdir(socketFolder, { recursive: true, mode: 0o700 })
    if (user !== undefined) await chown(socketFolder, user.uid, user.gid)
  }
  return {
    pgdata: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    socketFolder: hasSocket ? socketFolder : undefined,
    user,
    binaries,
    notes,
  }
}
