import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import { withoutSettings } from '../../harness/running-app.ts'

export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** One process of the product, as `keelson start` makes it. */
export interface ProductProcess {
  readonly pid: number
  /** Null for a worker. */
  readonly url: string | null
  output(): string
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<Ending>
  isRunning(): boolean
  kill(): Promise<void>
  /** Asks it to end in order; answers how it ended, and after how many milliseconds. */
  terminate(): Promise<Ending & { elapsedMs: number }>
}

export interface ProductOptions {
  readonly dataFolder: string
  readonly role?: 'all' | 'web' | 'worker'
  /** Null for the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  readonly env?: Readonly<Record<string, string>>
  /** Further words of its command line. */
  readonly args?: readonly string[]
  /** The checkout that it is started from; this one when absent. */
  readonly checkout?: string
}

const startsWithinMs = 180_000

/** Of all processes of a house, and of the soak's. */
export const secret = 'a secret of the faults, long enough for it'

/** Starts one and waits until it is ready. @throws Error with everything that it printed when it ends instead */
export const startProduct = async (options: ProductOptions): Promise<ProductProcess> => {
  const { dataFolder, databaseUrl, role = 'all', env = {}, args = [], checkout = checkoutFolder } = options
  const command = [join(checkout, 'bin', 'keelson.mjs'), 'start', '--role', role, ...args]
  const child = spawn(process.execPath, command, {
    cwd: checkout,
    // The channel ends it when we are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...withoutSettings(),
      KEELSON_DATA_DIR: dataFolder,
      KEELSON_DEMO: 'off',
      KEELSON_SECRET: secret,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
      ...env,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  let isRunning = true
  const ended = new Promise<Ending>((resolve) =>
    child.once('exit', (code, signal) => {
      isRunning = false
      resolve({ code, signal })
    }),
  )
  const send = (signal: NodeJS.Signals): void => void (isRunning && child.kill(signal))
  const deadline = Date.now() + startsWithinMs
  while (!/Keelson (is ready at|works on jobs)/.test(text)) {
    if (!isRunning || Date.now() > deadline) {
      send('SIGKILL')
      throw new Error(`The product did not start:\n${text}`)
    }
    await new Promise((resume) => setTimeout(resume, 20))
  }
  return {
    pid: child.pid ?? 0,
    url: /ready at (http:\/\/[^\s\u001b]+)/.exec(text)?.[1] ?? null,
    output: () => text,
    ended,
    isRunning: () => isRunning,
    kill: async () => {
      send('SIGKILL')
      await ended
    },
    terminate: async () => {
      const begin = Date.now()
      send('SIGTERM')
      return { ...(await ended), elapsedMs: Date.now() - begin }
    },
  }
}

/** What a command of the product answers with --json, and its exit code. */
export const runCommand = async (
  { dataFolder, databaseUrl, checkout = checkoutFolder }: ProductOptions,
  ...args: readonly string[]
): Promise<{ code: number | null; output: string }> => {
  const child = spawn(process.execPath, [join(checkout, 'bin', 'keelson.mjs'), ...args], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutSettings(),
      KEELSON_DATA_DIR: dataFolder,
      KEELSON_SECRET: secret,
      ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, output }
}
