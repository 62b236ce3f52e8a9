import { z } from 'zod'
import type { Ctx, StoredRecord } from '#engine'
import type { RouteModule } from '../http/route-module.ts'

type KeepSecret = (ctx: Ctx, server: StoredRecord, value: string) => Promise<StoredRecord>

/** `PUT /mail-servers/:key/secret`: the password, which nobody reads again. */
export const mailServerRoutes = (keepSecret: KeepSecret): RouteModule => ({
  name: 'mail-servers',
  typeRoutes: (app, type, { ctxOf, find, recordAnswer }) => {
    if (!type.capabilities.some(({ name }) => name === 'mail-server-secret')) return
    app.put(
      `/${type.plural}/:key/secret`,
      {
        config: { policy: 'type:update' },
        schema: {
          tags: [type.labelMany],
          operationId: 'setMailServerSecret',
          summary: 'Set the password of a mail server, which nobody reads again',
          params: z.object({ key: z.string().max(64) }),
          body: z.strictObject({ secret: z.string().min(1).max(1000) }),
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        const server = await find(ctx, type, request.params.key)
        return recordAnswer(ctx, type, await keepSecret(ctx, server, request.body.secret))
      },
    )
  },
})
