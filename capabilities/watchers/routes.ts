import { z } from 'zod'
import type { RouteModule } from '../../server/http/route-module.ts'
import { watch } from './watch.ts'

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })
const response = { 200: { $ref: '#/components/schemas/Watching' } }

/** `POST` and `DELETE /{plural}/{id}/watch`: for oneself; others are added by changing `watchers`. */
export const watchRoutes: RouteModule = {
  name: 'watchers',
  typeRoutes: (app, type, { ctxOf, find }) => {
    if (!type.capabilities.some(({ name }) => name === 'watchers')) return
    for (const [method, word] of [
      ['POST', 'watch'],
      ['DELETE', 'unwatch'],
    ] as const)
      // prettier-ignore
      app.route({
        method,
        url: `/${type.plural}/:key/watch`,
        config: { policy: 'type:read' },
        schema: { tags: [type.labelMany], operationId: `${word}-${type.name}`, summary: `${word === 'watch' ? 'Watch' : 'Do not watch'} one ${type.label.toLowerCase()}`, params, response },
        handler: async (request) => {
          const ctx = ctxOf(request)
          const record = await find(ctx, type, request.params.key)
          return { watching: await watch(ctx, type.name, record.id, method === 'POST') }
        },
      })
  },
  schemas: {
    Watching: { type: 'object', required: ['watching'], properties: { watching: { type: 'boolean' } } },
  },
}
