import type { AggregateRequest } from '#contract/api/aggregate.ts'
import { isProblem, type ProblemIssue } from '#contract/problem.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import { nobodyReads } from '../model/read-trail.ts'
import { prepare } from './aggregate.ts'

/** What `aggregate` would refuse of a request for this actor; nothing is asked, and nothing noted as read. */
export const aggregateIssues = (
  ctx: Ctx,
  type: EngineType,
  request: AggregateRequest,
): readonly ProblemIssue[] => {
  try {
    prepare({ ...ctx, reads: nobodyReads }, type, request)
    return []
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid') throw error
    return error.details.issues ?? []
  }
}
