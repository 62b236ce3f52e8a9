import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { systemActor } from '#engine'
import { exists, openPlace } from '#platform/backup/place.ts'
import type { Queryable } from '#platform/database/pool.ts'
import { writeDurably } from '#platform/files/durable.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/platform.ts'
import { orderAgain, type Erased } from '../../capabilities/erasure/again.ts'
import { notYet, type ErasurePlace } from '../../capabilities/erasure/places.ts'
import { oneAtATime } from '../packs/one-at-a-time.ts'
import type { Product } from '../product.ts'

// A backup that was made before an erasure holds who was erased. So who it was is known beside the backups as well, by
// numbers alone: whatever is restored from them, its first start erases again who had been erased since.

const listName = 'erased.json'
const dueName = 'erase-again.json'

// What it does again after a restore is known by the order of a person that it repeats.
const eraser = systemActor('eraser')

const list = z.array(
  z.object({ person: z.guid(), number: z.string(), ground: z.string(), endedAt: z.iso.datetime() }),
)

/** Who is known as erased in folders of backups or of the product's data. @throws Problem for a list that is damaged */
export const erasedOutside = async (folders: readonly string[]): Promise<readonly Erased[]> =>
  together(await Promise.all(folders.map(erasedIn)))

const erasedIn = (folder: string): Promise<readonly Erased[]> => readList(join(folder, listName))

async function readList(file: string): Promise<readonly Erased[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  try {
    return list.parse(JSON.parse(text))
  } catch {
    throw problem('unavailable', {
      message: `${file} can’t be read: who was erased since the backup is not known.`,
      remedy: 'Bring back a copy of it, or remove it and erase again by hand who was erased since.',
    })
  }
}

/** The last erasure of each person in all of the lists. */
const together = (lists: readonly (readonly Erased[])[]): readonly Erased[] => {
  const last = new Map<string, Erased>()
  for (const each of lists.flat()) {
    const known = last.get(each.person)
    if (known === undefined || known.endedAt < each.endedAt) last.set(each.person, each)
  }
  return [...last.values()].sort((a, b) => a.endedAt.localeCompare(b.endedAt))
}

/** Writes into each of the folders who is erased by the database or by any of them: none forgets what it knew. */
export async function rememberErased(
  database: Queryable,
  folders: readonly string[],
  also: readonly Erased[] = [],
): Promise<void> {
  const done = await database.query<Erased>({
    text: `select person_id::text as person, number, ground,
      to_char(max(ended_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endedAt"
      from erasure where state = 'done' and created_by <> $1::uuid group by person_id, number, ground`,
    values: [eraser.id],
  })
  const known = await Promise.all(folders.map(erasedIn))
  const all = together([...known, done, also])
  for (const [place, folder] of folders.entries())
    if (JSON.stringify(known[place]) !== JSON.stringify(all))
      await writeDurably(join(folder, listName), `${JSON.stringify(all)}\n`)
}

/** Keeps where backups are, before one is made there: it knows of itself. A schema of before the table has no place for it. */
export async function rememberPlace(database: Queryable, folder: string): Promise<void> {
  const [table] = await database.query<{ exists: boolean }>({
    text: `select to_regclass('backup_place') is not null as exists`,
  })
  if (table?.exists !== true) return
  await database.query({
    text: `insert into backup_place (folder, last_at) values ($1, now())
      on conflict (folder) do update set last_at = excluded.last_at`,
    values: [folder],
  })
}

/**
 * An erasure is known in the data folder and beside all backups before its person's key is destroyed: those of plans, of
 * plans that have moved, and those made without one. While the backups of a plan in force are out of reach it waits: with
 * the data folder lost before their next one, nobody would know. A disk that is in a drawer is not waited for.
 */
export const besideBackups = ({ config, log }: Pick<Platform, 'config' | 'log'>): ErasurePlace => ({
  name: 'backups',
  atEnd: async ({ db, clock }, person) => {
    const [order] = await db.query<Omit<Erased, 'endedAt'>>({
      text: `select person_id::text as person, number, ground from erasure
        where person_id = $1::uuid and state = 'running' and created_by <> $2::uuid`,
      values: [person, eraser.id],
    })
    const also = order === undefined ? [] : [{ ...order, endedAt: clock.now() }]
    await rememberErased(db, [config.dataFolder], also)
    const plans = await db.query<{ folder: string; isAwaited: boolean }>({
      text: `select folder, coalesce(bool_or(state = 'active' and archived_at is null and last_full_at is not null), false) as "isAwaited"
        from backup_plan full join backup_place using (folder) where folder is not null group by folder order by folder`,
    })
    const awaited: string[] = []
    for (const { folder, isAwaited } of plans)
      await openPlace(folder, { create: false })
        .then(() => rememberErased(db, [folder, config.dataFolder]))
        .catch((error: unknown) => {
          log.warn({ err: error }, 'An erasure could not be noted beside backups')
          if (isAwaited) awaited.push(folder)
        })
    if (awaited.length > 0)
      throw notYet(
        `It can’t be noted beside the backups in ${awaited.join(', ')}, so that a restore would not know of it.`,
        'It ends by itself once that folder can be reached, or once its plan is archived.',
      )
  },
})

/**
 * Notes in a restored data folder who has to be erased again, as its first start does; answers how many. `erased` is who
 * is known as erased outside of what was restored.
 */
export async function noteErasedSince(
  database: Queryable,
  erased: readonly Erased[],
  into: string,
): Promise<number> {
  const rows = await database.query<{ person: string }>({
    text: `select q.person from json_to_recordset($1::json) as q(person uuid, "endedAt" timestamptz)
      join record r on r.id = q.person
      where not exists (select from erasure e where e.person_id = q.person and e.state = 'done' and e.ended_at >= q."endedAt")`,
    values: [JSON.stringify(erased)],
  })
  const due = new Set(rows.map(({ person }) => person))
  const again = erased.filter(({ person }) => due.has(person))
  if (again.length > 0) await writeDurably(join(into, dueName), `${JSON.stringify(again)}\n`)
  return again.length
}

/** Orders the erasures that a restore has noted. The note goes once they are ordered, so that none is forgotten. */
export async function eraseAgain(
  parts: Pick<Platform, 'config' | 'database' | 'log'> & {
    readonly product: Product
    readonly jobs: Pick<Jobs, 'enqueueIn'>
  },
): Promise<void> {
  const { config, database, log, product, jobs } = parts
  const file = join(config.dataFolder, dueName)
  if (!(await exists(file))) return
  const ctx = { ...product.ctxFor(eraser, 'system'), db: database }
  await oneAtATime(database, async () => {
    const due = await readList(file)
    // For backups of this folder, which may be made before the work is done.
    await rememberErased(database, [config.dataFolder], due)
    const ordered = await orderAgain(ctx, due, jobs)
    await rm(file, { force: true })
    if (ordered.length > 0)
      log.warn({ erasures: ordered }, 'People who had been erased were restored: they are erased again')
  })
}
