import { isProblem, problem, type Problem } from '#contract/problem.ts'
import type { Ctx, EngineType, StoredRecord, WriteCtx } from '#engine'
import type { Database } from '#platform/database/pool.ts'

/** What a place throws at the end that can't do its part now: the erasure waits for it and is not over before. */
export const notYet = (message: string, remedy: string): Problem =>
  problem('unavailable', { message, remedy, isAwaited: true })

export const isNotYet = (error: unknown): error is Problem =>
  isProblem(error) && error.details['isAwaited'] === true

/** Somewhere beside records and their log where data of people lies: files, search, sign-in, kept answers. */
export interface ErasurePlace {
  readonly name: string
  /** In the transaction that has written over `records`, which are as they were before. */
  readonly afterWriting?: (ctx: WriteCtx, type: EngineType, records: readonly StoredRecord[]) => Promise<void>
  /** Before the person's own record is written over. May run again. */
  readonly ofPerson?: (ctx: WriteCtx, person: StoredRecord) => Promise<void>
  /** At the end, outside of any transaction, with the ids of all records that were written over. May run again. */
  readonly atEnd?: (
    ctx: Ctx & { readonly db: Database },
    person: string,
    touched: readonly string[],
  ) => Promise<void>
}
