import { decodeEvent, eventSelect } from '#engine/log/history.ts'
import { isErased } from '#engine/log/personal/envelope.ts'
import { openEvents } from '#engine/log/personal/open-event.ts'
import { problem } from '#contract/problem.ts'
import {
  previewAll,
  writeAll,
  type BatchItem,
  type Command,
  type Ctx,
  type EngineType,
  type StoredRecord,
} from '#engine'
import type { ImportBatch } from '../import-batch.ts'
import { importCtx, moveBatch } from './batch.ts'
import type { ImportCtx } from './part.ts'
import { withSmallHeap } from './small-heap.ts'
import { transitionTo } from './transition.ts'

/** What undoing did, or would do. */
export interface UndoReport {
  readonly archived: number
  readonly restored: number
  /** Records that were changed since: they keep what they have. */
  readonly left: readonly { readonly type: string; readonly number: string; readonly reason: string }[]
}

export interface UndoOptions {
  /** Undo the others where some have been changed since; without it nothing is undone then. */
  readonly leaveChanged?: boolean
  readonly isTrial?: boolean
  readonly onProgress?: (done: number, total: number) => void
}

interface Touched {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly before: number
  readonly after: number
  readonly version: number
  readonly archived: boolean
}

const recordsPerTurn = 1000

/**
 * Takes a batch back: archives what it made and gives changed records the values from before, as events in the name of
 * whoever undoes it. @throws Problem `conflict` when records were changed since (with their numbers), or nothing can be undone
 */
export const undoImport = async (
  ctx: ImportCtx,
  batch: ImportBatch,
  options: UndoOptions = {},
): Promise<UndoReport> => {
  if (!['done', 'stopped', 'failed'].includes(batch.state))
    throw problem(
      'conflict',
      `${batch.number} is ${batch.state}: only an import that has ended can be undone.`,
    )
  const own = { ...importCtx(ctx, ctx.actor), via: 'import' as const }
  const touched = (await touchedBy(ctx, batch.id)).filter(({ archived }) => !archived)
  const left = [
    ...touched.filter(({ version, after }) => version !== after).map(changedSince),
    ...(await irreversible(
      own,
      batch,
      touched.filter(({ version, after, before }) => version === after && before > 0),
    )),
  ]
  if (left.length > 0 && !options.leaveChanged) throw notWhole(batch, left)
  const kept = new Set(left.map(({ id }) => id))
  const whole = touched.filter(({ id }) => !kept.has(id))
  const counts = await withSmallHeap(() => takeBack(own, batch, whole, options))
  if (!options.isTrial) await moveBatch(importCtx(ctx, ctx.actor), batch.id, 'undo')
  return { ...counts, left: left.map(({ type, number, reason }) => ({ type, number, reason })) }
}

/** A record that can't be taken back. */
interface Left extends Pick<Touched, 'id' | 'type' | 'number'> {
  readonly code: string
  readonly reason: string
}

const changedSince = ({ id, type, number, version, after }: Touched): Left => {
  const reason = `changed since: it is at version ${version}, the import left it at ${after}`
  return { id, type, number, code: 'changed.since', reason }
}

/** Records that were there before and whose values from then the rules do not let them have again. */
const irreversible = async (
  ctx: ImportCtx,
  batch: ImportBatch,
  changed: readonly Touched[],
): Promise<readonly Left[]> => {
  const left: Left[] = []
  for (const group of groupsOf(changed, '')) {
    for (let from = 0; from < group.length; from += recordsPerTurn) {
      const turn = group.slice(from, from + recordsPerTurn)
      const { type } = turn[0] as Touched
      const outcomes = await previewAll(ctx, type, await itemsOf(ctx, batch, turn))
      for (const [index, outcome] of outcomes.entries()) {
        if (!('problem' in outcome)) continue
        const { id, number } = turn[index] as Touched
        left.push({ id, type, number, code: 'not.reversible', reason: outcome.problem.details.message })
      }
    }
  }
  return left
}

/** What refers to others goes before what it refers to: records of the target type first, then people and terms. */
const takeBack = async (
  ctx: ImportCtx,
  batch: ImportBatch,
  whole: readonly Touched[],
  options: UndoOptions,
): Promise<{ archived: number; restored: number }> => {
  const counts = { archived: 0, restored: 0 }
  let done = 0
  for (const group of groupsOf(whole, batch.targetType ?? '')) {
    for (let from = 0; from < group.length; from += recordsPerTurn) {
      const turn = group.slice(from, from + recordsPerTurn)
      if (!options.isTrial) await undoTurn(ctx, batch, turn)
      for (const { before } of turn) counts[before === 0 ? 'archived' : 'restored'] += 1
      done += turn.length
      options.onProgress?.(done, whole.length)
    }
  }
  return counts
}

