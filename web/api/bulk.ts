import type { ApiRecord } from '#contract/api/records.ts'
import { api } from './client.ts'
import type { ProblemBody } from './problem.ts'

/** One row's answer of a bulk command. */
export interface BulkResult {
  readonly index: number
  readonly status: number
  readonly data?: ApiRecord
  readonly problem?: ProblemBody
}

/** Changes several records; each row succeeds or is refused by itself. */
export const bulkUpdate = (
  plural: string,
  update: readonly { id: string; version?: number; values: Readonly<Record<string, unknown>> }[],
): Promise<{ results: readonly BulkResult[] }> => api.post(`/${plural}/bulk`, { update })
