import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { languageAmong, wantedLanguages } from '#contract/language.ts'
import { isProblem, problem, problemStatus, type Problem, type ProblemCode } from '#contract/problem.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { isConnectionLost, sqlState } from '#platform/database/pool.ts'
import { detailsIn } from './languages/spoken.ts'

/** One sentence for each code; the detail says what happened this time. */
export const problemTitles: Readonly<Record<ProblemCode, string>> = {
  invalid: 'The values can’t be accepted.',
  malformed: 'The request can’t be understood.',
  unauthenticated: 'Nobody is signed in.',
  forbidden: 'This is not permitted.',
  not_found: 'There is no such thing.',
  method_not_allowed: 'The address does not take this method.',
  conflict: 'The present state does not allow it.',
  stale: 'Somebody else was faster.',
  precondition_failed: 'Somebody else was faster.',
  precondition_required: 'The request must say which version it is about.',
  too_large: 'The request is too large.',
  unsupported_media: 'The content is of a kind that is not taken here.',
  too_many: 'There were too many requests.',
  unavailable: 'The service is not available at present.',
  internal: 'Something went wrong on our side.',
}

/** Where a code is explained: the `type` of a problem (RFC 9457). */
const problemType = (code: ProblemCode): string => `/api/v1/problems/${code}`

/** The only translator from errors to answers: RFC 9457. Nothing of the inside is told; the log has it by the reference. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const found = problemOf(error)
  const isGone = hasGone(error, request)
  if (isGone) request.log.debug({ err: error }, 'The caller has gone')
  else if (!found) request.log.error({ err: error, reference: request.id }, 'A request failed unexpectedly')
  const told = found ?? unexpected
  // What the log should have although the reader is told less.
  if (!isGone && found && found !== error && problemStatus[found.code] >= 500)
    request.log.error({ err: error, reference: request.id }, found.message)
  if (told.code === 'forbidden') noteRefusal(request)
  for (const [name, value] of Object.entries(headersOf(told))) void reply.header(name, value)
  return reply
    .code(problemStatus[told.code])
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(told, languageFor(request), request.id)))
}

/** Who was refused what: people by their id, places by their route and never by what was asked there. */
const noteRefusal = ({ caller, method, routeOptions, id, log }: FastifyRequest): void =>
  log.info({ person: caller?.actor.id ?? null, method, route: routeOptions.url, reference: id }, 'Refused')

const endsOfCalls = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'])

/** A browser that leaves a page ends its requests in the middle: nothing is wrong on our side, nobody reads an answer. */
const hasGone = (error: unknown, { raw }: FastifyRequest): boolean =>
  raw.socket.destroyed && endsOfCalls.has((error as NodeJS.ErrnoException | null)?.code ?? '')

/** The asker's language; of whoever is not known, the one that the browser asks for. */
export const languageFor = ({ caller, headers }: FastifyRequest): string =>
  caller?.actor.language ?? languageAmong(wantedLanguages(headers['accept-language']))

/** A problem as it is answered, for a whole request or for one row of many. */
export const problemBody = (of: Problem, language: string, reference?: string): Record<string, unknown> => {
  const {
    message,
    issues,
    remedy,
    constraint: _internal,
    retryAfter: _header,
    ...extra
  } = detailsIn(language, of.details)
  return {
    ...extra,
    type: problemType(of.code),
    title: problemTitles[of.code],
    status: problemStatus[of.code],
    code: of.code,
    detail: message,
    ...(issues && { issues }),
    ...(remedy && { remedy }),
    ...(reference && { reference }),
  }
}

const unexpected = problem('internal', {
  message: 'The request failed for a reason that is not yours.',
  remedy: 'Try again; if it fails again, give the reference to whoever runs this installation.',
})

