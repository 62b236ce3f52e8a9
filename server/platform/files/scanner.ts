import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
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
        if (said !== null) log.warn({ said: said.slice(0, 200) }, 'The scanner of uploads gave no verdict')
        throw problem('unavailable', {
          message: 'The file could not be scanned, so it was not taken.',
          remedy: 'Try again later. An administrator finds in the log why the scanner gave no verdict.',
        })
      }

async function ask(address: string, content: AsyncIterable<Uint8Array>, patienceMs: number): Promise<string> {
  const socket = connect(targetOf(address))
  socket.setTimeout(patienceMs, () => socket.destroy(new Error(`No verdict within ${patienceMs} ms.`)))
  try {
    // One that has heard enough answers and closes before all is sent.
    const sent = pipeline(framed(content), socket, { end: false }).catch(() => undefined)
    const [said] = await Promise.all([text(socket), sent])
    return said.replaceAll('\0', '').trim()
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
  }
  yield lengthOf(0)
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
