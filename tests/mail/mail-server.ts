import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** A mail as it arrived, taken apart. */
export interface ArrivedMail {
  readonly to: readonly string[]
  /** By name in lower case, unfolded and decoded. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly html: string
  /** Pictures that the HTML shows, by their content id. */
  readonly shown: Readonly<Record<string, Buffer>>
  readonly raw: string
}

/** A real SMTP server on a port of its own, which can be made to refuse and to go away. */
export interface MailServer {
  readonly url: string
  readonly arrived: ArrivedMail[]
  /** What the next recipients are answered with, e.g. 450 or 550; null takes them. */
  refuse(code: number | null): void
  /** Takes what is sent, but the answer is lost on the way: the connection ends. */
  loseAnswers(isLost: boolean): void
  /** What happens when a mail has arrived, before that is answered; null is nothing. */
  beforeAnswer(act: ((mail: ArrivedMail) => Promise<unknown>) | null): void
  /** What has arrived for somebody since the last call. */
  take(address: string): readonly ArrivedMail[]
  stop(): Promise<void>
  /** On the same port again. */
  start(): Promise<void>
}

interface MailAccount {
  readonly user: string
  readonly password: string
}

/** With an account it takes mail from nobody else. */
export const startMailServer = async (account: MailAccount | null = null): Promise<MailServer> => {
  const arrived: ArrivedMail[] = []
  let refusal: number | null = null
  let isLost = false
  let act: ((mail: ArrivedMail) => Promise<unknown>) | null = null
  let port = 0
  let server: SMTPServer | null = null
  const start = async (): Promise<void> => {
    const started = new SMTPServer({
      ...(account === null
        ? { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] }
        : { allowInsecureAuth: true, disabledCommands: ['STARTTLS'] }),
      onAuth: ({ username, password }, _session, done) =>
        username === account?.user && password === account?.password
          ? done(null, { user: username })
          : done(Object.assign(new Error('not with this password'), { responseCode: 535 })),
      onRcptTo: ({ address }, _session, done) =>
        refusal === null
          ? done()
          : done(Object.assign(new Error(`<${address}>: not now, not here`), { responseCode: refusal })),
      onData: (stream, session, done) =>
        void readAll(stream)
          .then(async (raw) => {
            const mail = mailOf(
              raw,
              session.envelope.rcptTo.map(({ address }) => address),
            )
            arrived.push(mail)
            await act?.(mail)
            if (isLost) for (const socket of connectionsOf(started)) socket.destroy()
            else done()
          })
          // Whoever sent it went away in the middle: nothing has arrived.
          .catch(() => undefined),
    })
    started.on('error', () => undefined)
    await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve))
    port = (started.server.address() as { port: number }).port
    server = started
  }
  await start()
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    refuse: (code) => (refusal = code),
    loseAnswers: (lost) => (isLost = lost),
    beforeAnswer: (next) => (act = next),
    take: (address) => {
      const own = arrived.filter(({ to }) => to.includes(address))
      for (const mail of own) arrived.splice(arrived.indexOf(mail), 1)
      return own
    },
    stop: async () => {
      const running = server
      server = null
      if (!running) return
      const closed = new Promise<void>((resolve) => running.close(resolve))
      for (const socket of connectionsOf(running)) socket.destroy()
      await closed
    },
    start,
  }
}

const connectionsOf = (server: SMTPServer): { destroy(): void }[] =>
  [...(server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections].map(
    ({ _socket }) => _socket,
  )

const readAll = async (stream: SMTPServerDataStream): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const mailOf = (raw: string, to: readonly string[]): ArrivedMail => {
  const whole = partOf(raw)
  const parts = partsIn(whole)
  const of = (kind: string): string => {
    const part = parts.find(({ headers }) => (headers['content-type'] ?? '').startsWith(kind))
    return part ? decoded(part) : ''
  }
  return {
    to,
    headers: whole.headers,
    text: of('text/plain'),
    html: of('text/html'),
    shown: shownIn(parts),
    raw,
  }
}

const shownIn = (parts: readonly Part[]): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(
    parts.flatMap(({ headers, body }) => {
      const id = /<(.+)>/.exec(headers['content-id'] ?? '')?.[1]
      return id === undefined ? [] : [[id, Buffer.from(body, 'base64')] as const]
    }),
  )

/** The parts of a mail, those within parts too. */
const partsIn = (whole: Part): readonly Part[] => {
  const boundary = /boundary="?([^";]+)"?/.exec(whole.headers['content-type'] ?? '')?.[1]
  if (boundary === undefined) return [whole]
  return whole.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsIn(partOf(part.replace(/^\r\n/, ''))))
}

interface Part {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const partOf = (raw: string): Part => {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  return {
    headers: Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())]
      }),
    ),
    body: raw.slice(end + 4),
  }
}

const decoded = ({ headers, body }: Part): string => {
  const by = headers['content-transfer-encoding']
  if (by === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return (by === 'quoted-printable' ? quoted(body.replaceAll(/=\r\n/g, '')) : body).replaceAll('\r\n', '\n')
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** RFC 2047: words of other alphabets in a header. */
const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_whole, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quoted(word.replaceAll('_', ' ')),
    )
