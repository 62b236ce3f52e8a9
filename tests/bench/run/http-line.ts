import { connect, type Socket } from 'node:net'

/** A request as the driver sends it. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly key: string
  readonly body?: unknown
}

export interface Told {
  readonly status: number
  readonly body: string
}

/** One kept connection, one request after the other: as little of a client as HTTP/1.1 allows, for it shares the machine. */
export interface Line {
  ask(request: Asked): Promise<Told>
  end(): void
}

export const openLine = async (url: string): Promise<Line> => {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const read = reader(socket)
  return {
    ask: (request) => {
      socket.write(textOf(request, `${hostname}:${port}`))
      return read()
    },
    end: () => socket.destroy(),
  }
}

const textOf = ({ method, path, key, body }: Asked, host: string): string => {
  const head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${key}\r\n`
  if (body === undefined) return `${head}\r\n`
  const text = JSON.stringify(body)
  return `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

const reader = (socket: Socket): (() => Promise<Told>) => {
  let held: Buffer = Buffer.alloc(0)
  let waiting: { resolve: (told: Told) => void; reject: (error: Error) => void } | null = null
  const settle = (): void => {
    const told = waiting && answerIn(held)
    if (!told) return
    held = Buffer.alloc(0)
    const { resolve } = waiting as { resolve: (told: Told) => void }
    waiting = null
    resolve(told)
  }
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    settle()
  })
  const fail = (error?: Error): void =>
    waiting?.reject(error ?? new Error('The server closed the connection.'))
  socket.on('error', fail).on('close', () => fail())
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      settle()
    })
}

/** The whole answer in the bytes so far, or null while some are missing. */
const answerIn = (held: Buffer): Told | null => {
  const end = held.indexOf('\r\n\r\n')
  if (end === -1) return null
  const head = held.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const whole = end + 4 + Number(length)
    return held.length < whole ? null : { status, body: held.toString('utf8', end + 4, whole) }
  }
  if (/\r\ntransfer-encoding: chunked/i.test(head))
    return held.toString('latin1', held.length - 5) === '0\r\n\r\n'
      ? { status, body: held.toString('utf8', end + 4) }
      : null
  return { status, body: '' }
}
