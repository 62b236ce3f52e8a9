import { spawn } from 'node:child_process'
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { memoryFolder } from '../../harness/folders.ts'
import { freePort } from './free-port.ts'

export interface Clamd {
  readonly socket: string
  /** `host:port` of the same. */
  readonly address: string
  /** Ends it without a word, as a crash does. */
  stop(): Promise<void>
}

const program = '/usr/sbin/clamd'

/** Settings that docs/configuration.md asks for, with a limit that a test can afford to pass. */
export const mostBytes = 2 * 1024 ** 2

/** Starts Debian's clamd with a signature of our own, `<md5>:<bytes>:<name>`: no list of the world's is needed. */
export async function startClamd(signature: string): Promise<Clamd> {
  await access(program).catch(() => {
    throw new Error('This test needs ClamAV: apt-get install clamav-daemon.')
  })
  const folder = await mkdtemp(join(memoryFolder(), 'keelson-clamd-'))
  const [socket, port] = [join(folder, 'clamd.sock'), await freePort()]
  await chmod(folder, 0o711)
  await mkdir(join(folder, 'signatures'))
  await writeFile(join(folder, 'signatures', 'own.hdb'), `${signature}\n`)
  const file = join(folder, 'clamd.conf')
  await writeFile(
    file,
    `DatabaseDirectory ${join(folder, 'signatures')}
LocalSocket ${socket}
TCPSocket ${port}
TCPAddr 127.0.0.1
Foreground yes
StreamMaxLength ${mostBytes}
MaxFileSize 1M
AlertExceedsMax yes
${process.getuid?.() === 0 ? 'User root\n' : ''}`,
  )
  const child = spawn(program, ['-c', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  const ended = new Promise<void>((resume) => child.once('exit', () => resume()))
  while (!(await answers(socket))) {
    if (child.exitCode !== null) throw new Error(`clamd did not start: ${said}`)
    await new Promise((resume) => setTimeout(resume, 50))
  }
  return {
    socket,
    address: `127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => socket.end('zPING\0'))
    socket.once('error', () => resolve(false))
    socket.once('data', (said) => resolve(said.toString().startsWith('PONG')))
  })
