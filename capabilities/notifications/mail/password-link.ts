import { labelsOf, read, type Actor, type Ctx } from '#engine'
import { issuePasswordLink } from '#platform/auth/passwords/password-links.ts'
import type { SecurityEntry } from '#platform/auth/security-log.ts'
import type { Database, Queryable } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { MailRefused, type Mailer } from '#platform/mail/mail.ts'
import { brandingFor, type BrandSource } from './branding.ts'
import { templateFor, type TemplateWords } from './templates.ts'

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
  jobs.work<{ person: string | null; invitedBy?: string }>(
    queue.name,
    async ({ data: { person, ...how } }) => {
      if (person !== null) await mailPasswordLink(mail, person, how)
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
  { invitedBy = null }: { readonly invitedBy?: string | null } = {},
): Promise<void> => {
  const [person] = await ctx.db.query<{ email: string }>({
    name: 'password-link:to',
    text: 'select email from sign_in_person where id = $1',
    values: [personId],
  })
  // Has left, or has no address, since it was asked for.
  if (!person) return
  const isInvited = invitedBy !== null
  const { name, language, organisation } = await loadActor(ctx.db, personId)
  const words = (await templateFor(ctx, isInvited ? 'invitation' : 'password', {
    language,
    organisation,
  })) ?? {
    subject: '{{ person.name }}',
    body: '{{ link }}',
    language,
  }
  const said = isInvited ? await saidTo(ctx, personId, invitedBy) : null
  const { shown, envelope } = await brandingFor(ctx.db, brands, organisation)
  const token = await ctx.db.transaction((tx) =>
    issuePasswordLink(tx, personId, { now: ctx.clock.now(), isInvited }),
  )
  // Behind the hash: what a browser does not send stands in no log of a proxy.
  const values = { 'person.name': name, link: `${publicUrl}/password#${token}`, ...said }
  const { renderMail } = await import('#contract/mail/render.ts')
  const mail = { ...renderMail({ ...withWords(words, said), brand: shown }, values), ...envelope }
  try {
    await mailer.send({ to: person.email, ...mail, headers: { 'Auto-Submitted': 'auto-replied' } })
    await log({ kind: 'password-mailed', personId })
  } catch (error) {
    if (!(error instanceof MailRefused) || error.kind !== 'never') throw error
    await log({ kind: 'password-mail-refused', personId })
  }
}

/** What the inviter has to say in their own words; null for nothing. */
const saidTo = async (ctx: Ctx, personId: string, invitedBy: string) => {
  const { invitation } = await read(ctx, 'person', personId)
  if (typeof invitation !== 'string' || invitation.trim() === '') return null
  const names = await labelsOf(ctx, [{ type: 'person', id: invitedBy }])
  return { 'actor.name': names[invitedBy]?.title ?? null, 'entry.text': invitation }
}

/** A template from before there were such words, or one that leaves them out, swallows none: they stand below it. */
const withWords = (words: TemplateWords, said: object | null): TemplateWords =>
  said === null || words.body.includes('entry.text')
    ? words
    : { ...words, body: `${words.body}\n\n{{ actor.name }}:\n\n{{ entry.text }}\n` }
