import { stat, statfs } from 'node:fs/promises'

/** How large the disk of a folder is, and what of it is free for this user. */
export type DiskOf = (folder: string) => Promise<{ readonly bytes: number; readonly freeBytes: number }>

export const diskOf: DiskOf = async (folder) => {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { bytes: blocks * bsize, freeBytes: bavail * bsize }
}

/** Whether folders lie on one disk; false where one of them is not there. */
export const areOnOneDisk = async (...folders: readonly string[]): Promise<boolean> => {
  const found = await Promise.all(folders.map((folder) => stat(folder).catch(() => null)))
  return found.every((each) => each !== null) && new Set(found.map((each) => each?.dev)).size === 1
}

// As the system says it: full, or the user's share of it is; and as PostgreSQL does.
const fullCodes = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** Whether an error says that there is no room on a disk. */
export const isDiskFull = (error: unknown): boolean =>
  fullCodes.has(String((error as { code?: unknown } | null)?.code))
