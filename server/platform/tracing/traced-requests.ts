import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { OpenSpan, Tracing } from './span.ts'

/** Makes a span of each request, by its route and never by its address. Called before anything else is added to the app. */
export function traceRequests(app: FastifyInstance, tracing: Tracing, trustsCallers: boolean): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>()
  app.addHook('onRequest', (request, _reply, done) => {
    const { method, routeOptions, headers } = request
    const { traceparent } = headers
    const span = tracing.begin(method, {
      kind: 'server',
      facts: { 'http.request.method': method, 'http.route': routeOptions.url ?? 'unknown' },
      // Like X-Forwarded-*: from a proxy, not from just anybody.
      ...(trustsCallers && typeof traceparent === 'string' && { parent: traceparent }),
    })
    spans.set(request, span)
    tracing.within(span, done)
  })
  // A body arrives in events of the connection, which know nothing of the request.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request)
    if (span === undefined) done()
    else tracing.within(span, done)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode } = reply
    spans.get(request)?.end({
      name: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
      facts: { 'http.response.status_code': statusCode },
      ...(statusCode >= 500 && { error: String(statusCode) }),
    })
  })
}
