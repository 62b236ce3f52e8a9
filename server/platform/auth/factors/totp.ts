import { Secret, TOTP } from 'otpauth'
import type { Queryable } from '../../database/pool.ts'
import { makeSealer, type Sealer } from '../../sealer.ts'

// RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds.
const periodSeconds = 30
const secretBytes = 20
/** Within this time an app that was begun is confirmed, or begun anew. */
const confirmedWithinSeconds = 900

/** Seals the secrets of authenticator apps. */
export const totpSealer = (secret: string): Sealer => makeSealer(secret, 'second factors')

export interface TotpEnrolment {
  /** Base32, for typing it in. */
  readonly secret: string
  /** `otpauth://…`, for a picture of it. */
  readonly uri: string
}

const totpOf = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: 'Keelson', label, secret, algorithm: 'SHA1', digits: 6, period: periodSeconds })

/** Makes a secret for an authenticator app; it asks nothing of the person until a first code confirms it. */
export const beginTotp = async (
  db: Queryable,
  sealer: Sealer,
  now: string,
  { personId, label }: { personId: string; label: string },
): Promise<TotpEnrolment | null> => {
  const secret = new Secret({ size: secretBytes })
  const rows = await db.query({
    text: `insert into totp (person_id, sealed, created_at) values ($1, $2, $3)
      on conflict (person_id) do update set sealed = excluded.sealed, created_at = excluded.created_at, last_step = 0
        where totp.confirmed_at is null
      returning 1`,
    values: [personId, sealer.seal(secret.base32, personId), now],
  })
  return rows.length === 0 ? null : { secret: secret.base32, uri: totpOf(secret, label).toString() }
}

interface TotpRow {
  readonly sealed: Buffer
  readonly createdAt: string
  readonly confirmedAt: string | null
}

/**
 * Whether a code is the app's at this time, or at half a minute around it, and was not taken before. `isFirst` confirms
 * an app that has just been enrolled; a confirmed one is asked at a sign-in.
 */
export const takeTotp = async (
  db: Queryable,
  sealer: Sealer,
  now: string,
  { personId, code, isFirst }: { personId: string; code: string; isFirst: boolean },
): Promise<boolean> => {
  const [row] = await db.query<TotpRow>({
    name: 'totp:read',
    text: 'select sealed, created_at as "createdAt", confirmed_at as "confirmedAt" from totp where person_id = $1',
    values: [personId],
  })
  if (!row || (row.confirmedAt === null) !== isFirst) return false
  if (isFirst && Date.parse(now) - Date.parse(row.createdAt) > confirmedWithinSeconds * 1000) return false
  const secret = Secret.fromBase32(sealer.open(row.sealed, personId))
  const timestamp = Date.parse(now)
  const delta = totpOf(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  if (delta === null) return false
  const taken = await db.query({
    name: 'totp:take',
    text: `update totp set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
      where person_id = $1 and last_step < $2 and sealed = $4 and (confirmed_at is null) = $5 returning 1`,
    values: [personId, Math.floor(timestamp / 1000 / periodSeconds) + delta, now, row.sealed, isFirst],
  })
  return taken.length === 1
}

/** Forgets an app of a person that was begun and never confirmed. */
export const dropUnconfirmed = async (db: Queryable, personId: string): Promise<void> => {
  await db.query({
    text: 'delete from totp where person_id = $1 and confirmed_at is null',
    values: [personId],
  })
}

/** Forgets a person's authenticator app; false when there was none. */
export const removeTotp = async (db: Queryable, personId: string): Promise<boolean> =>
  (await db.query({ text: 'delete from totp where person_id = $1 returning 1', values: [personId] }))
    .length === 1
