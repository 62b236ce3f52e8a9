import { execFileSync, spawn } from 'node:child_process'
import { access, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { memoryFolder } from '../../harness/folders.ts'
import { freePort } from './free-port.ts'

/** Where the proxy will listen, known before there is anything behind it. */
export interface Door {
  /** What people type: `https://localhost:…`. */
  readonly secure: string
  /** The same without TLS, for clients that know nothing of its certificate. */
  readonly plain: string
}

export interface Proxy {
  /** The certificate that signs the secure address. */
  readonly certificate: string
  stop(): Promise<void>
}

const program = '/usr/sbin/haproxy'

export const chooseDoor = async (): Promise<Door> => ({
  secure: `https://localhost:${await freePort()}`,
  plain: `http://127.0.0.1:${await freePort()}`,
})

/** An HAProxy that ends TLS and takes turns among web processes, those alone that say they are ready. */
export async function startProxy(door: Door, processes: readonly string[]): Promise<Proxy> {
  await access(program).catch(() => {
    throw new Error('This test needs HAProxy: apt-get install haproxy.')
  })
  const folder = await mkdtemp(join(memoryFolder(), 'keelson-proxy-'))
  await chmod(folder, 0o700)
  const certificate = await makeCertificate(folder)
  const file = join(folder, 'haproxy.cfg')
  await writeFile(file, configuration(door, processes, join(folder, 'both.pem')))
  const child = spawn(program, ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resume) => child.once('exit', () => resume()))
  while (!(await listens(Number(new URL(door.plain).port)))) {
    if (child.exitCode !== null) throw new Error(`HAProxy ended: ${said}`)
    await new Promise((resume) => setTimeout(resume, 50))
  }
  return {
    certificate,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What docs/operations.md shows, with the addresses of the test. */
const configuration = (door: Door, processes: readonly string[], pem: string): string => `defaults
  mode http
  timeout connect 4s
  timeout client 60s
  timeout server 60s
  timeout check 4s
  option forwardfor
  option redispatch
  retries 3
frontend desk
  bind 127.0.0.1:${new URL(door.plain).port}
  bind 127.0.0.1:${new URL(door.secure).port} ssl crt ${pem} alpn h2,http/1.1
  http-request set-header X-Forwarded-Proto https if { ssl_fc }
  http-request set-header X-Forwarded-Proto http unless { ssl_fc }
  default_backend web
backend web
  balance roundrobin
  option httpchk GET /readyz
  default-server check inter 300ms fall 1 rise 1 on-marked-down shutdown-sessions
${processes.map((url, place) => `  server web${place + 1} ${new URL(url).host}`).join('\n')}
`

/** One for `localhost`, signed by itself; HAProxy reads it and its key from one file. */
async function makeCertificate(folder: string): Promise<string> {
  const pair = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  execFileSync('openssl', ['req', '-x509', ...kind, ...name, ...pair], { stdio: 'ignore' })
  const certificate = await readFile(join(folder, 'certificate.pem'), 'utf8')
  const key = await readFile(join(folder, 'key.pem'), 'utf8')
  await writeFile(join(folder, 'both.pem'), `${certificate}${key}`, { mode: 0o600 })
  return certificate
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
