import type { Database, Queryable } from '#platform/database/pool.ts'

// How publications stand is kept beside their records: a record's change would be sealed and published in its turn.

/** What is known of a publication's tries. */
export interface Standing {
  readonly failures: number
  readonly error: string | null
  readonly triedAt: string | null
  /** Before this instant nothing is tried; null for one that was never tried. */
  readonly nextAt: string | null
  /** The last link that was published; `hash` is that of the link with this number in the database. */
  readonly last: { readonly seal: number; readonly at: string; readonly hash: string | null } | null
}

interface Row extends Omit<Standing, 'last'> {
  readonly id: string
  readonly last: { readonly seal: number; readonly at: string; readonly hash: string | null } | null
}

const neverTried: Standing = { failures: 0, error: null, triedAt: null, nextAt: null, last: null }

/** How one publication stands. */
export const standingOf = async (db: Queryable, id: string): Promise<Standing> =>
  (await standings(db, [id])).get(id) ?? neverTried

/** How publications stand, by their ids; one that was never tried is not among them. */
export const standings = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> => {
  const rows = await db.query<Row>({
    name: 'publication:standings',
    text: `select p.publication_id as id, p.failures, p.error, p.tried_at as "triedAt", p.next_at as "nextAt",
        (select json_build_object('seal', r.seal, 'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'hash', r.receipt ->> 'hash') from log_head_receipt r
          where r.publication_id = p.publication_id order by r.at desc, r.seal desc limit 1) as last
      from log_publishing p where p.publication_id = any($1::uuid[])`,
    values: [ids],
  })
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

/** Keeps a receipt, which is for good, and when to publish next. */
export const published = async (
  db: Database,
  given: {
    readonly id: string
    readonly publication: string
    readonly seal: number
    readonly hash: string
    readonly at: string
    readonly kind: string
    readonly place: string
    readonly receipt: Readonly<Record<string, string>>
    readonly nextAt: string
  },
): Promise<void> => {
  await db.query({
    name: 'publication:published',
    text: `with kept as (insert into log_head_receipt (id, publication_id, seal, at, kind, place, receipt)
        values ($1, $2, $3, $4::timestamptz, $5, $6, $7::jsonb))
      insert into log_publishing (publication_id, failures, error, tried_at, next_at) values ($2, 0, null, $4::timestamptz, $8)
      on conflict (publication_id) do update set failures = 0, error = null, tried_at = excluded.tried_at, next_at = excluded.next_at`,
    values: [
      given.id,
      given.publication,
      given.seal,
      given.at,
      given.kind,
      given.place,
      JSON.stringify({ hash: given.hash, ...given.receipt }),
      given.nextAt,
    ],
  })
}

export const failed = async (
  db: Database,
  given: {
    readonly publication: string
    readonly failures: number
    readonly error: string
    readonly at: string
    readonly nextAt: string
  },
): Promise<void> => {
  await db.query({
    name: 'publication:failed',
    text: `insert into log_publishing (publication_id, failures, error, tried_at, next_at) values ($1, $2, $3, $4, $5)
      on conflict (publication_id) do update set failures = excluded.failures, error = excluded.error,
        tried_at = excluded.tried_at, next_at = excluded.next_at`,
    values: [given.publication, given.failures, given.error, given.at, given.nextAt],
  })
}
