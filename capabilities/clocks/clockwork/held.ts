import { notedRefusal } from '#contract/automation/noted.ts'
import { waitAfter } from '#contract/automation/wait-after.ts'
import type { PlacedEvent } from '#engine'
import type { Queryable, Transaction } from '#platform/database/pool.ts'

/** An alarm that was refused: it is not tried again before a moment, in milliseconds since 1970. */
export interface HeldAlarm {
  readonly alarm: string
  readonly dueAt: number
  readonly tries: number
  readonly retryAt: number
}

const iso = (ms: number): string => new Date(ms).toISOString()
const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`

/** The alarms of a record that were refused, and nothing has changed since. */
export const heldAlarms = (db: Queryable, record: string): Promise<readonly HeldAlarm[]> =>
  db.query({
    name: 'clocks:held',
    text: `select alarm, ${ms('due_at')} as "dueAt", tries, ${ms('retry_at')} as "retryAt" from held_alarm where record_id = $1::uuid`,
    values: [record],
  })

/** Notes that an alarm was refused, and why: it waits from a minute to a day, longer each time. Answers until when. */
export const hold = async (
  tx: Transaction,
  record: string,
  { alarm, dueAt, tries, now }: Omit<HeldAlarm, 'retryAt'> & { readonly now: number },
  refusal: unknown,
): Promise<number> => {
  const retryAt = now + waitAfter(tries)
  await tx.query({
    name: 'clocks:hold',
    text: `insert into held_alarm as h (record_id, alarm, due_at, because, tries, held_at, retry_at)
      values ($1::uuid, $2, $3::timestamptz, $4, $5, $6::timestamptz, $7::timestamptz)
      on conflict (record_id, alarm) do update set due_at = excluded.due_at, because = excluded.because, tries = excluded.tries,
        retry_at = excluded.retry_at, held_at = case when excluded.tries = 1 then excluded.held_at else h.held_at end`,
    values: [record, alarm, iso(dueAt), notedRefusal(refusal), tries, iso(now), iso(retryAt)],
  })
  return retryAt
}

/** What has happened to records, or was said on them, may have mended what was refused: it is tried anew. */
export const letGo = (tx: Transaction, records: readonly string[]): Promise<unknown> =>
  tx.query({
    name: 'clocks:let-go',
    text: 'delete from held_alarm where record_id = any($1::uuid[])',
    values: [records],
  })

/** Of what is neither archived nor restored a record itself says that it was changed. */
export const mayMend = ({ kind }: Pick<PlacedEvent, 'kind'>): boolean =>
  kind === 'archived' || kind === 'restored'

/** Something else has changed by which it may have been refused: everything is tried once more. */
export const tryHeld = async (tx: Transaction, now: string): Promise<void> => {
  await tx.query({
    name: 'clocks:try-held',
    text: `with held as (update held_alarm set retry_at = $1::timestamptz where retry_at > $1::timestamptz returning record_id)
      update clocked c set wake_at = $1::timestamptz from held where c.record_id = held.record_id`,
    values: [now],
  })
}
