import { createTransport } from 'nodemailer'
import { MailRefused, type Mailer, type OutgoingMail } from './mail.ts'

export interface MailSettings {
  /**
   * `SMTP_URL`, which the operator sets. With `?from=desk@example.org` mails come from there, otherwise from `keelson@` and the host of the public address.
   */
  readonly smtpUrl?: string
  /** In place of it: a server that an administrator has entered, by an address that was checked. */
  readonly server?: MailServerSettings
  readonly publicUrl: string
  /** How many connections at most; one for each mail when absent. */
  readonly connections?: number
}

/** A mail server by its parts. */
export interface MailServerSettings {
  /** What is connected to. */
  readonly address: string
  readonly port: number
  /** What its certificate must be for; null where it is known by its address alone. */
  readonly name: string | null
  /** `starttls` is demanded, not asked for. */
  readonly encryption: 'starttls' | 'tls' | 'none'
  readonly user: { readonly name: string; readonly password: string } | null
  readonly sender: string | null
}

/** Sends by SMTP. Files and addresses within a message are never read. */
export const makeMailer = ({ publicUrl, connections = 0, ...settings }: MailSettings): Mailer => {
  const { sender, ...server } =
    settings.server === undefined ? partsOf(settings.smtpUrl ?? '') : optionsOf(settings.server)
  const address = sender ?? `keelson@${new URL(publicUrl).hostname}`
  const safe = {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const
  const transport =
    connections > 0
      ? createTransport({ ...server, ...safe, pool: true, maxConnections: connections })
      : createTransport({ ...server, ...safe })
  return {
    host: address.slice(address.lastIndexOf('@') + 1),
    send: async ({ to, sender = 'Keelson', thread, headers, attachments, ...mail }) => {
      try {
        const { messageId, response } = await transport.sendMail({
          ...mail,
          from: { name: sender, address },
          // As an object it is one address, whatever stands in it.
          to: { name: '', address: to },
          ...(thread !== undefined && { inReplyTo: thread, references: [thread] }),
          ...(headers && { headers: { ...headers } }),
          ...(attachments && { attachments: attachments.map(inlineWhereShown) }),
        })
        return { messageId, answer: response }
      } catch (error) {
        throw refusalOf(error)
      }
    },
    close: () => transport.close(),
  }
}

const partsOf = (smtpUrl: string) => {
  const server = new URL(smtpUrl)
  const sender = server.searchParams.get('from')
  server.searchParams.delete('from')
  return { url: server.href, sender }
}

const optionsOf = ({ address, port, name, encryption, user, sender }: MailServerSettings) => ({
  host: address,
  port,
  secure: encryption === 'tls',
  requireTLS: encryption === 'starttls',
  ignoreTLS: encryption === 'none',
  ...(name !== null && { tls: { servername: name } }),
  ...(user !== null && { auth: { user: user.name, pass: user.password } }),
  sender,
})

const inlineWhereShown = (attachment: NonNullable<OutgoingMail['attachments']>[number]) =>
  attachment.cid === undefined ? attachment : { ...attachment, contentDisposition: 'inline' as const }

const refusalOf = (error: unknown): MailRefused => {
  const { responseCode, command, code, message, response } = error as {
    responseCode?: number
    command?: string
    code?: string
    message?: string
    response?: string
  }
  const answer = response ?? message ?? String(error)
  const isAboutMessage =
    command !== undefined && ['MAIL FROM', 'RCPT TO', 'DATA'].some((each) => command.startsWith(each))
  if (responseCode === undefined) {
    // Without an address, or with one that is none, no server was asked.
    return new MailRefused(code === 'EENVELOPE' || code === 'EMESSAGE' ? 'never' : 'server', answer)
  }
  // 421: the server closes, it says nothing of the message.
  if (responseCode === 421 || code === 'EAUTH') return new MailRefused('server', answer)
  if (responseCode >= 500) return new MailRefused(isAboutMessage ? 'never' : 'server', answer)
  return new MailRefused(isAboutMessage ? 'later' : 'server', answer)
}
