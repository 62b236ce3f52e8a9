import { problem, type Problem } from '#contract/problem.ts'
import {
  previewAll,
  systemActor,
  writeAll,
  type Actor,
  type BatchItem,
  type Ctx,
  type Facts,
  type Outcome,
  type StoredRecord,
  type WriteCtx,
} from '#engine'
import { sqlState } from '#platform/database/pool.ts'
import type { BoundMapping, ReadRow } from '../mapping/bind-mapping.ts'
import type { Reference } from '../mapping/reference.ts'
import type { RefusedRow } from '../source/row-index.ts'
import { decide } from './decide.ts'
import { saveMarks, type Mark } from './marks.ts'
import type { ImportCtx, PartOptions, PendingRow, PreparedPart, TargetRecord } from './part.ts'
import { addReports, makeTally, type ImportReport, type Tally } from './report.ts'

/** Thrown where another process goes on with the batch, or is to: nothing of it is this one's to say any more. */
export const leftToOthers = problem('conflict', 'The import goes on in another process.')

/** Writes a part in one transaction with the note that it is done; answers what came of its rows. */
export const commitPart = async (
  ctx: ImportCtx,
  prepared: PreparedPart,
  options: PartOptions,
): Promise<ImportReport> => {
  const { pending } = prepared
  if (options.isTrial) {
    const outcomes = await previewAll(ctx, options.mapping.type.name, itemsOf(pending, options), options)
    return settled(prepared, outcomes, options).report
  }
  // What is counted is counted anew when the transaction is tried again.
  return ctx.db.transaction(async (db) => {
    const tx = { ...ctx, db }
    // First of all: another process at the same part waits here and then leaves it. Had both begun to write its rows, each
    // would stand in the other's way, and the one that is kept could have refused rows for the sake of the one that is not.
    const claimed = await db.query({
      name: 'import:claim',
      text: `insert into import_part (batch_id, part, outcome) values ($1, $2, '{}') on conflict do nothing returning 1`,
      values: [options.batchId, options.part],
    })
    if (claimed.length === 0) throw leftToOthers
    const outcomes = await writeOrSplit(tx, pending, options)
    const { marks, refusals, report } = settled(prepared, outcomes, options)
    await saveMarks(tx, options.batchId, marks)
    await saveRefusals(tx, refusals, options)
    await db.query({
      name: 'import:part',
      text: 'update import_part set outcome = $3::jsonb where batch_id = $1 and part = $2',
      values: [options.batchId, options.part, JSON.stringify(report)],
    })
    return report
  })
}

const settled = (prepared: PreparedPart, outcomes: readonly Outcome[], options: PartOptions) => {
  const tally = makeTally()
  const refusals = [...prepared.refusals]
  const marks = settle(prepared.pending, outcomes, options, tally, (row) => {
    refusals.push(row)
    tally.refused(row.code, { line: row.line, key: row.key, detail: row.message })
  })
  return { marks, refusals, report: addReports(prepared.report, tally.report()) }
}

/** The commands of rows, in their order. */
export const itemsOf = (pending: readonly PendingRow[], options: PartOptions): BatchItem[] =>
  pending.map(({ row, record }) => ({
    command: {
      id: record.id,
      decide: (before: StoredRecord | null) =>
        decide(options.mapping, row, before, {
          ...record,
          batchId: options.batchId,
          failureOf: options.references.failureOf,
        }),
    },
    ctx: {
      ...(row.at !== null && { clock: { now: () => row.at as string } }),
      ...(row.actor && { actor: actorOf(row.actor, options.facts) }),
    },
  }))

const importer = systemActor('importer')
const actors = new WeakMap<Reference, Actor>()

/** Written in the name of whoever did it there, with the rights of the import. */
const actorOf = (reference: Reference, facts: Facts): Actor => {
  if (reference.id === null) return importer
  const known = actors.get(reference)
  if (known) return known
  const name = facts.records.get(reference.id)?.['name']
  const actor = Object.freeze({ ...importer, id: reference.id, name: typeof name === 'string' ? name : '' })
  actors.set(reference, actor)
  return actor
}

/**
 * Writes all rows at once. When the database refuses (a value that must be unique), halves are tried until the records
 * are found that it is about; only those are refused.
 */
