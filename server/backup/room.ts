import { problem } from '#contract/problem.ts'
import { missingBytes } from '#platform/backup/contents.ts'
import { listBackups, storedBytes } from '#platform/backup/place.ts'
import type { Place } from '#platform/backup/place.ts'
import { slotOf } from '#platform/backup/slot.ts'
import type { Queryable } from '#platform/database/pool.ts'
import { diskOf, type DiskOf } from '#platform/files/disk.ts'

const gigabyte = 1e9

/** What nothing of ours may take of a disk: a database whose disk is full stops. A twentieth, 1 GB at least, 5 GB at most. */
const reserveOf = (diskBytes: number): number => Math.min(Math.max(diskBytes / 20, gigabyte), 5 * gigabyte)

/** @throws Problem where `needed` bytes would leave the disk of `folder` (nearly) full */
export async function refuseWithoutRoom(
  folder: string,
  needed: number,
  { remedy, disk = diskOf }: { remedy: string; disk?: DiskOf },
): Promise<void> {
  const { bytes, freeBytes } = await disk(folder)
  const reserve = reserveOf(bytes)
  if (freeBytes - reserve >= needed) return
  const megabytes = (count: number): number => Math.ceil(count / 1e6)
  throw problem('unavailable', {
    message: `There is too little room: ${megabytes(needed)} MB are needed in ${folder}, where ${megabytes(freeBytes)} MB are free, of which ${megabytes(reserve)} MB stay free.`,
    remedy,
  })
}

/**
 * What the next backup may take of the disk: the log since the last one with the piece that is begun, files that are not
 * there yet, and of a full one twice what the last one took and a quarter of the databases at least (packing makes them
 * smaller by more than that), or all that they take where there is none to judge by.
 */
export async function backupBytes(
  db: Queryable,
  place: Place,
  { kind, filesFolder }: { kind: 'full' | 'increment'; filesFolder: string },
): Promise<number> {
  const [row] = await db.query<{ databases: number; log: number }>({
    text: `select (select sum(pg_database_size(oid)) from pg_database
        where datallowconn and has_database_privilege(oid, 'connect'))::float8 as databases,
      (coalesce((select greatest(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0) from pg_replication_slots
        where slot_name = $1), 0) + (select setting::int from pg_settings where name = 'wal_segment_size'))::float8 as log`,
    values: [slotOf(place.id)],
  })
  if (row === undefined) throw new Error('The database did not say how large it is.')
  const last = (await listBackups(place)).findLast((each) => each.kind === 'full')
  const full =
    last === undefined
      ? row.databases
      : Math.min(row.databases, Math.max(2 * storedBytes(last), row.databases / 4))
  const isFull = kind === 'full' || last === undefined
  return (isFull ? full : 0) + row.log + (await missingBytes(filesFolder, place.contents))
}
