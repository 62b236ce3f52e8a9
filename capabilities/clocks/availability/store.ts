import { systemActor } from '#engine'
import type { Queryable, Transaction } from '#platform/database/pool.ts'
import { iso } from '../commitment-rows.ts'
import { availabilityColumns, type AvailabilityRow } from './rows.ts'

/** A service whose availability is being counted by this transaction alone. */
export interface Held {
  readonly id: string
  readonly number: string
  readonly createdAt: number
  readonly archivedAt: number | null
  /** The forms in which it is offered, or was. */
  readonly offerings: ReadonlySet<string>
}

/** Takes the lock under which a service is counted; null for one that is not there. */
export const holdService = async (tx: Transaction, id: string, now: number): Promise<Held | null> => {
  await tx.query({
    name: 'availability:begin',
    text: `insert into availability_counted (service_id, counted_at, terms, look_at)
      select id, $2::timestamptz, '', $2::timestamptz from service where id = $1::uuid on conflict do nothing`,
    values: [id, iso(now)],
  })
  await tx.query({
    name: 'availability:lock',
    text: 'select 1 from availability_counted where service_id = $1::uuid for update',
    values: [id],
  })
  const [row] = await tx.query<{
    number: string
    created: number
    archived: number | null
    offerings: readonly string[]
  }>({
    name: 'availability:service',
    text: `select number, ${millis('created_at')} as created, ${millis('archived_at')} as archived,
        array(select o.id::text from service_offering o where o.service_id = service.id) as offerings
      from service where id = $1::uuid`,
    values: [id],
  })
  if (!row) return null
  const { number, created, archived, offerings } = row
  return { id, number, createdAt: created, archivedAt: archived, offerings: new Set(offerings) }
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`

interface Declared {
  readonly from: number
  /** Null while it lasts. */
  readonly to: number | null
  readonly isPlanned: boolean
}

/** The outages of a service that were declared and not withdrawn. */
export const outagesIn = (db: Queryable, service: string): Promise<readonly Declared[]> =>
  db.query<{ from: number; to: number | null; isPlanned: boolean }>({
    name: 'availability:outages',
    text: `select ${millis('began_at')} as "from", ${millis('ended_at')} as "to", planned as "isPlanned" from outage
      where service_id = $1::uuid and archived_at is null and state_class <> 'cancelled' and began_at is not null`,
    values: [service],
  })

export interface KeptMonth {
  readonly number: string
  readonly month: string
  readonly agreement: string | null
  readonly isEnded: boolean
  readonly terms: string
}

export const keptMonths = (db: Queryable, service: string): Promise<readonly KeptMonth[]> =>
  db.query<{ number: string; month: string; agreement: string | null; isEnded: boolean; terms: string }>({
    name: 'availability:kept',
    text: `select number, month, agreement_id as agreement, state = 'counted' as "isEnded", terms from availability where service_id = $1::uuid`,
    values: [service],
  })

const names = Object.keys(availabilityColumns)
const changing = names.filter((name) => name !== 'number')
const typed = Object.entries(availabilityColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const keeper = systemActor('clockwork').id

/** Stores what was counted; nothing is written that is as it was, and what no longer holds goes. */
export const storeMonths = async (
  tx: Transaction,
  rows: readonly AvailabilityRow[],
  dropped: readonly string[],
  now: number,
): Promise<void> => {
  if (dropped.length > 0)
    await tx.query({
      name: 'availability:drop',
      text: 'delete from availability where number = any($1::text[])',
      values: [dropped],
    })
  if (rows.length > 0)
    await tx.query({
      name: 'availability:store',
      text: `insert into availability as a (${names.join(', ')}, id, version, created_by, updated_at, updated_by)
        select x.*, gen_random_uuid(), 1, $3::uuid, $2::timestamptz, $3::uuid from jsonb_to_recordset($1::jsonb) as x(${typed})
        on conflict (number) do update
          set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}, updated_at = excluded.updated_at
        where (${changing.map((name) => `a.${name}`).join(', ')}) is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})`,
      values: [JSON.stringify(rows), iso(now), keeper],
    })
}

export const noteCounted = (
  tx: Transaction,
  service: string,
  { now, terms, lookAt }: { readonly now: number; readonly terms: string; readonly lookAt: number },
): Promise<unknown> =>
  tx.query({
    name: 'availability:counted',
    text: `update availability_counted set counted_at = $2::timestamptz, terms = $3, look_at = $4::timestamptz where service_id = $1::uuid`,
    values: [service, iso(now), terms, iso(lookAt)],
  })

interface DueService {
  readonly id: string
  /** Whether an outage of it was declared or changed since it was counted. */
  readonly isCorrected: boolean
}

/** Services to be counted again behind an id: time has moved on, other terms hold, an outage or objective has come. */
export const servicesDue = (
  db: Queryable,
  {
    now,
    terms,
    behind,
    most,
  }: { readonly now: number; readonly terms: string; readonly behind: string; readonly most: number },
): Promise<readonly DueService[]> =>
  db.query<{ id: string; isCorrected: boolean }>({
    name: 'availability:due',
    text: `select * from (
        select s.id, c.look_at, c.terms, ${changedSince('outage')} as "isCorrected", ${changedSince('objective')} as "isAimed"
        from service s left join availability_counted c on c.service_id = s.id where s.id > $3::uuid
      ) d where d.look_at is null or d.look_at <= $1::timestamptz or d.terms <> $2 or d."isCorrected" or d."isAimed"
      order by d.id limit $4`,
    values: [iso(now), terms, behind, most],
  })

// A minute is more than a transaction lasts: what was stored while it was counted is seen the next time.
const changedSince = (table: 'outage' | 'objective'): string =>
  `exists (select from ${table} o where o.service_id = s.id and o.updated_at > coalesce(c.counted_at, '-infinity') - interval '1 minute')`
