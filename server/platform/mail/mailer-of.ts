import type { Config } from '../config.ts'
import type { Mailer } from './mail.ts'

const connections = 4

/** The mailer of the settings; null without `SMTP_URL`. Its library is loaded only where it is used. */
export const mailerOf = async ({
  smtpUrl,
  publicUrl,
}: Pick<Config, 'smtpUrl' | 'publicUrl'>): Promise<Mailer | null> =>
  smtpUrl === null ? null : (await import('./mailer.ts')).makeMailer({ smtpUrl, publicUrl, connections })
