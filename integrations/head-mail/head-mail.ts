import { problem } from '#contract/problem.ts'
import { headFile, headText, type HeadPublisher } from '#engine/log/sealing/publisher.ts'
import { makeMailer, type MailSettings } from '#platform/mail/mailer.ts'

/** Settings of the process; without `SMTP_URL` no mail is sent. */
export type HeadMailSettings = Omit<MailSettings, 'smtpUrl'> & { readonly smtpUrl: string | null }

/** Heads as mails to somebody who keeps them: an auditor, an archive. */
export const mailPublisher = ({ smtpUrl, publicUrl }: HeadMailSettings): HeadPublisher => ({
  kind: 'mail',
  publish: async (target, seal) => {
    if (smtpUrl === null)
      throw problem('unavailable', {
        message: 'No mail is sent: SMTP_URL is not set.',
        remedy: 'Set SMTP_URL for all processes and start them again.',
      })
    const mailer = makeMailer({ smtpUrl, publicUrl })
    try {
      const { messageId } = await mailer.send({
        to: target,
        subject: `Keelson: seal ${seal.number} of ${seal.at}`,
        text: `The log of ${publicUrl} stands at seal ${seal.number} over ${seal.total} events.\n\n${seal.hash}\n\nKeep the file: it shows later whether what was recorded until now was altered. How to check it is described in Keelson's guide to the log's integrity.\n`,
        attachments: [{ filename: headFile(seal), content: headText(seal), contentType: 'application/json' }],
      })
      return { message: messageId }
    } finally {
      mailer.close()
    }
  },
})
