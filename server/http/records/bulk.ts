import { isProblem, type Problem } from '#contract/problem.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { isUniqueViolation, type Transaction } from '#platform/database/pool.ts'
import {
  allowed, hasConsequences, isTransaction, noFacts, present, unprovenCode, withFacts, write, writeAll,
  type Command, type Ctx, type EngineType, type Outcome, type StoredRecord, type WriteCtx,
} from '#engine' // prettier-ignore
import { problemBody, problemOf } from '../errors.ts'
import type { Answer } from './answer.ts'
import type { BulkBody } from './query.ts'

interface BulkRow {
  readonly operation: 'create' | 'update' | 'transition'
  /** Place in the request's list of that operation. */
  readonly index: number
  readonly command: Command
}

interface RowResult {
  readonly operation: BulkRow['operation']
  readonly index: number
  readonly status: number
  readonly data?: ApiRecord
  readonly problem?: Readonly<Record<string, unknown>>
}

/** Thrown to undo what a dry run has done. */
class DryRun extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super('dry run')
    this.answer = answer
  }
}

/**
 * Creates, updates and transitions records of one type in one transaction, in this order, and answers each row for
 * itself: a refused row changes nothing and does not stop the others. Rows without consequences are stored together.
 * @throws Problem `forbidden` where a row takes having shown who one is: nothing is done then, for all of it to be sent again
 */
export const runBulk = async (
  ctx: Ctx,
  type: EngineType,
  body: BulkBody,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Answer> => {
  const { db } = ctx
  const inside = async (tx: Transaction): Promise<Answer> => {
    const rows = rowsOf(type, body)
    const inner = { ...ctx, db: tx }
    const outcomes = await outcomesOf(inner, type, rows)
    refuseUnproven(outcomes)
    const answer = await answerRows(inner, type, rows, outcomes)
    if (dryRun) throw new DryRun(answer)
    return answer
  }
  try {
    return await (isTransaction(db) ? inside(db) : db.transaction(inside))
  } catch (error) {
    if (error instanceof DryRun) return error.answer
    throw error
  }
}

/** Who sits there is asked once, for all rows: what a whole request is refused with, a page asks about and sends again. */
const refuseUnproven = (outcomes: readonly Outcome[]): void => {
  for (const outcome of outcomes)
    if ('problem' in outcome && outcome.problem.details.issues?.some(({ code }) => code === unprovenCode))
      throw outcome.problem
}

const rowsOf = ({ name: type }: EngineType, body: BulkBody): readonly BulkRow[] => [
  ...(body.create ?? []).map((values, index): BulkRow => ({
    operation: 'create',
    index,
    command: { kind: 'create', type, values },
  })),
  ...(body.update ?? []).map((row, index): BulkRow => ({
    operation: 'update',
    index,
    command: { kind: 'update', type, ...row },
  })),
  ...(body.transition ?? []).map((row, index): BulkRow => ({
    operation: 'transition',
    index,
    command: { kind: 'transition', type, ...row },
  })),
]

/** One outcome for each row, in order. Runs of rows without consequences are written at once. */
const outcomesOf = async (
  ctx: WriteCtx,
  type: EngineType,
  rows: readonly BulkRow[],
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  let together: BulkRow[] = []
  const flush = async (): Promise<void> => {
    if (together.length > 0) outcomes.push(...(await writeTogether(ctx, type, together)))
    together = []
  }
  for (const row of rows) {
    if (hasConsequences(type, row.command)) {
      await flush()
      outcomes.push(await writeAlone(ctx, row))
    } else together.push(row)
  }
  await flush()
  return outcomes
}

const writeTogether = async (
  ctx: WriteCtx,
  type: EngineType,
  rows: readonly BulkRow[],
): Promise<readonly Outcome[]> => {
  try {
    return await ctx.db.savepoint(() =>
      writeAll(
        ctx,
        type.name,
        rows.map(({ command }) => ({ command })),
      ),
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Which of the rows took what another has, one statement for all does not say.
    const outcomes: Outcome[] = []
    for (const row of rows) outcomes.push(await writeAlone(ctx, row))
    return outcomes
  }
}

const writeAlone = async (ctx: WriteCtx, { command }: BulkRow): Promise<Outcome> => {
  try {
    return { written: await ctx.db.savepoint(() => write(ctx, command)) }
  } catch (error) {
    const found = isProblem(error) ? error : problemOf(error)
    if (!found || isTransient(found)) throw error
    return { problem: found }
  }
}

// The transaction as a whole is tried again, or has failed.
const isTransient = ({ code }: Problem): boolean => code === 'unavailable'

const answerRows = async (
  ctx: Ctx,
  type: EngineType,
  rows: readonly BulkRow[],
  outcomes: readonly Outcome[],
): Promise<Answer> => {
  const facts = noFacts()
  const readable = new Map<Outcome, StoredRecord>()
  for (const outcome of outcomes) {
    if (!('written' in outcome)) continue
    const { after } = outcome.written
    if (await withFacts(ctx, facts, () => allowed(ctx, type, 'read', after, facts)))
      readable.set(outcome, after)
  }
  const { data, refs } = await present(ctx, type, [...readable.values()], { facts })
  const shown = new Map([...readable.keys()].map((outcome, place) => [outcome, data[place]] as const))
  const results = rows.map(({ operation, index }, place): RowResult => {
    const outcome = outcomes[place] as Outcome
    if ('problem' in outcome) {
      const body = problemBody(outcome.problem, ctx.actor.language)
      return { operation, index, status: body.status as number, problem: body }
    }
    const record = shown.get(outcome)
    if (!record) return { operation, index, status: 204 }
    return { operation, index, status: operation === 'create' ? 201 : 200, data: record }
  })
  return { status: 200, headers: {}, body: { results, refs } satisfies { results: unknown; refs: Refs } }
}
