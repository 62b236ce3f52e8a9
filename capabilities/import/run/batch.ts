import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import {
  numbersGivenOut,
  read,
  systemActor,
  write,
  type Actor,
  type Ctx,
  type StoredRecord,
  type Values,
  type WriteCtx,
} from '#engine'
import type { ImportBatch } from '../import-batch.ts'
import type { ImportCtx } from './part.ts'
import { addReports, emptyReport, withoutExamples, type ImportReport } from './report.ts'

const importer = systemActor('importer')

/** The import acts with its own rights; `by` is whom the log names for it. */
export const importCtx = <C extends Ctx>(ctx: C, by: Pick<Actor, 'id' | 'name'> = importer): C => ({
  ...ctx,
  actor: by.id === importer.id ? importer : Object.freeze({ ...importer, id: by.id, name: by.name }),
})

/** Makes the record of an import that has not started. */
export const createBatch = async (ctx: Ctx, values: Values): Promise<ImportBatch> => {
  const { after } = await write(ctx, { kind: 'create', type: 'import-batch', id: newId(), values })
  return after as unknown as ImportBatch
}

export const moveBatch = async (
  ctx: Ctx,
  id: string,
  transition: string,
  values: Values = {},
): Promise<ImportBatch> => {
  const { after } = await write(ctx, { kind: 'transition', type: 'import-batch', id, transition, values })
  return after as unknown as ImportBatch
}

export const changeBatch = async (ctx: Ctx, id: string, values: Values): Promise<ImportBatch> => {
  const { after } = await write(ctx, { kind: 'update', type: 'import-batch', id, values })
  return after as unknown as ImportBatch
}

export const readBatch = async (ctx: Ctx, id: string): Promise<ImportBatch> =>
  (await read(ctx, 'import-batch', id)) as unknown as ImportBatch

/**
 * Makes a queued batch run; one that runs already lost its worker, and goes on. False where it is neither: it was stopped
 * while it waited, and no worker may begin it then.
 */
export const beginQueued = (ctx: ImportCtx, id: string): Promise<boolean> =>
  whileLocked(ctx, id, async (tx, { state }) => {
    if (state === 'queued') await moveBatch(tx, id, 'run')
    return state === 'queued' || state === 'running'
  })

/** Ends a batch that waits, and asks one that runs to end after its part. @throws Problem `conflict` where it does neither */
export const askForStop = (ctx: ImportCtx, id: string): Promise<ImportBatch> =>
  whileLocked(ctx, id, async (tx, { state, number }) => {
    if (state === 'queued') return moveBatch(tx, id, 'stop')
    if (state !== 'running') throw problem('conflict', `${number} does not run.`)
    return changeBatch(tx, id, { stopAsked: true })
  })

/** Decides by the state as it is, not as it was read: whoever begins and whoever stops wait for one another. */
const whileLocked = <T>(
  ctx: ImportCtx,
  id: string,
  decide: (tx: WriteCtx, batch: Pick<ImportBatch, 'state' | 'number'>) => Promise<T>,
): Promise<T> =>
  ctx.db.transaction(async (db) => {
    const [batch] = await db.query<Pick<ImportBatch, 'state' | 'number'>>({
      name: 'import:lock',
      text: 'select state, number from import_batch where id = $1::uuid for update',
      values: [id],
    })
    if (!batch) throw problem('not_found', 'There is no such import any more.')
    return decide({ ...ctx, db }, batch)
  })

/** What came of the parts that are done. */
export const reportSoFar = async (
  ctx: Ctx,
  batchId: string,
): Promise<{ report: ImportReport; done: ReadonlySet<number> }> => {
  const rows = await ctx.db.query<{ part: number; outcome: ImportReport }>({
    name: 'import:parts',
    text: 'select part, outcome from import_part where batch_id = $1 order by part',
    values: [batchId],
  })
  return {
    done: new Set(rows.map(({ part }) => part)),
    report: rows.reduce((sum, { outcome }) => addReports(sum, outcome), emptyReport),
  }
}

