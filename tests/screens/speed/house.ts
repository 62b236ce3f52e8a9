import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { checkoutFolder } from '#platform/config.ts'
import { startApp, withoutSettings } from '../../harness/running-app.ts'

/** A product to measure, and who signs in. */
export interface House {
  readonly url: string
  readonly email: string
  readonly password: string
  /** What is in it, for the conditions. */
  readonly what: string
  close(): Promise<void>
}

export interface Wanted {
  /** A log as the shipped mapping reads it; else the sample of the repository, several times over. */
  readonly log?: string | undefined
  readonly copies?: number | undefined
  readonly url?: string | undefined
  readonly email?: string | undefined
  readonly password?: string | undefined
}

const mapping = join(checkoutFolder, 'packs/imports/servicenow-incident-log.yaml')
const sample = join(checkoutFolder, 'tests/import/uci-498/dev_sample_5pct.csv.gz')
/** The sample has 1,175 incidents: 22 times it is more than 25,000. */
const usualCopies = 22

/** A product that runs already, or one of its own with the demonstration and a real log in it. */
export const openHouse = async (wanted: Wanted, say: (line: string) => void): Promise<House> => {
  const { url, email = '', password = '' } = wanted
  if (url !== undefined)
    return { url, email, password, what: 'a running product', close: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'keelson-web-speed-'))
  await chmod(folder, 0o711)
  const app = await startApp({ KEELSON_DATA_DIR: folder })
  const close = async (): Promise<void> => {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const copies = wanted.copies ?? usualCopies
    const log = wanted.log ?? (await sampleOver(copies, folder))
    say(`Importing ${wanted.log ?? `the sample of the real log ${copies} times over`} …`)
    await keelson(['import', '--mapping', mapping, log], folder)
    const [, secret = ''] = /sign in with the password (\S+) as/.exec(app.output()) ?? []
    const [, account = ''] = /^ {2}(jonas\.falk@\S+)/m.exec(app.output()) ?? []
    const what = `the demonstration and ${wanted.log ? 'the log' : `${copies} × the sample of the real log`}`
    return { url: app.url, email: account, password: secret, what, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The sample several times over, each time with other numbers. */
const sampleOver = async (copies: number, folder: string): Promise<string> => {
  const [head = '', ...lines] = gunzipSync(await readFile(sample))
    .toString()
    .trimEnd()
    .split('\n')
  const all = Array.from({ length: copies }, (_, copy) =>
    lines.map((line) => line.replace(/INC0/, `INC${copy + 1}`)).join('\n'),
  )
  const path = join(folder, 'log.csv')
  await writeFile(path, [head, ...all].join('\n'))
  return path
}

const keelson = (args: readonly string[], folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(checkoutFolder, 'bin', 'keelson.mjs'), ...args], {
      cwd: checkoutFolder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...withoutSettings(), KEELSON_DATA_DIR: folder, LOG_LEVEL: 'warn' },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    // 3: rows were refused, as some of every real log are.
    child.once('exit', (code) => (code === 0 || code === 3 ? resolve() : reject(new Error(said))))
    child.once('error', reject)
  })
