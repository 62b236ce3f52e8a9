import type { Client } from 'pg'
import { problem } from '#contract/problem.ts'
import { segmentAfter, segmentAt, startOf } from './log-segments.ts'
import type { DatabaseFacts } from './source.ts'

/** A replication slot makes PostgreSQL keep its log until it has been backed up; each place of backups has its own. */
export const slotOf = (placeId: string): string =>
  `keelson_backup_${placeId.replaceAll('-', '').slice(0, 16)}`

interface SlotState {
  /** The segment from which the log is kept; null when nothing (or not enough) is. */
  readonly keptFrom: string | null
}

/** What the slot keeps; one that has lost its log is removed. */
export async function slotState(client: Client, slot: string, facts: DatabaseFacts): Promise<SlotState> {
  const { rows } = await client.query<{ lsn: string | null; status: string | null }>(
    'select restart_lsn::text as lsn, wal_status as status from pg_replication_slots where slot_name = $1',
    [slot],
  )
  const [found] = rows
  if (found === undefined) return { keptFrom: null }
  if (found.lsn === null || found.status === 'lost') {
    await dropSlot(client, slot)
    return { keptFrom: null }
  }
  return { keptFrom: segmentAt(found.lsn, facts.timeline, facts.segmentBytes) }
}

/** A server that keeps its log without limit for a plan that no longer runs fills its disk and stops. */
export async function refuseEndlessKeeping(client: Client): Promise<void> {
  const { rows } = await client.query<{ limit: string }>(
    `select setting as limit from pg_settings where name = 'max_slot_wal_keep_size'`,
  )
  if (rows[0]?.limit !== '-1') return
  throw problem('unavailable', {
    message:
      'The PostgreSQL server would keep its log without limit for the next backup (max_slot_wal_keep_size is -1), until its disk is full.',
    remedy:
      "As a superuser: alter system set max_slot_wal_keep_size = '4GB'; select pg_reload_conf(). Without increments: keelson backup --once.",
  })
}

/** Keeps the log from now on. */
export async function makeSlot(client: Client, slot: string): Promise<void> {
  await client.query(
    `select pg_create_physical_replication_slot($1, true)
      where not exists (select from pg_replication_slots where slot_name = $1)`,
    [slot],
  )
}

/** Lets PostgreSQL forget the log up to the end of `last`: it is in a backup that is on the disk. */
export async function releaseUpTo(
  client: Client,
  slot: string,
  last: string,
  facts: DatabaseFacts,
): Promise<void> {
  await client.query('select pg_replication_slot_advance($1, $2::pg_lsn)', [
    slot,
    startOf(segmentAfter(last, facts.segmentBytes), facts.segmentBytes),
  ])
}

export async function dropSlot(client: Client, slot: string): Promise<void> {
  await client.query(
    'select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1 and not active',
    [slot],
  )
}
