import { mailAddress } from '#contract/mail/address.ts'
import { problem } from '#contract/problem.ts'
import { beginAttempt } from '#platform/auth/attempts.ts'
import { storePassword } from '#platform/auth/auth.ts'
import type { Auth } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { endLink, ownerOfLink, whoAsks } from '#platform/auth/passwords/password-links.ts'
import { endSessionsOf } from '#platform/auth/sessions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'

/** Jobs that mail a link. The link is made when it is sent: none lies in the queue. */
export const passwordLinkQueue: Queue = { name: 'password-link', retryLimit: 8, timeoutSeconds: 300 }

/** Null where nobody is to be mailed: the job is made all the same, so that asking takes as long. */
export interface PasswordLinkJob {
  readonly person: string | null
  /** Who has them invited: other words, some of the inviter's own, and more time. */
  readonly invitedBy?: string
}

export interface PasswordLinks {
  /** Whether anybody can be mailed at all. */
  isOffered(): boolean
  /** Has a link mailed to whoever has this address, and says nothing of whether somebody has. @throws Problem `too_many`, `conflict` */
  ask(email: string, origin: Origin): Promise<void>
  /** Says whether a link still sets a password, and of nobody whose it is; it is as good afterwards. @throws Problem `not_found` */
  check(token: string): Promise<void>
  /** Sets the password of whose link it is, and ends all their sessions. @throws Problem `not_found`, `invalid` */
  set(given: { readonly token: string; readonly password: string }, origin: Origin): Promise<void>
}

export interface PasswordLinkOptions {
  readonly db: Database
  readonly clock: Clock
  readonly secret: string
  readonly auth: Pick<Auth, 'log' | 'refusePassword'>
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  /** Whether there is a mail server at this moment. */
  readonly sendsMail: () => boolean
}

/** How somebody who has forgotten the password, or never had one, comes to one without an administrator. */
export const makePasswordLinks = (options: PasswordLinkOptions): PasswordLinks => {
  const { db, clock, auth } = options
  return Object.freeze({
    isOffered: options.sendsMail,
    ask: asking(options),
    check: async (token: string) => {
      if ((await ownerOfLink(db, token, clock.now())) === null) throw gone()
    },
    set: async (
      { token, password }: { readonly token: string; readonly password: string },
      origin: Origin,
    ) => {
      const now = clock.now()
      const owner = await ownerOfLink(db, token, now)
      if (owner === null) throw gone()
      await auth.refusePassword(password, [owner.name, owner.email])
      const hash = await hashPassword(password)
      await db.transaction(async (tx) => {
        if (!(await endLink(tx, owner.id, token))) throw gone()
        await storePassword(tx, owner.id, hash, now)
        await endSessionsOf(tx, owner.id, null)
      })
      await auth.log({ kind: 'password-set', personId: owner.id, details: { by: 'link' }, ...origin })
    },
  })
}

const asking =
  ({ db, clock, secret, auth, jobs, sendsMail }: PasswordLinkOptions): PasswordLinks['ask'] =>
  async (email, origin) => {
    if (!sendsMail())
      // How it was set up, not a lack of the moment: asking again later helps nobody.
      throw problem('conflict', {
        message: 'No mail is sent here.',
        remedy: 'Ask an administrator for a new password.',
      })
    const now = clock.now()
    // Never taken back: who asks again and again waits longer and longer, whoever has the address.
    await beginAttempt(db, secret, now, { kind: 'password-link', account: email, address: origin.address })
    const { personId, isMailed } = await whoAsks(db, mailAddress(email.trim()), now)
    const job: PasswordLinkJob = { person: isMailed ? personId : null }
    await db.transaction((tx) => jobs.enqueueIn(tx, passwordLinkQueue.name, job))
    await auth.log({
      kind: 'password-asked',
      ...(personId === null ? { tried: email } : { personId }),
      ...origin,
    })
  }

const gone = () =>
  problem('not_found', {
    message:
      'This link is not good: it is too old, it was used, a later one was sent, or a part of it is missing.',
    remedy: 'Whoever has set a password by it signs in with that; otherwise ask for a new link.',
  })
