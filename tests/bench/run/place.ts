import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import { openDatabase, type Database } from '#platform/database/pool.ts'
import { benchSecret, load, type Loaded } from '../data/load.ts'

export interface Place {
  readonly db: Database
  readonly databaseUrl: string
  readonly serverPid: number
  readonly folder: string
  readonly loaded: Loaded
  close(): Promise<void>
}

export interface PlaceOptions {
  readonly size: number
  /** Kept for the next run where it is named; otherwise made and removed. */
  readonly folder: string | null
  readonly say: (text: string) => void
}

/** An embedded PostgreSQL with so many incidents, durable from the moment at which it is measured. */
export const openPlace = async ({ size, folder: named, say }: PlaceOptions): Promise<Place> => {
  const folder = named ?? (await mkdtemp(join(tmpdir(), 'keelson-bench-')))
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
  const remove = async (): Promise<void> => {
    if (named === null) await rm(folder, { recursive: true, force: true })
  }
  try {
    const loaded = await filled(folder, size, say)
    const server = await startEmbedded({ dataFolder: folder })
    const db = openDatabase(server.superUrl, { maxConnections: 4, statementTimeoutMs: 0 })
    return {
      db,
      databaseUrl: server.ownerUrl,
      serverPid: server.pid,
      folder,
      loaded,
      close: async () => {
        await db.end()
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

// A load that a crash of the machine would spoil is begun again; syncing each of its parts would take as long as the rest.
const filled = async (folder: string, size: number, say: (text: string) => void): Promise<Loaded> => {
  const server = await startEmbedded({ dataFolder: folder, durable: false })
  const db = openDatabase(server.superUrl, { maxConnections: 4, statementTimeoutMs: 0 })
  try {
    return await load({ db, folder, size, say })
  } finally {
    await db.end()
    await server.stop()
  }
}

export interface App {
  readonly url: string
  readonly pid: number
  /** Stands still, so that it takes nothing while the floor is measured. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

/** The product in one process, as a person starts it. */
export const startApp = async ({
  databaseUrl,
  folder,
}: Pick<Place, 'databaseUrl' | 'folder'>): Promise<App> => {
  const child = spawn(
    process.execPath,
    [
      // As Node runs the bench itself, which `npm run` has started as it starts the product.
      ...process.execArgv,
      ...profiling(),
      join(checkoutFolder, 'bin', 'keelson.mjs'),
      'start',
    ],
    {
      cwd: checkoutFolder,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        KEELSON_DATA_DIR: join(folder, 'app'),
        KEELSON_DEMO: 'off',
        KEELSON_SECRET: benchSecret,
        PORT: '0',
      },
    },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      if (text.length < 100_000) text += chunk.toString()
      const [, found] = /ready at (http:\/\/\S+)/.exec(text) ?? []
      if (found !== undefined) resolve(found.replace('localhost', '127.0.0.1'))
    })
    void ended.then(() => reject(new Error(`The product did not start:\n${text}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** BENCH_PROFILE=folder leaves the app's CPU profile there. */
const profiling = (): string[] => {
  const folder = process.env.BENCH_PROFILE
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}
