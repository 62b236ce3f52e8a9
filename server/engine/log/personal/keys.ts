import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { problem } from '#contract/problem.ts'
import type { Queryable } from '#platform/database/pool.ts'
import type { DataKey } from './envelope.ts'

/** The keys under which the log keeps personal values, one for each person; each is stored wrapped by the master key. */
export interface PersonKeys {
  /** Keys to encrypt with, by person; made for whoever has none. One statement for those that are not known already. */
  toSeal(db: Queryable, people: Iterable<string>): Promise<ReadonlyMap<string, DataKey>>
  /** Keys to decrypt with, as they are stored at this moment. A key that was destroyed is null, an unknown one absent. */
  toOpen(db: Queryable, wanted: readonly KeyName[]): Promise<ReadonlyMap<string, DataKey | null>>
  /** Asks for the person's key again when it is needed next: this process knows that it was retired. */
  forget(person: string): void
  /** Milliseconds after which no process encrypts with a key any more that was retired. */
  readonly keptMs: number
}

export interface KeyName {
  readonly person: string
  readonly version: number
}

export const nameOf = ({ person, version }: KeyName): string => `${person}.${version}`

interface KeyRow {
  readonly person: string
  readonly version: number
  readonly wrapped: string
  /** Whether the transaction that asks has made it: it may yet be rolled back. */
  readonly own: boolean
}

const mostKept = 20_000

/**
 * The keys of people, under a master key that is derived from the secret (HKDF-SHA-256).
 * `keptMs` is how long a process may use a key without asking whether it is still in force.
 */
export const makePersonKeys = (secret: string, keptMs = 60_000): PersonKeys => {
  const master = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'keelson keys of people', 32)))
  const kept = new Map<string, { readonly key: DataKey; readonly until: number }>()
  const keep = (key: DataKey, asked: number): void => {
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
    kept.set(key.person, { key, until: asked + keptMs })
  }
  return Object.freeze({
    keptMs,
    forget: (person: string) => void kept.delete(person),
    toSeal: async (db: Queryable, people: Iterable<string>) => {
      const keys = new Map<string, DataKey>()
      const missing = new Set<string>()
      const asked = performance.now()
      for (const person of people) {
        const known = kept.get(person)
        if (known && known.until > asked) keys.set(person, known.key)
        else missing.add(person)
      }
      for (let tries = 1; missing.size > 0; tries++) {
        for (const row of await findOrMake(db, master, [...missing].sort())) {
          const key = unwrap(master, row)
          keys.set(row.person, key)
          missing.delete(row.person)
          // A key of a transaction that is still open may be rolled back with it: it is asked for again.
          if (!row.own) keep(key, asked)
        }
        if (tries > 5 && missing.size > 0)
          throw problem('conflict', 'The keys of a person are being changed at this moment; try again.')
      }
      return keys
    },
    toOpen: async (db: Queryable, wanted: readonly KeyName[]) => {
      const found = new Map<string, DataKey | null>()
      if (wanted.length === 0) return found
      const rows = await db.query<Omit<KeyRow, 'wrapped'> & { readonly wrapped: string | null }>({
        name: 'person-key:open',
        text: `select k.person_id::text as person, k.version, encode(k.wrapped, 'hex') as wrapped
          from person_key k join unnest($1::uuid[], $2::integer[]) as w(person, version) on k.person_id = w.person and k.version = w.version`,
        values: [wanted.map(({ person }) => person), wanted.map(({ version }) => version)],
      })
      for (const row of rows)
        found.set(nameOf(row), row.wrapped === null ? null : unwrap(master, row as KeyRow))
      return found
    },
  })
}

/**
 * Keys for the length of one transaction that writes many records: each person's is asked for once, those included that
 * the transaction itself has made, which nobody else may keep.
 */
export const keysForMany = (keys: PersonKeys): PersonKeys => {
  const held = new Map<string, DataKey>()
  return {
    ...keys,
    toSeal: async (db, people) => {
      const wanted = [...people]
      const missing = wanted.filter((person) => !held.has(person))
      if (missing.length > 0)
        for (const [person, key] of await keys.toSeal(db, missing)) held.set(person, key)
      return new Map(
        wanted.flatMap((person) => (held.has(person) ? [[person, held.get(person) as DataKey]] : [])),
      )
    },
  }
}

/** Two that make a key at once: the second finds nothing, made or there, and asks again. */
const findOrMake = (db: Queryable, master: KeyObject, people: readonly string[]): Promise<KeyRow[]> =>
  db.query<KeyRow>({
    name: 'person-key:seal',
    text: `with wanted as (select * from unnest($1::uuid[], $2::bytea[]) as w(person, fresh)),
      there as (select k.person_id, k.version, k.wrapped, k.made_in from person_key k join wanted w on w.person = k.person_id where k.retired_at is null),
      made as (
        insert into person_key (person_id, version, wrapped)
        select w.person, coalesce((select max(k.version) from person_key k where k.person_id = w.person), 0) + 1, w.fresh
        from wanted w where not exists (select from there t where t.person_id = w.person) order by w.person
        on conflict do nothing returning person_id, version, wrapped, made_in)
      select person_id::text as person, version, encode(wrapped, 'hex') as wrapped,
        made_in is not distinct from pg_current_xact_id_if_assigned() and $3::boolean as own
      from (select * from there union all select * from made) k`,
    values: [people, people.map((person) => `\\x${wrap(master, person).toString('hex')}`), 'savepoint' in db],
  })

const nonceBytes = 12
const tagBytes = 16

/** A new key, wrapped: bound to its person, so that it can't be put in the place of another's. */
const wrap = (master: KeyObject, person: string): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', master, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(person))
  return Buffer.concat([nonce, cipher.update(randomBytes(32)), cipher.final(), cipher.getAuthTag()])
}

const unwrap = (master: KeyObject, { person, version, wrapped }: KeyRow): DataKey => {
  const bytes = Buffer.from(wrapped, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(person))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
  try {
    const body = decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes))
    return { person, version, secret: createSecretKey(Buffer.concat([body, decipher.final()])) }
  } catch {
    throw problem('unavailable', {
      message: 'The keys of personal data can’t be opened: they were made with another secret.',
      remedy:
        'Start Keelson with the secret it had before (KEELSON_SECRET, or the file "secret" in the data folder).',
    })
  }
}
