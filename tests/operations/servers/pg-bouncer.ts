import { spawn } from 'node:child_process'
import { access, chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { memoryFolder } from '../../harness/folders.ts'
import { freePort } from './free-port.ts'

export interface Bouncer {
  /** The database through it, in transaction mode. */
  readonly url: string
  stop(): Promise<void>
}

const program = '/usr/sbin/pgbouncer'

/** Starts a PgBouncer in transaction mode, with fewer connections to the server than its clients ask for. */
export async function startBouncer(databaseUrl: string, connections: number): Promise<Bouncer> {
  await access(program).catch(() => {
    throw new Error('This test needs PgBouncer: apt-get install pgbouncer.')
  })
  const folder = await mkdtemp(join(memoryFolder(), 'keelson-bouncer-'))
  const port = await freePort()
  const to = new URL(databaseUrl)
  const name = to.pathname.slice(1)
  const host = to.searchParams.get('host') ?? to.hostname
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    `[databases]
${name} = host=${host} port=${to.port} user=${to.username} password=${decodeURIComponent(to.password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
ignore_startup_parameters = statement_timeout,idle_in_transaction_session_timeout,extra_float_digits
`,
    { mode: 0o600 },
  )
  const isRoot = process.getuid?.() === 0
  await chmod(folder, 0o711)
  // It refuses to run as root, like PostgreSQL.
  if (isRoot) await chown(file, 65534, 65534)
  const child = spawn(program, ['--quiet', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot && { uid: 65534, gid: 65534 }),
  })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resume) => child.once('exit', () => resume()))
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(port)
  url.searchParams.set('prepared', 'off')
  await firstAnswer(url.href, () => (child.exitCode === null ? null : said))
  return {
    url: url.href,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until the database answers through it. */
async function firstAnswer(url: string, hasEnded: () => string | null): Promise<void> {
  for (;;) {
    const reason = hasEnded()
    if (reason !== null) throw new Error(`PgBouncer ended: ${reason}`)
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch {
      await new Promise((resume) => setTimeout(resume, 50))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
