import { createTransport } from 'nodemailer'
import { MailRefused, type Mailer, type OutgoingMail } from './mail.ts'

export interface MailSettings {
  /**
   * `SMTP_URL`, which the operator sets: no address that somebody enters in the product leads to a mail server. With
   * `?from=desk@example.org` mails come from there, otherwise from `keelson@` and the host of the public address.
   */
  readonly smtpUrl: string
  readonly publicUrl: string
  /** How many connections at most; one for each mail when absent. */
  readonly connections?: number
}

/** Sends by SMTP. Files and addresses within a message are never read. */
export const makeMailer = ({ smtpUrl, publicUrl, connections = 0 }: MailSettings): Mailer => {
  const server = new URL(smtpUrl)
  const address = server.searchParams.get('from') ?? `keelson@${new URL(publicUrl).hostname}`
  server.searchParams.delete('from')
  const safe = {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const
  const transport =
    connections > 0
      ? createTransport({ url: server.href, ...safe, pool: true, maxConnections: connections })
      : createTransport({ url: server.href, ...safe })
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
