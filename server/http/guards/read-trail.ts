import type { FastifyInstance, FastifyRequest } from 'fastify'
import { keepReads, makeReadTrail, type Ctx, type ReadTrail } from '#engine'
import { callerOf } from './policy.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What of this request's answer is sensitive; null until a context was made for it. */
    reads: ReadTrail | null
  }
}

/** The trail of a request: one, however many contexts are made for it. */
export const trailOf = (request: FastifyRequest): ReadTrail =>
  (request.reads ??= makeReadTrail({
    operation:
      request.routeOptions.schema?.operationId ?? `${request.method} ${request.routeOptions.url ?? ''}`,
    request: request.id,
    sessionId: callerOf(request).sessionId,
  }))

/**
 * Writes what of an answer is sensitive to the read log before the answer leaves, refusals included; most have nothing.
 * Where the log can't be written, what was to leave is replaced by the error. Hooks of later scopes see it go only then.
 */
export const keepReadsOf = (app: FastifyInstance, ctxOf: (request: FastifyRequest) => Ctx): void => {
  app.decorateRequest('reads', null)
  app.addHook('onSend', async (request) => {
    if (request.reads) await keepReads(ctxOf(request))
  })
}