const writeOrSplit = async (
  ctx: WriteCtx,
  pending: readonly PendingRow[],
  options: PartOptions,
): Promise<readonly Outcome[]> => {
  if (pending.length === 0) return []
  try {
    return await ctx.db.savepoint(() =>
      writeAll(ctx, options.mapping.type.name, itemsOf(pending, options), options),
    )
  } catch (error) {
    const state = sqlState(error) ?? ''
    if (!state.startsWith('22') && !state.startsWith('23')) throw error
    const middle = borderNear(pending, Math.floor(pending.length / 2))
    if (middle === null) return pending.map(() => ({ problem: refusedByDatabase(error as Error) }))
    return [
      ...(await writeOrSplit(ctx, pending.slice(0, middle), options)),
      ...(await writeOrSplit(ctx, pending.slice(middle), options)),
    ]
  }
}

/** Where one record ends and the next begins, near the middle; null when there is one record only. */
const borderNear = (pending: readonly PendingRow[], middle: number): number | null => {
  const isBorder = (at: number): boolean =>
    at > 0 && at < pending.length && pending[at]?.record !== pending[at - 1]?.record
  for (let distance = 0; distance < pending.length; distance++) {
    if (isBorder(middle - distance)) return middle - distance
    if (isBorder(middle + distance)) return middle + distance
  }
  return null
}

const refusedByDatabase = (error: Error): Problem =>
  problem('conflict', `The database refuses the record: ${error.message}.`)

interface Touched {
  readonly before: number
  after: number
  readonly rows: string[]
  lastOrder: number | null
}

/** Counts what came of each row; answers the marks of the records that were touched. */
const settle = (
  pending: readonly PendingRow[],
  outcomes: readonly Outcome[],
  { mapping }: PartOptions,
  tally: Tally,
  refuse: (row: RefusedRow) => void,
): Mark[] => {
  const touched = new Map<TargetRecord, Touched>()
  for (const [index, { row, record, fingerprint }] of pending.entries()) {
    const outcome = outcomes[index] as Outcome
    if ('problem' in outcome) {
      if (isOurs(outcome.problem)) throw outcome.problem
      refuse(refusalOf(row, record.key, outcome.problem))
      continue
    }
    const { before, after, event } = outcome.written
    tally.row(event ? 'applied' : 'unchanged')
    const telling = row.quirks.filter(({ field }) => field === undefined || after[field] !== null)
    tally.quirks(telling, row.line, record.key)
    checkExpected(mapping, row, record.key, after, tally)
    const touch = touched.get(record) ?? { before: before?.version ?? 0, after: 0, rows: [], lastOrder: null }
    touch.after = after.version
    touch.rows.push(fingerprint)
    if (mapping.order) touch.lastOrder = row.order
    touched.set(record, touch)
  }
  return [...touched].map(([record, { before, after, rows, lastOrder }]) => {
    if (after > before) tally.record(before === 0 ? 'created' : 'changed')
    const { id: recordId } = record
    return { recordId, type: mapping.type.name, versionBefore: before, versionAfter: after, rows, lastOrder }
  })
}

/** A decision table that is not there, a fault of the product: no row can help that, so the import ends. */
const isOurs = ({ code }: Problem): boolean => code === 'unavailable' || code === 'internal'

const refusalOf = (row: ReadRow, key: string, { code, details }: Problem): RefusedRow => ({
  line: row.line,
  key,
  code: details.issues?.[0]?.code ?? code,
  message: details.message,
  cells: null,
})

const checkExpected = (
  { mapping }: BoundMapping,
  row: ReadRow,
  key: string,
  after: StoredRecord,
  tally: Tally,
): void => {
  for (const [name, { column, values }] of Object.entries(mapping.expect ?? {})) {
    const cell = row.cell(column)
    if (cell === null) continue
    const expected = textOf(values ? values[cell] : cell)
    const is = textOf(after[name])
    if (expected === is) continue
    tally.quirk(`expect.${name}`, { line: row.line, key, detail: `${column} is "${cell}", ${name} is ${is}` })
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

const saveRefusals = async (
  ctx: Ctx,
  refusals: readonly RefusedRow[],
  { batchId, part }: PartOptions,
): Promise<void> => {
  if (refusals.length === 0) return
  await ctx.db.query({
    name: 'import:refusals',
    text: `insert into import_refusal (batch_id, part, line, key, code, message, cells)
      select $1::uuid, $2::integer, x.* from jsonb_to_recordset($3::jsonb) as x(line integer, key text, code text, message text, cells jsonb)
      on conflict do nothing`,
    values: [batchId, part, JSON.stringify(refusals)],
  })
}
