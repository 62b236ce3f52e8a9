import { closeSync, openSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Problem } from '#contract/problem.ts'
import { lossFailure, startFailure } from './failure.ts'
import type { Place } from './place.ts'
import { isServerOf, pause, readPostmaster, spawnAs, stopServer } from './process.ts'

/** After a SIGKILL of ours the server lives on: it is ended in order, so that it starts again with our settings. */
export async function endOrphan(pgdata: string): Promise<void> {
  const postmaster = await readPostmaster(pgdata)
  if (postmaster === null) return
  if (isServerOf(postmaster.pid, pgdata)) await stopServer(postmaster.pid, pgdata)
  // A dead server's file may carry the number of a living stranger (in a container nearly always the same few).
  else await rm(join(pgdata, 'postmaster.pid'), { force: true })
}

/** Starts the server of a place with these settings; answers when it takes connections for reading and writing. */
export async function launch(
  place: Place,
  settings: Readonly<Record<string, string>>,
  onExit: (failure: Problem) => void,
): Promise<{ pid: number; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const sizeBefore = (await stat(place.logFile).catch(() => null))?.size ?? 0
    const onLost = (reason: string): void => {
      void lossFailure(place.logFile, reason, sizeBefore).then(onExit)
    }
    const failure = await launchOnce(place, settings, port, onLost)
    if ('pid' in failure) return { pid: failure.pid, port }
    const error = await startFailure(place.logFile, failure.reason, sizeBefore)
    // A port taken in between, or processes of a killed server that still hold its memory, pass in a moment.
    if (!error.isPassing || attempt >= 20) throw error
    await pause(250)
  }
}

async function launchOnce(
  place: Place,
  settings: Readonly<Record<string, string>>,
  port: number,
  onExit: (reason: string) => void,
): Promise<{ pid: number } | { reason: string }> {
  const log = await openLog(place.logFile)
  const args = ['-D', place.pgdata, '-p', String(port), '-c', 'listen_addresses=127.0.0.1']
  args.push('-c', `unix_socket_directories=${place.socketFolder ?? ''}`)
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const child = spawnAs(place.user, place.binaries.postgres, args, log)
  closeSync(log)
  child.unref()
  let ended: string | undefined
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (code, signal) => (ended = `PostgreSQL ended with ${signal ?? `code ${code}`}`))
  // Recovery after a crash may take minutes with much to replay; the server reports ready by itself.
  while (ended === undefined) {
    const postmaster = await readPostmaster(place.pgdata)
    if (postmaster?.pid === child.pid && postmaster?.isReady === true) {
      child.on('exit', (code, signal) => onExit(`PostgreSQL ended with ${signal ?? `code ${code}`}`))
      return { pid: postmaster.pid }
    }
    await pause(10)
  }
  return { reason: ended }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Runs a program of the server to its end, its output in the log; answers the exit code. */
export async function runToEnd(
  place: Place,
  program: string,
  args: readonly string[],
): Promise<number | null> {
  const log = await openLog(place.logFile)
  try {
    const child = spawnAs(place.user, program, args, log)
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', resolve)
    })
  } finally {
    closeSync(log)
  }
}

/** The log starts anew with each start of the server and keeps the one before. */
export async function openLog(path: string): Promise<number> {
  const size = (await stat(path).catch(() => null))?.size ?? 0
  if (size > 10_000_000) await rename(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}
