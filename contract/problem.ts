/** The error codes of the product with their HTTP status; the only place where the two meet. */
export const problemStatus = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale: 409,
  /** As `stale`, where the request named the version by If-Match (RFC 9110, 13.1.1). */
  precondition_failed: 412,
  precondition_required: 428,
  too_large: 413,
  unsupported_media: 415,
  too_many: 429,
  unavailable: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof problemStatus

/** One field's or one position's complaint within a problem. */
export interface ProblemIssue {
  /** The field, column or JSON path that is meant. */
  readonly field?: string
  /** A stable key for translation, e.g. `required` or `choice.unknown`. */
  readonly code: string
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

export interface ProblemDetails {
  readonly message: string
  readonly issues?: readonly ProblemIssue[]
  /** Who could change it, or what to do next, in one sentence. */
  readonly remedy?: string
  readonly [key: string]: unknown
}

/** What code throws; `server/http/errors.ts` alone turns it into an answer (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails) {
    super(details.message)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}

/** Makes a problem to throw: `throw problem('not_found', 'There is no incident INC0000001.')`. */
export const problem = (code: ProblemCode, details: string | ProblemDetails): Problem =>
  new Problem(code, typeof details === 'string' ? { message: details } : details)

/** A problem about values: one issue for each field. */
export const invalid = (issues: readonly ProblemIssue[]): Problem =>
  problem('invalid', { message: issues.map((issue) => issue.message).join(' '), issues })

export const isProblem = (error: unknown): error is Problem => error instanceof Problem