/**
 * The numbers that the product may have given out when a batch began, whoever asks and however late: once a number of the file
 * was in use, ours have passed over all of the file's, which would seem to be given out to whoever goes on.
 */
export const givenAtBegin =
  (batchId: string): typeof numbersGivenOut =>
  async (ctx, type) => {
    const given = await numbersGivenOut(ctx, type)
    const [row] = await ctx.db.query<{ first: string | null; last: string | null }>({
      name: 'import:numbers-given',
      text: `insert into import_numbers as n (batch_id, first, last) values ($1, $2, $3)
        on conflict (batch_id) do update set first = n.first returning first::text, last::text`,
      values: [batchId, given?.first ?? null, given?.last ?? null],
    })
    return row?.first == null ? null : { first: Number(row.first), last: Number(row.last) }
  }

/** Keeps what came of a trial: the counts on the batch, and what rows said beside it. */
export const keepTrial = (ctx: ImportCtx, id: string, report: ImportReport): Promise<void> =>
  ctx.db.transaction(async (db) => {
    await db.query({
      name: 'import:keep-trial',
      text: `insert into import_trial (batch_id, report) values ($1, $2)
        on conflict (batch_id) do update set report = excluded.report`,
      values: [id, JSON.stringify(report)],
    })
    await changeBatch({ ...ctx, db }, id, { trial: withoutExamples(report), failure: null })
  })

/** The report of the last trial with its examples; without them where they were erased. Null where the mapping is new. */
export const trialOf = async (
  ctx: Ctx,
  { id, trial }: Pick<ImportBatch, 'id' | 'trial'>,
): Promise<ImportReport | null> => {
  if (trial === null) return null
  const [row] = await ctx.db.query<{ report: ImportReport }>({
    name: 'import:trial',
    text: 'select report from import_trial where batch_id = $1',
    values: [id],
  })
  return row?.report ?? trial
}

// A running import writes a part every few seconds; one that has been silent for so long has died.
const silentSeconds = 90

/** Imports change references that others look for, so there is one at a time. @throws Problem `conflict` while another runs */
export const refuseSecond = async (ctx: Ctx, own: string | null): Promise<void> => {
  const rows = await ctx.db.query<{ number: string; silent: number }>({
    name: 'import:running',
    text: `select b.number, extract(epoch from now() - greatest(b.started_at, (select max(p.done_at) from import_part p where p.batch_id = b.id)))::float8 as silent
      from import_batch b where b.state = 'running' and b.archived_at is null and b.id is distinct from $1::uuid`,
    values: [own],
  })
  const alive = rows.find(({ silent }) => silent < silentSeconds)
  if (alive)
    throw problem('conflict', {
      message: `${alive.number} is running; imports run one after the other.`,
      remedy: 'Wait until it has ended, or stop it.',
    })
}

/** Whether a batch that should be at work shows no sign of it: its worker died more often than it is tried again. */
export const isAbandoned = async (
  ctx: Ctx,
  { id, state }: Pick<ImportBatch, 'id' | 'state'>,
): Promise<boolean> => {
  if (state !== 'running' && state !== 'queued') return false
  const [row] = await ctx.db.query<{ silent: number }>({
    name: 'import:silent',
    text: `select extract(epoch from now() - greatest(b.updated_at, (select max(p.done_at) from import_part p where p.batch_id = b.id)))::float8 as silent
      from import_batch b where b.id = $1::uuid`,
    values: [id],
  })
  return (row?.silent ?? 0) >= silentSeconds
}

/** A batch of the same rows and mapping that has not come to its end: it goes on instead of beginning again. */
export const unfinished = async (
  ctx: Ctx,
  fileHash: string,
  mappingHash: string,
): Promise<StoredRecord['id'] | null> => {
  const rows = await ctx.db.query<{ id: string }>({
    name: 'import:unfinished',
    text: `select id::text from import_batch where file_hash = $1 and mapping_hash = $2 and archived_at is null
      and state in ('stopped', 'failed', 'running') order by created_at desc limit 1`,
    values: [fileHash, mappingHash],
  })
  return rows[0]?.id ?? null
}
