import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkoutFolder } from '#platform/config.ts'
import { memoryFolder } from './folders.ts'

const run = promisify(execFile)

export interface RunningApp {
  readonly url: string
  /** Everything it has printed so far: the one-time code of the first set-up, for example. */
  output(): string
  /** Runs a command of `keelson` beside it; answers what it prints. */
  command(...words: readonly string[]): Promise<string>
  stop(): Promise<void>
}

/** Starts the product as a person would (`keelson start`), with a data folder of its own and a free port. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const folder = await mkdtemp(join(memoryFolder(), 'keelson-app-'))
  await chmod(folder, 0o711)
  const settings = { ...withoutSettings(), KEELSON_DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...env }
  const child = spawn(process.execPath, [join(checkoutFolder, 'bin', 'keelson.mjs'), 'start'], {
    cwd: checkoutFolder,
    // The channel ends it when we are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: settings,
  })
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const url = await readyAddress(child, () => text)
  return {
    url,
    output: () => text,
    command: async (...words) => {
      const program = join(checkoutFolder, 'bin', 'keelson.mjs')
      const { stdout } = await run(process.execPath, [program, ...words], {
        cwd: checkoutFolder,
        env: settings,
      })
      return stdout
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null) child.kill('SIGTERM')
      if (child.exitCode === null) await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The settings of the person who runs the tests must not reach the product under test. */
export function withoutSettings(): NodeJS.ProcessEnv {
  const settings =
    /^(KEELSON_|(DATABASE_URL|DATABASE_REPLICA_URL|HOST|PORT|PUBLIC_URL|SMTP_URL|LOG_LEVEL|TRUST_PROXY)(_FILE)?$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)))
}

async function readyAddress(child: ChildProcess, output: () => string): Promise<string> {
  const end = Date.now() + 90_000
  while (Date.now() < end) {
    const found = /ready at (http:\/\/\S+)/.exec(output())
    if (found?.[1] !== undefined) return found[1]
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`The product did not start:\n${output()}`)
}
