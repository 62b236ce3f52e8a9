import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { access, chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { asSuper } from './external-postgres.ts'
import { freePort } from './free-port.ts'

/** Two PostgreSQL under Patroni with synchronous replication, etcd to vote in, and HAProxy before them. */
export interface Cluster {
  /** The database on whichever node leads, through HAProxy. */
  readonly url: string
  /** SIGKILL of the leader's PostgreSQL and of its Patroni, as when a machine dies; answers its name. */
  killLeader(): Promise<string>
  /** Resolves when another node leads and takes writes through HAProxy; answers its name. */
  untilLedByAnother(than: string): Promise<string>
  /** Starts a node again and waits until it follows in step. */
  revive(name: string): Promise<void>
  stop(): Promise<void>
}

const programs = {
  etcd: '/usr/bin/etcd',
  patroni: '/usr/bin/patroni',
  haproxy: '/usr/sbin/haproxy',
} as const

const packages = 'apt-get install postgresql-15 patroni etcd-server haproxy'
const password = 'of-the-drill'
const postgres = '/usr/lib/postgresql/15/bin'
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

interface Node {
  readonly name: string
  readonly port: number
  readonly restPort: number
  readonly pgdata: string
  readonly config: string
  process: ChildProcess
}

/** Starts all of it on the loopback address, in a folder of its own. */
export async function startCluster(): Promise<Cluster> {
  for (const path of [...Object.values(programs), join(postgres, 'postgres')])
    await access(path).catch(() => {
      throw new Error(`The drill needs ${path}: ${packages}`)
    })
  const folder = await mkdtemp(join(tmpdir(), 'keelson-patroni-'))
  await chmod(folder, 0o711)
  const run = (log: string, program: string, args: readonly string[]): ChildProcess => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', ...user })
    const file = createWriteStream(join(folder, `${log}.log`), { flags: 'a' })
    child.stdout.pipe(file, { end: false })
    child.stderr.pipe(file, { end: false })
    return child
  }
  const etcd = await startEtcd(folder, run)
  const nodes: Node[] = []
  for (const name of ['anna', 'bert']) nodes.push(await startNode(folder, { name, etcd: etcd.url }, run))
  const proxy = await startProxy(folder, nodes, run)
  const byName = (name: string): Node =>
    nodes.find((node) => node.name === name) ?? failed(`There is no ${name}.`)
  const superUrl = `postgresql://super:${password}@127.0.0.1:${proxy.port}/postgres`
  await until(
    'a leader',
    async () =>
      await asSuper(superUrl, ['select 1']).then(
        () => true,
        () => false,
      ),
  )
  await until('a synchronous follower', () => hasSynchronous(superUrl))
  await asSuper(superUrl, [
    `create role keelson login password '${password}'`,
    'create database keelson owner keelson',
  ])
  return {
    url: `postgresql://keelson:${password}@127.0.0.1:${proxy.port}/keelson`,
    killLeader: async () => {
      const leader = await leaderOf(nodes)
      const postmaster = Number(
        (await readFile(join(leader.pgdata, 'postmaster.pid'), 'utf8')).split('\n')[0],
      )
      leader.process.kill('SIGKILL')
      process.kill(postmaster, 'SIGKILL')
      return leader.name
    },
    untilLedByAnother: async (than) => {
      let name = than
      await until('another leader', async () => {
        name = (await leaderOf(nodes).catch(() => null))?.name ?? than
        return name !== than && (await takesWrites(superUrl))
      })
      return name
    },
    revive: async (name) => {
      const node = byName(name)
      node.process = run(node.name, programs.patroni, [node.config])
      await until(`${name} in step`, () => hasSynchronous(superUrl))
    },
    stop: async () => {
      for (const node of nodes) await ended(node.process, 'SIGTERM')
      for (const child of [proxy.process, etcd.process]) await ended(child, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Run = (log: string, program: string, args: readonly string[]) => ChildProcess

async function startEtcd(folder: string, run: Run): Promise<{ url: string; process: ChildProcess }> {
  const [client, peer] = [await freePort(), await freePort()].map((port) => `http://127.0.0.1:${port}`)
  const data = await ownFolder(folder, 'etcd')
  const process = run('etcd', programs.etcd, [
    ...['--data-dir', data, '--listen-client-urls', client ?? '', '--advertise-client-urls', client ?? ''],
    ...['--listen-peer-urls', peer ?? '', '--initial-advertise-peer-urls', peer ?? ''],
    ...['--initial-cluster', `default=${peer}`],
  ])
  await until('etcd', async () => (await fetch(`${client}/health`).catch(() => null))?.ok === true)
  return { url: client ?? '', process }
}

async function startNode(
  folder: string,
  { name, etcd }: { name: string; etcd: string },
  run: Run,
): Promise<Node> {
  const [port, restPort] = [await freePort(), await freePort()]
  const place = await ownFolder(folder, name)
  const [pgdata, config] = [join(place, 'data'), join(place, 'patroni.yml')]
  await writeFile(config, patroniConfig({ name, etcd: new URL(etcd).host, port, restPort, pgdata, place }))
  await chmod(config, 0o644)
  return { name, port, restPort, pgdata, config, process: run(name, programs.patroni, [config]) }
}

const patroniConfig = (of: {
  name: string
  etcd: string
  port: number
  restPort: number
  pgdata: string
  place: string
}) => `
scope: keelson
name: ${of.name}
etcd3: { host: '${of.etcd}' }
restapi: { listen: '127.0.0.1:${of.restPort}', connect_address: '127.0.0.1:${of.restPort}' }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 5
    retry_timeout: 5
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters: { max_connections: 100, shared_buffers: 64MB, wal_log_hints: 'on' }
  initdb: [{ encoding: UTF8 }, { locale: C }, data-checksums]
postgresql:
  listen: 127.0.0.1:${of.port}
  connect_address: 127.0.0.1:${of.port}
  data_dir: ${of.pgdata}
  bin_dir: ${postgres}
  pgpass: ${of.place}/pgpass
  authentication:
    superuser: { username: super, password: ${password} }
    replication: { username: follower, password: ${password} }
    rewind: { username: super, password: ${password} }
  parameters: { unix_socket_directories: '${of.place}' }
  pg_hba:
    - local all all scram-sha-256
    - host all all 127.0.0.1/32 scram-sha-256
    - host replication follower 127.0.0.1/32 scram-sha-256
`

async function startProxy(
  folder: string,
  nodes: readonly Node[],
  run: Run,
): Promise<{ port: number; process: ChildProcess }> {
  const port = await freePort()
  const file = join(folder, 'haproxy.cfg')
  await writeFile(
    file,
    `defaults
  mode tcp
  timeout connect 4s
  timeout client 30m
  timeout server 30m
listen postgres
  bind 127.0.0.1:${port}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((node) => `  server ${node.name} 127.0.0.1:${node.port} check port ${node.restPort}`).join('\n')}
`,
  )
  return { port, process: run('haproxy', programs.haproxy, ['-db', '-f', file]) }
}

async function leaderOf(nodes: readonly Node[]): Promise<Node> {
  for (const node of nodes) {
    const answer = await fetch(`http://127.0.0.1:${node.restPort}/primary`).catch(() => null)
    if (answer?.ok === true) return node
  }
  return failed('No node leads.')
}

async function hasSynchronous(superUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: superUrl, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(`select 1 from pg_stat_replication where sync_state = 'sync'`)
    return rows.length > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const takesWrites = (superUrl: string): Promise<boolean> =>
  asSuper(superUrl, ['create temp table probe ()']).then(
    () => true,
    () => false,
  )

async function ownFolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { mode: 0o700 })
  if (user.uid !== undefined) await chown(path, user.uid, user.gid)
  return path
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 180_000
  while (!(await holds())) {
    if (Date.now() > deadline) failed(`There was no ${what} within three minutes.`)
    await pause(250)
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resume) => child.once('exit', resume))
  child.kill(signal)
  await Promise.race([gone, pause(30_000, undefined, { ref: false })])
  child.kill('SIGKILL')
}

const failed = (message: string): never => {
  throw new Error(message)
}
