import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { problem } from '#contract/problem.ts'
import type { Log } from '../log.ts'

/**
 * Has a content judged before it gets its place in the store.
 * @throws Problem `unsupported_media` for one that the scanner knows, `unavailable` where it gives no verdict
 */
export type Scan = (content: AsyncIterable<Uint8Array>) => Promise<void>

/** A scanner that says nothing for so long does not answer any more. */
const usualPatienceMs = 120_000

/**
 * Asks a scanner that speaks ClamAV's INSTREAM, at `host:port` or the path of a socket; null for none. What it does not
 * let through is refused, and what it does not judge as well: a scanner that is away opens no door.
 */
export const makeScan = (
  address: string | null,
  log: Pick<Log, 'warn'>,
  patienceMs = usualPatienceMs,
): Scan | null =>
  address === null
    ? null
    : async (content) => {
        const said = await ask(address, content, patienceMs).catch((error: unknown) => {
          if (isHangUp(error)) return sizeExceeded
          log.warn({ err: error }, 'The scanner of uploads does not answer: the file was refused')
          return null
        })
        if (said === 'stream: OK') return
        const [, signature] = /^stream: (.+) FOUND$/.exec(said ?? '') ?? []
        if (signature !== undefined) {
          log.warn({ signature }, 'The scanner of uploads refused a file')
          throw problem('unsupported_media', {
            message: `The file is refused: the scanner knows its content as ${signature}.`,
            remedy: 'Ask where it comes from before anybody opens it.',
          })
        }
        if (said?.startsWith(sizeExceeded)) {
          log.warn({}, 'The scanner of uploads took no more of a file: it may be beyond its StreamMaxLength')
          throw problem('unavailable', {
            message:
              'The file could not be scanned, so it was not taken: it is larger than the scanner takes.',
            remedy:
              'An administrator can have the scanner take more (ClamAV: StreamMaxLength), if that is it.',
          })
        }
        if (said !== null) log.warn({ said: said.slice(0, 200) }, 'The scanner of uploads gave no verdict')
        throw problem('unavailable', {
          message: 'The file could not be scanned, so it was not taken.',
          remedy: 'Try again later. An administrator finds in the log why the scanner gave no verdict.',
        })
      }

const sizeExceeded = 'INSTREAM size limit exceeded'

/** It closes once it has said that the limit is passed; what it said can be lost where more was on its way. */
const isHangUp = (error: unknown): boolean =>
  ['EPIPE', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '')

async function ask(address: string, content: AsyncIterable<Uint8Array>, patienceMs: number): Promise<string> {
  const socket = connect(targetOf(address))
  const heard: Buffer[] = []
  const over = new Promise<Error | null>((resolve) => {
    socket.once('error', resolve)
    socket.once('end', () => resolve(null))
    socket.once('close', () => resolve(null))
  })
  socket.on('data', (chunk) => heard.push(chunk))
  socket.setTimeout(patienceMs, () => socket.destroy(new Error(`No verdict within ${patienceMs} ms.`)))
  try {
    // One that has heard enough answers and closes before all is sent: what it said counts, the broken pipe does not.
    for await (const piece of framed(content)) {
      if (!socket.writable) break
      if (!socket.write(piece))
        await Promise.race([new Promise<void>((resume) => socket.once('drain', resume)), over])
    }
    const broken = await over
    if (heard.length === 0 && broken !== null) throw broken
    return Buffer.concat(heard).toString('utf8').replaceAll('\0', '').trim()
  } finally {
    socket.destroy()
  }
}

const targetOf = (address: string) => {
  if (address.startsWith('/')) return { path: address }
  const { hostname, port } = new URL(`tcp://${address}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** The command, pieces with their lengths before them, and a piece of no length at the end. */
async function* framed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of content) {
    if (chunk.byteLength === 0) continue
    yield lengthOf(chunk.byteLength)
    yield chunk
    // Time to hear that it has had enough: once its end is closed, what it said before may be lost.
    await setImmediate()
  }
  yield lengthOf(0)
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
