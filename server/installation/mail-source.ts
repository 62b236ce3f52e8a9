import { isIP } from 'node:net'
import { isProblem } from '#contract/problem.ts'
import type { Queryable } from '#platform/database/pool.ts'
import { checkedAddresses, type OutgoingOptions } from '#platform/http/outgoing/outgoing.ts'
import type { Log } from '#platform/log.ts'
import { MailRefused, type Mailer } from '#platform/mail/mail.ts'
import { mailerOf } from '#platform/mail/mailer-of.ts'
import { currentMailServer, type CurrentMailServer } from '../../practices/information/mail-server/secret.ts'

/** Where mails go at this moment. */
export interface MailSource {
  /** Whether there is a server, as of a moment ago. */
  isOn(): boolean
  /** The same, as it is now. */
  look(): Promise<boolean>
  /** Goes to whatever server there is when it sends. */
  readonly mailer: Mailer
  close(): void
}

interface Settings {
  readonly smtpUrl: string | null
  readonly publicUrl: string
}

export interface MailSourceOptions {
  readonly config: Settings
  readonly db: Queryable
  /** What passwords lie sealed under. */
  readonly secret: string
  readonly outgoing: OutgoingOptions
  readonly log: Pick<Log, 'error'>
}

const everyMs = 1000

/** By `SMTP_URL` where it is set, for as long as the process runs; else by the record that administrators keep. */
export const makeMailSource = (options: MailSourceOptions): MailSource =>
  options.config.smtpUrl === null ? byRecord(options) : byEnvironment(options.config)

/** The server of the settings alone. */
export const byEnvironment = (config: Settings): MailSource => {
  let made: Promise<Mailer | null> | null = null
  const mailer = (): Promise<Mailer | null> => (made ??= mailerOf(config))
  const isOn = config.smtpUrl !== null
  return Object.freeze({
    isOn: () => isOn,
    look: async () => isOn,
    mailer: through(senderOf(config), mailer),
    close: () => void made?.then((one) => one?.close()),
  })
}

const byRecord = (options: MailSourceOptions): MailSource => {
  const { config, db, secret, log } = options
  let server: CurrentMailServer | null = null
  let made: { readonly mark: string; readonly mailer: Promise<Mailer> } | null = null
  const look = async (): Promise<boolean> => {
    server = await currentMailServer(db, secret)
    if (made !== null && made.mark !== server?.mark) forget()
    return server !== null
  }
  const forget = (): void => {
    void made?.mailer.then((mailer) => mailer.close()).catch(() => undefined)
    made = null
  }
  const current = async (): Promise<Mailer | null> => {
    if (!(await look()) || server === null) return null
    made ??= { mark: server.mark, mailer: mailerFor(server, options) }
    return made.mailer
  }
  const timer = setInterval(
    () =>
      void look().catch((error: unknown) => log.error({ err: error }, 'The mail server could not be read')),
    everyMs,
  )
  timer.unref()
  return Object.freeze({
    isOn: () => server !== null,
    look,
    // Where it can't be reached its name is asked for anew: it may have moved.
    mailer: through(() => server?.sender ?? ownSender(config), current, forget),
    close: () => {
      clearInterval(timer)
      forget()
    },
  })
}

const mailerFor = async (
  server: CurrentMailServer,
  { config, outgoing }: MailSourceOptions,
): Promise<Mailer> => {
  const { host, port, encryption, user, password } = server
  const [address] = await checkedAddresses(host, port, outgoing).catch((error: unknown) => {
    if (isProblem(error))
      throw new MailRefused('server', [error.details.message, error.details.remedy].filter(Boolean).join(' '))
    throw error
  })
  const { makeMailer } = await import('#platform/mail/mailer.ts')
  return makeMailer({
    publicUrl: config.publicUrl,
    connections: 4,
    server: {
      address: address?.address ?? host,
      port,
      encryption,
      name: isIP(host.replace(/^\[|\]$/g, '')) === 0 ? host : null,
      user: user === null ? null : { name: user, password: password ?? '' },
      sender: server.sender,
    },
  })
}

const ownSender = ({ publicUrl }: Settings): string => `keelson@${new URL(publicUrl).hostname}`

const senderOf =
  (config: Settings): (() => string) =>
  () =>
    (config.smtpUrl === null ? null : new URL(config.smtpUrl).searchParams.get('from')) ?? ownSender(config)

const through = (
  sender: () => string,
  current: () => Promise<Mailer | null>,
  onAway: () => void = () => undefined,
): Mailer => ({
  get host() {
    const address = sender()
    return address.slice(address.lastIndexOf('@') + 1)
  },
  send: async (mail) => {
    try {
      const mailer = await current()
      if (mailer === null) throw new MailRefused('server', 'There is no mail server.')
      return await mailer.send(mail)
    } catch (error) {
      if (error instanceof MailRefused && error.kind === 'server') onAway()
      throw error
    }
  },
  close: () => undefined,
})
