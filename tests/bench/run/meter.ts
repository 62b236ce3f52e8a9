import { readFile, readdir } from 'node:fs/promises'
import type { Database } from '#platform/database/pool.ts'

// Linux counts a process's time in hundredths of a second.
const ticksPerSecond = 100

interface Usage {
  readonly ticks: number
  readonly parent: number
}

/** Seconds of CPU so far, and bytes of the write-ahead log. */
export interface Reading {
  readonly app: number
  readonly database: number
  readonly wal: number
}

export interface Meter {
  read(): Promise<Reading>
  /** Resident memory of the app, in megabytes. */
  memory(): Promise<number>
}

/** Reads what the app's process and the server with all its own have taken, from /proc. */
export const makeMeter = (db: Database, appPid: number, serverPid: number): Meter => ({
  read: async () => {
    const [app, database, [row]] = await Promise.all([
      usageOf(appPid),
      usageOfServer(serverPid),
      db.query<{ wal: string }>({ text: `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as wal` }),
    ])
    return { app: (app?.ticks ?? 0) / ticksPerSecond, database, wal: Number(row?.wal) }
  },
  memory: async () => {
    const status = await readFile(`/proc/${appPid}/status`, 'utf8').catch(() => '')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  },
})

const usageOf = async (pid: number, withEnded = false): Promise<Usage | null> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name may hold blanks and brackets: fields are counted from behind it.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return { ticks: user + system + (withEnded ? endedUser + endedSystem : 0), parent: fields[1] ?? 0 }
}

const usageOfServer = async (serverPid: number): Promise<number> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const all = await Promise.all(
    pids.map(async (pid) => ({ pid, usage: await usageOf(pid, pid === serverPid) })),
  )
  const own = all.filter(({ pid, usage }) => pid === serverPid || usage?.parent === serverPid)
  return own.reduce((sum, { usage }) => sum + (usage?.ticks ?? 0), 0) / ticksPerSecond
}
