import { z } from 'zod'
import type { RouteModule } from '../http/route-module.ts'
import { wholeNumber } from '../http/validation.ts'
import { securityLog, securityTopics } from './security-log.ts'

const usual = 50

const line = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string().describe('What happened; `rights` for a change of a record that rights hang on.'),
  person: z.string().nullable().describe('Whom it concerns; of a change, who made it.'),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  record: z.object({ type: z.string(), id: z.string() }).nullable(),
  change: z
    .object({ kind: z.string(), transition: z.string().nullable(), fields: z.array(z.string()).readonly() })
    .nullable(),
})

const query = z.strictObject({
  topic: z.enum(securityTopics).optional(),
  person: z.uuid().optional().describe('Only what this person did, or what was done to them.'),
  limit: wholeNumber(1, 200).optional(),
  cursor: z
    .string()
    .max(120)
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z\|[\da-f-]+$/)
    .optional()
    .describe('`next` of the page before.'),
})

/** `GET /security-log`: for administrators and auditors of the desk. */
export const securityRoutes: RouteModule = {
  name: 'security-log',
  routes: (app, { ctxOf }) => {
    app.get(
      '/security-log',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Rights'],
          operationId: 'readSecurityLog',
          summary: 'Sign-ins, refusals, changes of the ways in and of rights, the latest first',
          querystring: query,
          response: {
            200: z.object({
              data: z.array(line).readonly(),
              refs: z.record(
                z.string(),
                z.object({ type: z.string(), number: z.string(), title: z.string() }),
              ),
              next: z.string().nullable(),
            }),
          },
        },
      },
      async (request) => {
        const { limit = usual, ...asked } = request.query
        return securityLog(ctxOf(request), { ...asked, limit })
      },
    )
  },
}
