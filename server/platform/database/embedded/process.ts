import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The user that the server runs as when we are root: PostgreSQL refuses root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/** What postmaster.pid says of a running or dead server. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly isReady: boolean
}

/** Spawns in a session of its own, so that a Ctrl-C at the terminal reaches us and not the server. */
export function spawnAs(
  user: ServerUser | undefined,
  program: string,
  args: readonly string[],
  output: number,
  input: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  return spawn(program, args, {
    cwd: '/',
    detached: true,
    stdio: [input, output, output],
    env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  })
}

/** The contents of postmaster.pid, or null when there is none (whole). */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', isReady: lines[7] === 'ready' }
}

/** Whether the process lives and is a server of exactly this data folder: numbers of dead processes are used again. */
export function isServerOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    try {
      // A server works in its data folder.
      return (
        readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
        readlinkSync(`/proc/${pid}/cwd`) === dataFolder
      )
    } catch {
      return false
    }
  }
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      dataFolder,
    )
  } catch {
    return false
  }
}

/** Whether a process runs; one that ended and waits for a parent that never asks (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || !['Z', 'X', ''].includes(processFacts(pid).state)
}

/** From /proc: the state letter, and the start in ticks since boot, which no later process of that number shares. */
export function processFacts(pid: number): { state: string; startedAt: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; what follows it is the 3rd field, the start is the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' }
  } catch {
    return { state: '', startedAt: '' }
  }
}

/** Stops a server: fast (clients are disconnected, all is written), after 30 s immediately (it recovers at its start). */
export async function stopServer(pid: number, dataFolder: string): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    if (!isServerOf(pid, dataFolder)) return
    process.kill(pid, signal)
    if (await isGoneWithin(pid, dataFolder, seconds * 1000)) return
  }
}

async function isGoneWithin(pid: number, dataFolder: string, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs
  while (Date.now() < end) {
    if (!isServerOf(pid, dataFolder)) return true
    await pause(20)
  }
  return false
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds))
