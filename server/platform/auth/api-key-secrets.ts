import { hash } from 'node:crypto'
import type { Queryable } from '../database/pool.ts'
import { hashToken, randomToken } from './token.ts'

/** What every key begins with: scanners of leaked secrets and the log know one by it. */
export const keyMark = 'kln_'
const form = new RegExp(`^${keyMark}[A-Za-z0-9_-]{43}$`)

/** A key as it is made: the whole is shown once, the beginning stays readable. */
export interface NewSecret {
  readonly key: string
  readonly prefix: string
}

/** 256 random bits behind a mark by which scanners of leaked secrets know it. */
export const newSecret = (): NewSecret => {
  const key = `${keyMark}${randomToken()}`
  return { key, prefix: key.slice(0, keyMark.length + 6) }
}

/** The key of an Authorization header; null where there is none of ours. */
export const keyOfHeader = (header: string | undefined): string | null => {
  const [, key = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  return form.test(key) ? key : null
}

/** SQL that finds whose key it is, as the columns of a `Holder`; with its parameters. */
export const keyHolder = (key: string, now: string): { text: string; values: readonly unknown[] } => ({
  text: `select k.person_id, null::uuid as session_id, null::timestamptz as seen_at, null::timestamptz as proven_at, k.expires_at, null::text as rights, true as is_current, true as is_strong,
      k.id as key_id, k.scopes, k.used_at
    from api_key_secret k
    where k.hash = $1 and k.ended_at is null and (k.expires_at is null or k.expires_at > $2)`,
  values: [hashToken(key), now],
})

export interface SecretOf {
  /** The id of the key's record. */
  readonly id: string
  readonly personId: string
  readonly key: string
  readonly scopes: readonly string[]
  readonly expiresAt: string | null
}

/** What the log keeps of a key, by which its secret is known again: it opens nothing, and does not lead to what does. */
export const printOf = (key: string): string => hash('sha256', hashToken(key), 'hex')

/** Stores the hash of a key. */
export const storeSecret = async (db: Queryable, secret: SecretOf): Promise<void> => {
  await db.query({
    name: 'key:store',
    text: 'insert into api_key_secret (id, person_id, hash, scopes, expires_at) values ($1, $2, $3, $4, $5)',
    values: [secret.id, secret.personId, hashToken(secret.key), secret.scopes, secret.expiresAt],
  })
}

/** Ends a key at once, in every process. */
export const endSecret = async (db: Queryable, id: string, now: string): Promise<void> => {
  await db.query({
    name: 'key:end',
    text: 'update api_key_secret set ended_at = $2 where id = $1 and ended_at is null',
    values: [id, now],
  })
}

/** Ends all keys of a person. */
export const endSecretsOf = async (db: Queryable, personId: string, now: string): Promise<void> => {
  await db.query({
    name: 'key:end-all',
    text: 'update api_key_secret set ended_at = $2 where person_id = $1 and ended_at is null',
    values: [personId, now],
  })
}

/** Notes that a key was used; the caller asks for it once a minute at most. */
export const touchSecret = async (db: Queryable, id: string, now: string): Promise<void> => {
  await db.query({
    name: 'key:touch',
    text: 'update api_key_secret set used_at = $2 where id = $1',
    values: [id, now],
  })
}

/** When keys were last used, by id. */
export const lastUses = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.query<{ id: string; at: string }>({
    name: 'key:uses',
    text: 'select id, used_at as at from api_key_secret where id = any($1::uuid[]) and used_at is not null',
    values: [ids],
  })
  return new Map(rows.map(({ id, at }) => [id, at]))
}
