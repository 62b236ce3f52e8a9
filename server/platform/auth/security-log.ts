import { smallAscii } from '#contract/mail/address.ts'
import type { Queryable } from '../database/pool.ts'
import { keyedHash } from './token.ts'

/** What happened to the ways in. Changes of people, roles and keys are events of their records. */
export type SecurityKind =
  | 'signed-in' | 'sign-in-failed' | 'sign-in-blocked' | 'signed-out' | 'session-ended' | 'sessions-ended'
  | 'session-rotated' | 'password-changed' | 'password-set' | 'password-refused' | 'password-asked' | 'password-mailed' | 'password-mail-refused' | 'key-refused' | 'set-up' | 'set-up-refused'
  | 'second-step' | 'second-step-failed' | 'session-proven' | 'session-confirmed' | 'totp-enrolled' | 'totp-removed' | 'passkey-enrolled' | 'passkey-removed' | 'recovery-codes-renewed' | 'provider-refused' // prettier-ignore

export interface SecurityEntry {
  readonly kind: SecurityKind
  readonly personId?: string | null
  /** The name that was tried, where it is nobody's; stored as a keyed hash. */
  readonly tried?: string
  readonly sessionId?: string | null
  readonly address?: string | null
  readonly userAgent?: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes one line of the security log. */
export const logSecurity = async (
  db: Queryable,
  secret: string,
  now: string,
  entry: SecurityEntry,
): Promise<void> => {
  await db.query({
    name: 'security-log:add',
    text: `insert into security_log (at, kind, person_id, tried, session_id, address, user_agent, details)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      now,
      entry.kind,
      entry.personId ?? null,
      entry.tried === undefined
        ? null
        : keyedHash(secret, smallAscii(entry.tried.trim())).toString('hex').slice(0, 16),
      entry.sessionId ?? null,
      entry.address ?? null,
      entry.userAgent?.slice(0, 400) ?? null,
      entry.details ? JSON.stringify(entry.details) : null,
    ],
  })
}
