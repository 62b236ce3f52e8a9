import type { Database } from '#platform/database/pool.ts'

export interface SeenEvent {
  readonly id: string
  readonly recordId: string
  readonly version: number
  readonly type: string
  readonly kind: string
  readonly transition: string | null
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>
  readonly cause: Readonly<Record<string, unknown>> | null
  readonly xid: string
}

export interface SeenRow {
  readonly type: string
  readonly version: number
  /** All columns by their names. */
  readonly row: Readonly<Record<string, unknown>>
}

/** What stands in the database at one moment, read with plain SQL: nothing of the product's own reading is trusted. */
export interface Snapshot {
  /** By the record, in the order of versions. */
  readonly events: ReadonlyMap<string, readonly SeenEvent[]>
  readonly records: ReadonlyMap<string, { readonly type: string; readonly version: number }>
  /** Rows of the types' own tables. */
  readonly rows: ReadonlyMap<string, SeenRow>
}

/** Reads all of it in one transaction. */
export const snapshotOf = (db: Database): Promise<Snapshot> =>
  db.transaction(
    async (tx) => {
      const types = await tx.query<{ type: string }>({ text: 'select distinct type from record' })
      const tables = types.map(({ type }) => {
        const table = type.replaceAll('-', '_')
        return `select id::text, '${type}' as type, version, to_jsonb(t) as row from "${table}" t`
      })
      const events = await tx.query<SeenEvent>({
        text: `select id::text, record_id::text as "recordId", version, type, kind, transition, changes, cause, xid::text
          from event order by record_id, version`,
      })
      const records = await tx.query<{ id: string; type: string; version: number }>({
        text: 'select id::text, type, version from record',
      })
      const rows = await tx.query<SeenRow & { id: string }>({
        text: tables.join(' union all '),
      })
      return {
        events: Map.groupBy(events, ({ recordId }) => recordId),
        records: new Map(records.map(({ id, ...row }) => [id, row])),
        rows: new Map(rows.map(({ id, ...row }) => [id, row])),
      }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
