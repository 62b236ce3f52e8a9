import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'
import { presentsKey } from './policy.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Keeps other sites' pages from acting with the cookie of a signed-in person. Browsers say where a request comes from
 * (Sec-Fetch-Site, Origin); one that says neither must send JSON, which a page of another site can't without asking
 * first, and nobody here answers yes. API keys do not travel by themselves, so they need none of this.
 */
export const refuseCrossSite = (app: FastifyInstance, publicUrl: string): void => {
  const own = new URL(publicUrl)
  app.addHook('onRequest', async (request) => {
    if (safeMethods.has(request.method) || presentsKey(request) || isOurs(request, own.origin)) return
    throw problem('forbidden', {
      message: 'The request comes from a page of another site.',
      remedy: `Changes are made from ${originOf(request, own)} or with an API key.`,
    })
  })
}

/** With `PORT=0` the system chooses the port, which the settings don't know: it is the one that was asked at. */
const originOf = (request: FastifyRequest, own: URL): string =>
  own.port === '0' ? `${own.protocol}//${own.hostname}:${request.port ?? own.port}` : own.origin

const isOurs = (request: FastifyRequest, own: string): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin !== undefined) return origin === own || hostOf(origin) === request.host
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '')
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
