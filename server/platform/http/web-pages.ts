import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'

/**
 * Serves the built web: files by name, and `index.html` for every address of the router, so that each can be shared.
 * Without a build nothing is served and unknown addresses stay unknown.
 */
export async function addWebPages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    // Names below assets/ carry a hash of their content.
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'))
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/', async (_request, reply) => reply.sendFile('index.html'))
  app.get('/*', async (request, reply) => {
    if (isPage(request)) return reply.sendFile('index.html')
    throw problem('not_found', `There is no ${request.url.split('?')[0]}.`)
  })
}

const isPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') &&
  !/\.\w{1,5}$/.test(request.url.split('?')[0] ?? '') &&
  (request.headers.accept ?? '').includes('text/html')
