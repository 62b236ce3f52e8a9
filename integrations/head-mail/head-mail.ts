import { createTransport } from 'nodemailer'
import { problem } from '#contract/problem.ts'
import { headFile, headText, type HeadPublisher } from '#engine/log/sealing/publisher.ts'

export interface MailSettings {
  /** `SMTP_URL`; null where no mail is sent. */
  readonly smtpUrl: string | null
  /** The address that people use: mails come from its host. */
  readonly publicUrl: string
}

/** Heads as mails to somebody who keeps them: an auditor, an archive. */
export const mailPublisher = ({ smtpUrl, publicUrl }: MailSettings): HeadPublisher => ({
  kind: 'mail',
  publish: async (target, seal) => {
    if (smtpUrl === null)
      throw problem('unavailable', {
        message: 'No mail is sent: SMTP_URL is not set.',
        remedy: 'Set SMTP_URL for all processes and start them again.',
      })
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    try {
      const { messageId } = await transport.sendMail({
        from: { name: 'Keelson', address: `keelson@${new URL(publicUrl).hostname}` },
        to: target,
        subject: `Keelson: seal ${seal.number} of ${seal.at}`,
        text: `The log of ${publicUrl} stands at seal ${seal.number} over ${seal.total} events.\n\n${seal.hash}\n\nKeep the file: it shows later whether what was recorded until now was altered. How to check it is described in Keelson's guide to the log's integrity.\n`,
        attachments: [{ filename: headFile(seal), content: headText(seal), contentType: 'application/json' }],
      })
      return { message: messageId }
    } finally {
      transport.close()
    }
  },
})
