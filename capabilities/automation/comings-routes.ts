import { z } from 'zod'
import { hasCapability } from '#engine'
import type { RouteModule } from '../../server/http/route-module.ts'
import { planOf } from './comings.ts'

const params = z.object({ key: z.string().max(64).describe('The schedule’s id or number.') })
const mostShown = 10

/** `GET /schedules/:key/comings`: when a schedule comes next, by its calendar as it is now. */
export const comingsRoutes: RouteModule = {
  name: 'schedules',
  typeRoutes: (app, type, { ctxOf, find }) => {
    if (!hasCapability(type, 'schedule-runs')) return
    app.get(
      `/${type.plural}/:key/comings`,
      {
        config: { policy: 'type:read' },
        schema: {
          tags: [type.labelMany],
          operationId: 'listComingsOfSchedule',
          summary: `The next ${mostShown} times that a schedule comes, in force or not`,
          params,
          response: {
            200: z.object({
              data: z.array(
                z.object({
                  day: z.string().describe('The local day by its rule.'),
                  at: z.string().describe('When it is made, as its calendar moves it.'),
                }),
              ),
            }),
          },
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        const record = await find(ctx, type, request.params.key)
        const comings = await planOf(ctx, record)
        const data: { day: string; at: string }[] = []
        let after = Date.parse(ctx.clock.now())
        // What was skipped is not among them.
        if (typeof record.lastAt === 'string') after = Math.max(after, Date.parse(record.lastAt))
        for (let next = comings.after(after); next && data.length < mostShown; next = comings.after(next.at))
          data.push({ day: next.day, at: new Date(next.at).toISOString() })
        return { data }
      },
    )
  },
}
