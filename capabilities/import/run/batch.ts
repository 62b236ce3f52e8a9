import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import { systemActor, write, type Actor, type Ctx, type StoredRecord, type Values } from '#engine'
import type { ImportBatch } from '../import-batch.ts'
import { addReports, emptyReport, type ImportReport } from './report.ts'

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
