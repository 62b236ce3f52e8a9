import type { FastifyInstance } from 'fastify'
import { problem } from '#contract/problem.ts'

interface KnownAddress {
  readonly pattern: RegExp
  readonly methods: Set<string>
}

/**
 * Answers what no route takes: OPTIONS with the methods of the address, a method that it does not have with 405, and
 * everything else below /api with 404. Without it such requests would reach the web pages.
 */
export const answerTheRest = (app: FastifyInstance): void => {
  const addresses = new Map<string, KnownAddress>()
  app.addHook('onRoute', ({ method, url }) => {
    if (url.includes('*')) return
    const known = addresses.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
    for (const each of [method].flat()) known.methods.add(each)
    addresses.set(url, known)
  })
  app.route({
    // Those that nothing above the wildcard takes.
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/*',
    config: { policy: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const path = request.url.split('?')[0] ?? ''
      const methods = [...addresses.values()].flatMap((known) =>
        known.pattern.test(path) ? [...known.methods] : [],
      )
      if (methods.length === 0) throw problem('not_found', `There is no ${request.method} ${path}.`)
      void reply.header('allow', [...new Set([...methods, 'OPTIONS'])].join(', '))
      if (request.method === 'OPTIONS') return reply.code(204).send()
      throw problem('method_not_allowed', `${path} does not take ${request.method}.`)
    },
  })
}

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]{1,256}' : part.replace(/[.+?^$()|[\]{}\\]/g, '\\$&')))
      .join('/')}/?$`,
  )
