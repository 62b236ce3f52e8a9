import type { ApiRecord } from '#contract/api/records.ts'
import { api } from './client.ts'
import type { ProblemBody } from './problem.ts'

type Values = Readonly<Record<string, unknown>>

/** One row's answer of a bulk command. */
export interface BulkResult {
  readonly index: number
  readonly status: number
  /** Absent where it was done and the reader may see it no longer. */
  readonly data?: ApiRecord
  readonly problem?: ProblemBody
}

export interface BulkCommand {
  readonly update?: readonly { id: string; version?: number; values: Values }[]
  readonly transition?: readonly { id: string; version?: number; transition: string; values?: Values }[]
}

/** Changes several records; each row succeeds or is refused by itself. */
export const sendBulk = (plural: string, command: BulkCommand): Promise<{ results: readonly BulkResult[] }> =>
  api.post(`/${plural}/bulk`, command)