/** The problem that an error of ours, of the framework or of the database stands for; null for what nobody expected. */
export const problemOf = (error: unknown): Problem | null => {
  if (isProblem(error)) return error
  if (isRuleError(error))
    return problem('invalid', {
      message: error.message,
      issues: [
        {
          code: `rule.${error.code}`,
          message: error.message,
          details: { from: error.from, to: error.to, line: error.line, column: error.column },
        },
      ],
    })
  return databaseProblem(error) ?? frameworkProblem(error)
}

const headersOf = ({ code, details }: Problem): Readonly<Record<string, string>> => {
  if (code === 'unauthenticated') return { 'www-authenticate': 'Bearer realm="keelson"' }
  if (code !== 'too_many' && code !== 'unavailable') return {}
  const usualSeconds = code === 'too_many' ? 60 : 5
  const { retryAfter } = details
  return { 'retry-after': String(typeof retryAfter === 'number' ? retryAfter : usualSeconds) }
}

/** Classes and codes of SQLSTATE that a caller may hear of, in words of ours: never the database's. */
const databaseProblem = (error: unknown): Problem | null => {
  if (isConnectionLost(error)) return databaseAway
  const state = sqlState(error)
  if (state === undefined) return null
  if (state.startsWith('22'))
    return problem('malformed', {
      message: 'A value of the request is out of the range in which it can be compared or computed.',
    })
  if (state === '57014')
    return problem('unavailable', {
      message: 'The answer took too long to find.',
      remedy: 'Narrow the filter or ask for less at once.',
    })
  if (['23505', '23503', '40001', '40P01', '55P03'].includes(state))
    return problem('conflict', {
      message: 'Another change came between.',
      remedy: 'Read again and repeat the request.',
    })
  if (state === '53100')
    return problem('unavailable', {
      message: 'The database’s disk is full: nothing of this request was stored.',
      remedy: 'An administrator has to free space for the database; then repeat the request.',
    })
  if (state === '26000' || state === '42P05') return poolerForgets
  return awayStates.test(state) ? databaseAway : null
}

// Connections, resources, shutdown, the system below (an unreadable disk), and a server that takes no writes: after a
// failover a connection may still lead to the old one.
const awayStates = /^(08|53|57P|58|25006)/

const poolerForgets = problem('unavailable', {
  message: 'A pooler between Keelson and its database does not keep prepared statements.',
  remedy: 'An administrator has to add prepared=off to DATABASE_URL (docs/configuration.md).',
})

const databaseAway = problem('unavailable', {
  message: 'The database does not answer at present.',
  remedy: 'Try again in a few seconds.',
})

// What the parser of forms says of them: plain errors, without a status or a code.
const brokenForm = /^Multipart: Boundary not found|unexpected end of multipart data|^The needle cannot /i

/** Refusals by Fastify before a route runs: bodies that are too large, of another kind, or no JSON. */
const frameworkProblem = (error: unknown): Problem | null => {
  if (!(error instanceof Error)) return null
  if (brokenForm.test(error.message))
    return problem('malformed', {
      message: 'The body is no whole multipart/form-data.',
      remedy: 'Send it with a boundary of at most 250 characters, and to its end.',
    })
  const { statusCode, code = '' } = error as Partial<FastifyError>
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return null
  if (statusCode === 413)
    return problem('too_large', {
      message: 'The body of the request is too large.',
      remedy: 'Send less at once.',
    })
  if (statusCode === 415)
    return problem('unsupported_media', {
      message: 'This address takes a body of application/json in UTF-8.',
      remedy: 'Send the header content-type: application/json.',
    })
  if (statusCode === 404) return problem('not_found', 'There is no such address.')
  if (statusCode === 414) return problem('not_found', 'There is no address as long as this.')
  if (statusCode === 429) return problem('too_many', 'There were too many requests.')
  if (code === 'FST_ERR_BAD_URL') return problem('malformed', 'The address is not encoded correctly.')
  return problem('malformed', `The request can’t be read: ${harmless(error.message)}`)
}

/** Messages of the framework name headers and parts of the request, never the inside; they are kept short all the same. */
const harmless = (message: string): string => message.replace(/[^\x20-\x7e]/g, '').slice(0, 200)
