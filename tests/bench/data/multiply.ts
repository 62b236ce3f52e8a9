import type { Database } from '#platform/database/pool.ts'
import { unhurried } from './indexes.ts'

/** Copies of one running clock: each a record of its own with everything that the product keeps of it. */
export interface Multiplying {
  /** The record that the product has written and counted itself. */
  readonly template: string
  readonly count: number
  /** Sets these copies apart from others of the same database. */
  readonly series: number
  /** When the first is due, and how much later each next one, in milliseconds. */
  readonly firstDueMs: number
  readonly everyMs: number
}

const tables = ['record', 'incident', 'event', 'clocked', 'commitment'] as const
type Table = (typeof tables)[number]

const recordId = `(lpad(to_hex($2::int), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
const eventId = `(lpad(to_hex($2::int), 8, '0') || '-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid`
const number = `'M' || $2::int || '-' || n`
const dueAt = `to_timestamp(($4::float8 + $5::float8 * (n - 1)) / 1000)`
/** As long before its due time as the template was opened before its own. */
const openedAt = `(${dueAt} - (select due_at - started_at from commitment where about_id = $1::uuid limit 1))::timestamptz(3)`
const asWire = (moment: string): string =>
  `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const changed: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  record: { id: recordId, number, created_at: openedAt, updated_at: openedAt, due_at: `null::timestamptz` },
  incident: {
    id: recordId,
    number,
    created_at: openedAt,
    updated_at: openedAt,
    opened_at: openedAt,
    next_due_at: dueAt,
  },
  event: {
    id: eventId,
    record_id: recordId,
    at: openedAt,
    recorded_at: openedAt,
    changes: `jsonb_set(t.changes, '{openedAt,1}', to_jsonb(${asWire(openedAt)}))`,
  },
  clocked: { record_id: recordId, chosen_by: eventId, wake_at: dueAt },
  commitment: {
    id: 'gen_random_uuid()',
    about_id: recordId,
    number: `${number} || '-' || upper(t.agreement_kind || '-' || t.target)`,
    started_at: openedAt,
    created_at: openedAt,
    due_at: dueAt,
    late_after: dueAt,
  },
}

const keys: Readonly<Record<Table, string>> = {
  record: 'id',
  incident: 'id',
  event: 'record_id',
  clocked: 'record_id',
  commitment: 'about_id',
}

/**
 * Loads copies within the database, past the product. The copies' events stand where the template's stands in the log, so
 * that everything that reads it has read them.
 */
export const multiply = async (
  db: Database,
  { template, count, series, firstDueMs, everyMs }: Multiplying,
): Promise<void> => {
  for (const table of tables) {
    const columns = await db.query<{ name: string; identity: string }>({
      text: `select column_name as name, is_identity as identity from information_schema.columns
        where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
      values: [table],
    })
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const values = columns.map(({ name }) => changed[table][name] ?? `t."${name}"`).join(', ')
    const always = columns.some(({ identity }) => identity === 'YES') ? 'overriding system value' : ''
    await unhurried(
      db,
      `with given as (select $1::uuid, $2::int, $3::int, $4::float8, $5::float8)
        insert into "${table}" (${names}) ${always}
        select ${values} from "${table}" t cross join generate_series(1, $3::int) n, given where t."${keys[table]}" = $1::uuid`,
      [template, series, count, firstDueMs, everyMs],
    )
  }
}
