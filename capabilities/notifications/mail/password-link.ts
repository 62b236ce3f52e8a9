import { renderMail } from '#contract/mail/render.ts'
import type { Actor, Ctx } from '#engine'
import { issuePasswordLink } from '#platform/auth/passwords/password-links.ts'
import type { SecurityEntry } from '#platform/auth/security-log.ts'
import type { Database, Queryable } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { MailRefused, type Mailer } from '#platform/mail/mail.ts'
import { brandingFor, type BrandSource } from './branding.ts'
import { templateFor } from './templates.ts'

export interface PasswordMail extends BrandSource {
  readonly ctx: Ctx & { readonly db: Database }
  readonly mailer: Mailer
  readonly publicUrl: string
  readonly loadActor: (db: Queryable, personId: string) => Promise<Actor>
  readonly log: (entry: SecurityEntry) => Promise<void>
}

/** Sends the links that were asked for; a mail server that is away is waited for as long as the queue says. */
export const workPasswordLinks = (
  jobs: Pick<Jobs, 'work'>,
  queue: Queue,
  mail: PasswordMail,
): Promise<void> =>
  jobs.work<{ person: string | null; isInvited?: boolean }>(
    queue.name,
    async ({ data: { person, isInvited = false } }) => {
      if (person !== null) await mailPasswordLink(mail, person, { isInvited })
    },
  )

/**
 * Mails somebody a link to set a password with, made at this moment: a try that fails leaves none that anybody knows of.
 * It is no delivery of the log of mails, where its words would stay; the log of security says that it went.
 * @throws MailRefused for what may be tried again
 */
export const mailPasswordLink = async (
  { ctx, mailer, publicUrl, loadActor, log, ...brands }: PasswordMail,
  personId: string,
  { isInvited = false }: { readonly isInvited?: boolean } = {},
): Promise<void> => {
  const [person] = await ctx.db.query<{ email: string }>({
    name: 'password-link:to',
    text: 'select email from sign_in_person where id = $1',
    values: [personId],
  })
  // Has left, or has no address, since it was asked for.
  if (!person) return
  const { name, language, organisation } = await loadActor(ctx.db, personId)
  const words = (await templateFor(ctx, isInvited ? 'invitation' : 'password', {
    language,
    organisation,
  })) ?? {
    subject: '{{ person.name }}',
    body: '{{ link }}',
    language,
  }
  const { shown, envelope } = await brandingFor(ctx.db, brands, organisation)
  const token = await ctx.db.transaction((tx) =>
    issuePasswordLink(tx, personId, { now: ctx.clock.now(), isInvited }),
  )
  // Behind the hash: what a browser does not send stands in no log of a proxy.
  const values = { 'person.name': name, link: `${publicUrl}/password#${token}` }
  const mail = { ...renderMail({ ...words, brand: shown }, values), ...envelope }
  try {
    await mailer.send({ to: person.email, ...mail, headers: { 'Auto-Submitted': 'auto-replied' } })
    await log({ kind: 'password-mailed', personId })
  } catch (error) {
    if (!(error instanceof MailRefused) || error.kind !== 'never') throw error
    await log({ kind: 'password-mail-refused', personId })
  }
}
