import { problem } from '#contract/problem.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/pool.ts'
import { beginAttempt } from './attempts.ts'
import { verifyPassword } from './passwords/password.ts'
import type { SecurityEntry } from './security-log.ts'

/** Where a request came from, as the server that took it knows. */
export interface Origin {
  readonly address: string
  readonly userAgent: string | null
}

/** Somebody whose session was checked already. */
export interface SignedInPerson {
  readonly personId: string
  readonly sessionId: string
  /** What anybody knows of the person: name, e-mail address. */
  readonly known: readonly string[]
}

/** Makes sure that it is the person who asks, not somebody at their open screen. */
export type Confirm = (
  who: Pick<SignedInPerson, 'personId' | 'sessionId'>,
  password: string | undefined,
  origin: Origin,
  options?: {
    /** The field of the form that the password was typed into. */
    readonly field?: string
    /** Whether a fresh sign-in does not do in its place: who has no password gets none by it. */
    readonly isPasswordNeeded?: boolean
  },
) => Promise<void>

interface ConfirmOptions {
  readonly db: Database
  readonly clock: Clock
  readonly secret: string
  readonly log: (entry: SecurityEntry) => Promise<void>
}

/** Who has no password, because another house vouches for them, has signed in this recently. */
const freshMinutes = 15

/** Whether somebody proved recently enough who they are, for what another at their open screen must not do. */
export const isFresh = (provenAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(provenAt) < freshMinutes * 60_000

/**
 * Asks for the password again, with the waits of a sign-in; who has none must have signed in a few minutes ago.
 * @throws Problem `forbidden`, `too_many`
 */
export const confirming =
  ({ db, clock, secret, log }: ConfirmOptions): Confirm =>
  async (
    { personId, sessionId },
    password,
    origin,
    { field = 'password', isPasswordNeeded = false } = {},
  ) => {
    const attempt = await beginAttempt(db, secret, clock.now(), {
      account: `password of ${personId}`,
      address: origin.address,
    })
    const [credential] = await db.query<{ password: string | null }>({
      text: `select password from credential where person_id = $1 and provider = 'credential'`,
      values: [personId],
    })
    if (!credential?.password && !isPasswordNeeded) {
      await attempt.succeeded()
      return demandFresh(db, clock.now(), sessionId)
    }
    if (!(await verifyPassword(password ?? '', credential?.password ?? unknownPassword))) {
      await log({ kind: 'password-refused', personId, sessionId, ...origin })
      throw problem('forbidden', {
        message: 'The current password is wrong.',
        issues: [{ field, code: 'password.wrong', message: 'The current password is wrong.' }],
      })
    }
    await attempt.succeeded()
  }

const demandFresh = async (db: Database, now: string, sessionId: string): Promise<void> => {
  const since = new Date(Date.parse(now) - freshMinutes * 60_000).toISOString()
  const [fresh] = await db.query({
    text: 'select 1 from session where id = $1 and created_at > $2',
    values: [sessionId, since],
  })
  if (!fresh)
    throw problem('forbidden', {
      message: `This takes a sign-in of the last ${freshMinutes} minutes.`,
      remedy: 'Sign out, sign in again, and do it then.',
    })
}

// A hash that no password has, with our parameters: a person without a password takes as long as one with.
const unknownPassword =
  '$argon2id$v=19$m=32768,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
