import { randomUUID } from 'node:crypto'
import Fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'
import type { Log } from '../log.ts'
import { compressAnswers } from './compression.ts'
import { addSecurityHeaders } from './security-headers.ts'

export interface HttpOptions {
  readonly log: Log
  readonly trustProxy: boolean | string
  /** The address that people use; https adds Strict-Transport-Security. */
  readonly publicUrl: string
  /** Bytes; default 1 MiB. Routes that take files set their own. */
  readonly bodyLimit?: number
  /** Turns any thrown error into an answer: the translator of `server/http/errors.ts`. */
  readonly onError: (error: unknown, request: FastifyRequest, reply: FastifyReply) => unknown
}

/** A Fastify instance with request ids, limits, security headers and the given translator of errors. */
export function createHttpServer(options: HttpOptions): FastifyInstance {
  const log: FastifyBaseLogger = options.log
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    trustProxy: options.trustProxy,
    bodyLimit: options.bodyLimit ?? 1_048_576,
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 256 },
    // Addresses that can't be decoded or are too long never reach a route; they are answered like all errors.
    frameworkErrors: (error, request, reply) => {
      options.onError(error, request, reply)
    },
  })
  app.setErrorHandler((error, request, reply) => options.onError(error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    options.onError(
      problem('not_found', `There is no ${request.method} ${request.url.split('?')[0]}.`),
      request,
      reply,
    ),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        url: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  addSecurityHeaders(app, options.publicUrl)
  compressAnswers(app)
  return app
}

/** A caller's request id is kept where it is harmless, so that a trace can be followed across systems. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
}

/** Listens and answers the address; a port in use or not permitted is a problem that says what to do. */
export async function listen(app: FastifyInstance, at: { host: string; port: number }): Promise<string> {
  try {
    return await app.listen(at)
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, at)
  }
}

function listenFailure(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return problem('unavailable', {
        message: `Port ${port} on ${host} is in use by another program.`,
        remedy: `End that program or choose another port: PORT=${port === 65_535 ? 4400 : port + 1} npm start`,
      })
    case 'EACCES':
      return problem('unavailable', {
        message: `This user may not listen on port ${port}.`,
        remedy: 'Choose a port above 1023 (PORT=4400) and put a web server in front of it.',
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return problem('unavailable', {
        message: `This machine has no address ${host}.`,
        remedy: 'Set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (all its networks).',
      })
    default:
      return error
  }
}

/** Takes no new requests, lets running ones end, and cuts what is still open after `timeoutMs`. */
export async function closeGracefully(app: FastifyInstance, timeoutMs = 10_000): Promise<void> {
  // A browser keeps its connections open after the answer: as soon as one is idle it is of no use any more.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  const cut = setTimeout(() => app.server.closeAllConnections(), timeoutMs)
  await app.close().finally(() => {
    clearInterval(sweep)
    clearTimeout(cut)
  })
}
