import type { ProblemCode, ProblemIssue } from '#contract/problem.ts'

/** The server's codes, and `offline` for no answer at all. */
export type ShownProblemCode = ProblemCode | 'offline'

export interface ProblemBody {
  readonly status?: number
  readonly code?: ShownProblemCode
  readonly detail?: string
  readonly issues?: readonly ProblemIssue[]
  readonly remedy?: string
  readonly reference?: string
  readonly [extra: string]: unknown
}

/** An answer that is an error (RFC 9457), as it is thrown and shown. */
export class ApiProblem extends Error {
  readonly code: ShownProblemCode
  readonly detail: string
  readonly issues: readonly ProblemIssue[]
  readonly remedy: string | undefined
  readonly reference: string | undefined
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.detail ?? body.code ?? 'internal')
    this.name = 'ApiProblem'
    this.code = body.code ?? codeOfStatus(body.status)
    this.detail = body.detail ?? ''
    this.issues = body.issues ?? []
    this.remedy = body.remedy
    this.reference = body.reference
    this.body = body
  }

  /** Any error as a problem: what is none is a fault of ours. */
  static of(error: unknown): ApiProblem {
    if (error instanceof ApiProblem) return error
    return new ApiProblem({
      code: 'internal',
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}

export const isProblem = (error: unknown, code: ShownProblemCode): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code

/** Somebody else was faster: the version that a change was meant upon is not the last one any more. */
export const isOvertaken = (error: unknown): error is ApiProblem =>
  isProblem(error, 'precondition_failed') || isProblem(error, 'stale')

const codeOfStatus = (status = 500): ShownProblemCode => {
  const known: Readonly<Record<number, ShownProblemCode>> = {
    400: 'malformed',
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    412: 'precondition_failed',
    413: 'too_large',
    415: 'unsupported_media',
    422: 'invalid',
    428: 'precondition_required',
    429: 'too_many',
  }
  return known[status] ?? (status > 500 ? 'unavailable' : 'internal')
}
