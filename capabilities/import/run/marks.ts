import type { Ctx } from '#engine'

/** What a batch has done to one record. */
export interface Mark {
  readonly recordId: string
  readonly type: string
  /** 0 for a record that the batch made. */
  readonly versionBefore: number
  readonly versionAfter: number
  /** Fingerprints of the rows that were read, 16 hexadecimal digits each. */
  readonly rows: readonly string[]
  readonly lastOrder: number | null
}

/** Rows of a record that imports have read before, undone ones aside. */
export interface KnownRows {
  readonly fingerprints: ReadonlySet<string>
  readonly lastOrder: number | null
}

export const saveMarks = async (ctx: Ctx, batchId: string, marks: readonly Mark[]): Promise<void> => {
  if (marks.length === 0) return
  const rows = marks.map(({ recordId, type, versionBefore, versionAfter, rows: read, lastOrder }) => ({
    record_id: recordId,
    type,
    version_before: versionBefore,
    version_after: versionAfter,
    rows: `\\x${read.join('')}`,
    last_order: lastOrder,
  }))
  await ctx.db.query({
    name: 'import:marks',
    text: `insert into import_mark (batch_id, record_id, type, version_before, version_after, rows, last_order)
      select $1::uuid, x.* from jsonb_to_recordset($2::jsonb)
        as x(record_id uuid, type text, version_before integer, version_after integer, rows bytea, last_order double precision)
      on conflict (batch_id, record_id) do update set version_after = excluded.version_after,
        rows = import_mark.rows || excluded.rows, last_order = coalesce(excluded.last_order, import_mark.last_order)`,
    values: [batchId, JSON.stringify(rows)],
  })
}

/** The rows that earlier imports have read, by record. */
export const knownRows = async (
  ctx: Ctx,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, KnownRows>> => {
  if (recordIds.length === 0) return new Map()
  const rows = await ctx.db.query<{ id: string; rows: string; last: number | null }>({
    name: 'import:known-rows',
    text: `select record_id::text as id, encode(string_agg(rows, ''::bytea), 'hex') as rows, max(last_order) as last
      from import_mark where record_id = any($1::uuid[]) group by record_id`,
    values: [recordIds],
  })
  return new Map(
    rows.map(({ id, rows: hex, last }) => [
      id,
      { fingerprints: new Set(hex.match(/.{16}/g) ?? []), lastOrder: last === null ? null : Number(last) },
    ]),
  )
}
