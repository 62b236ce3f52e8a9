import { problem } from '#contract/problem.ts'
import { read, write, type Cause, type Ctx, type EngineType, type StoredRecord, type WriteCtx } from '#engine'
import {
  countInClear,
  countOwned,
  destroyKeys,
  eraseBatch,
  owningTypes,
  retireKeys,
} from '#engine/log/personal/erase.ts'
import { sqlState, type Database, type Queryable } from '#platform/database/pool.ts'
import { erasure, type Erasure } from './erasure.ts'
import type { ErasurePlace } from './places.ts'

export type ErasingCtx = Ctx & { readonly db: Database }

export interface RunOptions {
  readonly places: readonly ErasurePlace[]
  /** Waits so many milliseconds; a test does not. */
  readonly pause: (ms: number) => Promise<void>
  readonly signal?: AbortSignal
  /** Records written over in one transaction. */
  readonly batchSize?: number
}

/**
 * Erases the data of a person, as ordered. Each step may be done again, so that a run that was killed anywhere goes on
 * with the next: what is overwritten already is passed by, and the key is destroyed in the transaction that says so.
 * `ctx` is the eraser's. @throws Problem when something stands in the way that a person has to see to
 */
export const runErasure = async (ctx: ErasingCtx, erasureId: string, options: RunOptions): Promise<void> => {
  const order = await orderOf(ctx, erasureId)
  if (order.state === 'done') return
  const { person } = order
  await begin(ctx, order)
  const cause = { erasure: order.number }
  const subject = await read(ctx, 'person', person)
  await ctx.db.transaction(async (db) => {
    for (const place of options.places) await place.ofPerson?.({ ...ctx, db }, subject)
  })
  await sweep(ctx, order, cause, options)
  // What is sealed from now on is sealed under another key; who still has this one in memory writes for as long as that
  // is kept. All of it is swept up before the key is destroyed.
  await retireKeys(ctx.db, person)
  ctx.keys.forget(person)
  await options.pause(ctx.keys.keptMs)
  await outlive(ctx.db, options)
  while ((await sweep(ctx, order, cause, options)) > 0) options.signal?.throwIfAborted()
  const touched = await touchedBy(ctx, order)
  for (const place of options.places) await place.atEnd?.(ctx, person, touched)
  await cleanTables(ctx)
  await finish(ctx, order)
}

const orderOf = async (ctx: Ctx, id: string): Promise<Erasure> =>
  (await read(ctx, erasure.name, id)) as unknown as Erasure

const begin = async (ctx: ErasingCtx, order: Erasure): Promise<void> => {
  const subject = await read(ctx, 'person', order.person)
  refuseHeld(subject)
  const cause = { erasure: order.number }
  if (order.state !== 'running') {
    const counts = await ctx.db.transaction(async (tx) => {
      await tx.query({ text: `set local statement_timeout = '30min'` })
      return countOwned(tx, ctx.types, order.person)
    })
    const total = counts.reduce((sum, { records }) => sum + records, 0)
    await write(ctx, {
      kind: 'transition',
      type: erasure.name,
      id: order.id,
      transition: 'run',
      values: { total: Math.max(total, order.total ?? 0) },
    })
  }
  if (subject.state !== 'erasing')
    await write(ctx, {
      kind: 'transition',
      type: 'person',
      id: subject.id,
      transition: 'beginErasure',
      cause,
    })
}

/** @throws Problem `conflict` for a person whose data must be kept */
export const refuseHeld = (subject: StoredRecord): void => {
  const hold = subject['legalHold']
  if (typeof hold === 'string')
    throw problem('conflict', {
      message: `${subject.number} is under a legal hold: ${hold}`,
      remedy: 'An administrator can end the hold on the person’s page, when the reason for it is gone.',
    })
}

const firstId = '00000000-0000-0000-0000-000000000000'