const touchedBy = async (ctx: Ctx, batchId: string): Promise<readonly Touched[]> =>
  ctx.db.query<Touched & object>({
    name: 'import:touched',
    text: `select r.id::text as id, r.type, r.number, m.version_before as before, m.version_after as after, r.version,
      r.archived_at is not null as archived from import_mark m join record r on r.id = m.record_id
      where m.batch_id = $1 and m.version_after > m.version_before order by r.type, r.id`,
    values: [batchId],
  })

const notWhole = (batch: ImportBatch, left: readonly Left[]) =>
  problem('conflict', {
    message: `${left.length} records of ${batch.number} can't be taken back: ${left
      .slice(0, 10)
      .map(({ number }) => number)
      .join(', ')}${left.length > 10 ? ', …' : ''}. Nothing was undone.`,
    remedy: 'Undo with the option to leave these as they are, or take back first what was changed since.',
    issues: left.slice(0, 1000).map(({ type, number, code, reason }) => ({
      field: number,
      code,
      message: `${number}: ${reason}`,
      details: { type },
    })),
  })

const groupsOf = (touched: readonly Touched[], targetType: string): Touched[][] => {
  const groups = new Map<string, Touched[]>()
  for (const record of touched) {
    const group = groups.get(record.type)
    if (group) group.push(record)
    else groups.set(record.type, [record])
  }
  return [...groups]
    .sort(([a], [b]) => Number(b === targetType) - Number(a === targetType))
    .map(([, group]) => group)
}

const undoTurn = async (ctx: ImportCtx, batch: ImportBatch, turn: readonly Touched[]): Promise<void> =>
  ctx.db.transaction(async (db) => {
    const tx = { ...ctx, db }
    const outcomes = await writeAll(tx, turn[0]?.type ?? '', await itemsOf(tx, batch, turn))
    const refused = outcomes.find((outcome) => 'problem' in outcome)
    if (refused) throw refused.problem
    // An undo that is interrupted goes on with what is left.
    await db.query({
      name: 'import:unmark',
      text: 'delete from import_mark where batch_id = $1 and record_id = any($2::uuid[])',
      values: [batch.id, turn.map(({ id }) => id)],
    })
  })

const itemsOf = async (
  ctx: Ctx,
  batch: ImportBatch,
  turn: readonly Touched[],
): Promise<readonly BatchItem[]> => {
  const type = ctx.types.get(turn[0]?.type ?? '')
  const values = await valuesBefore(
    ctx,
    turn.filter(({ before }) => before > 0),
  )
  const cause = { undo: batch.id }
  return turn.map(({ id, before, after }): BatchItem => {
    if (before === 0) return { command: { kind: 'remove', type: type.name, id, version: after, cause } }
    const old = values.get(id) ?? {}
    const decide = (record: StoredRecord | null): Command =>
      restoring(type, record as StoredRecord, old, after, cause)
    return { command: { id, decide } }
  })
}

/** The values that fields had before the batch: what its first event on each field says it was, unless it was erased. */
const valuesBefore = async (
  ctx: Ctx,
  changed: readonly Touched[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> => {
  const found = new Map<string, Record<string, unknown>>()
  if (changed.length === 0) return found
  const rows = await ctx.db.query<{ row: string }>({
    name: 'import:values-before',
    text: `select row_to_json(q)::text as row from (select ${eventSelect}
      from jsonb_to_recordset($1::jsonb) as t(id uuid, before integer) join event e on e.record_id = t.id and e.version > t.before
      order by e.record_id, e.version) q`,
    values: [JSON.stringify(changed.map(({ id, before }) => ({ id, before })))],
  })
  const events = await openEvents(
    ctx,
    rows.map(({ row }) => decodeEvent(row)),
  )
  for (const { recordId, changes } of events) {
    const was = found.get(recordId) ?? {}
    found.set(recordId, was)
    for (const [field, [old]] of Object.entries(changes)) if (!(field in was)) was[field] = old
  }
  for (const was of found.values())
    for (const [field, old] of Object.entries(was)) if (isErased(old)) delete was[field]
  return found
}

const restoring = (
  type: EngineType,
  record: StoredRecord,
  old: Readonly<Record<string, unknown>>,
  version: number,
  cause: Readonly<Record<string, unknown>>,
): Command => {
  const { state } = old
  // What is worked out follows from the rest.
  const given = ([name]: [string, unknown]): boolean => {
    const field = type.fields.get(name)
    return field !== undefined && (!field.rules.derived || field.rules.write !== undefined)
  }
  const values = Object.fromEntries(Object.entries(old).filter(given))
  const common = { type: type.name, id: record.id, version, values, cause }
  if (typeof state !== 'string' || state === record.state) return { kind: 'update', ...common }
  return { kind: 'transition', transition: transitionTo(type, record, state, values), ...common }
}