/** Writes over everything that is the person's now; answers in how many records. */
const sweep = async (ctx: ErasingCtx, order: Erasure, cause: Cause, options: RunOptions): Promise<number> => {
  let found = 0
  for (const type of owningTypes(ctx.types))
    for (let after: string | null = firstId; after !== null;) {
      options.signal?.throwIfAborted()
      const from: string = after
      const batch = await ctx.db.transaction((db) =>
        eraseSome({ ...ctx, db }, type, order, { from, cause, options }),
      )
      found += batch.found
      after = batch.last
    }
  return found
}

const eraseSome = async (
  ctx: WriteCtx,
  type: EngineType,
  order: Erasure,
  { from, cause, options }: { from: string; cause: Cause; options: RunOptions },
): Promise<{ found: number; last: string | null }> => {
  const limit = options.batchSize ?? 200
  const { records, values, last } = await eraseBatch(ctx, type, order.person, { after: from, limit, cause })
  if (records.length === 0) return { found: 0, last }
  for (const place of options.places) await place.afterWriting?.(ctx, type, records)
  const now = await orderOf(ctx, order.id)
  await write(ctx, {
    kind: 'update',
    type: erasure.name,
    id: order.id,
    values: {
      records: (now.records ?? 0) + records.length,
      texts: (now.texts ?? 0) + values,
      files: (now.files ?? 0) + (type.name === 'attachment' ? records.length : 0),
      inClear: (now.inClear ?? 0) + (await countInClear(ctx, type, records)),
    },
  })
  return { found: records.length, last }
}

const lookEveryMs = 200

/** Waits until every transaction has ended that may have begun with the key in hand. */
const outlive = async (db: Database, options: RunOptions): Promise<void> => {
  const [now] = await db.query<{ next: string }>({
    text: 'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  })
  for (;;) {
    const [row] = await db.query<{ over: boolean }>({
      text: 'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as over',
      values: [now?.next],
    })
    if (row?.over) return
    options.signal?.throwIfAborted()
    await new Promise((resume) => setTimeout(resume, lookEveryMs))
  }
}

const touchedBy = async (ctx: ErasingCtx, order: Erasure): Promise<readonly string[]> =>
  ctx.db.transaction(async (tx) => {
    await tx.query({ text: `set local statement_timeout = '30min'` })
    const rows = await tx.query<{ id: string }>({
      text: `select distinct record_id::text as id from event where actor_id = $1::uuid and cause ->> 'erasure' = $2`,
      values: [ctx.actor.id, order.number],
    })
    return rows.map(({ id }) => id)
  })

/** Rows that were written over stay on disk until they are cleared, and columns' frequent values in the statistics. */
const cleanTables = async (ctx: ErasingCtx): Promise<void> => {
  const tables = [
    'record',
    'search_document',
    'person_key',
    ...owningTypes(ctx.types).map(({ table }) => table),
  ]
  for (const table of tables) await clean(ctx.db, table)
}

const clean = async (db: Queryable, table: string): Promise<void> => {
  try {
    await db.query({ text: `vacuum (analyze, skip_locked) ${table}` })
  } catch (error) {
    // A table that is too large for the time of a statement is cleared by PostgreSQL itself, a little later.
    if (sqlState(error) !== '57014') throw error
  }
}

const finish = (ctx: ErasingCtx, order: Erasure): Promise<void> =>
  ctx.db.transaction(async (db) => {
    const tx = { ...ctx, db }
    await destroyKeys(db, order.person)
    const { records, texts, files, inClear } = await orderOf(tx, order.id)
    await write(tx, {
      kind: 'transition',
      type: 'person',
      id: order.person,
      transition: 'erase',
      cause: {
        erasure: order.number,
        record: { type: erasure.name, id: order.id },
        orderedBy: order.createdBy,
        ground: order.ground,
        reason: order.reason,
        records,
        texts,
        files,
        inClear,
      },
    })
    await write(tx, { kind: 'transition', type: erasure.name, id: order.id, transition: 'finish' })
  })
