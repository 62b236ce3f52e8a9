import { z } from 'zod'
import type { Ctx } from '#engine'
import type { RouteModule } from './route-module.ts'

const explainQuery = z.strictObject({
  person: z.string().max(64).optional().describe('Id or number; the asker when absent.'),
  type: z.string().max(60).describe('Name or plural of a type.'),
  id: z.string().max(64).optional().describe('Id or number of the record; not needed for create.'),
  operation: z
    .string()
    .max(160)
    .describe(
      'read, create, update, work, remove, transition:<name>, field:<name> (seeing it) or field:<name>:write.',
    ),
})

type ExplainQuery = z.infer<typeof explainQuery>

const step = z.object({
  source: z
    .string()
    .describe(
      'scope, limit, type, role <key>, state, transition, condition, field; default: no rule granted it, and these were asked.',
    ),
  rule: z.string().describe('FEEL, or the scopes of a key.'),
  result: z.boolean().nullable().describe('Null where it depends on what the record will be.'),
})

const explanation = z.object({
  allowed: z.boolean().nullable(),
  steps: z.array(step).readonly(),
  decidedBy: step.nullable().describe('Null while it depends on what the record will be.'),
})

export interface ExplainParts {
  explain(ctx: Ctx, request: ExplainQuery): Promise<z.infer<typeof explanation>>
}

/** Why can (can't) this person see or do this? */
export const explainRoutes = ({ explain }: ExplainParts): RouteModule => ({
  name: 'explain',
  routes: (app, { ctxOf }) => {
    app.get(
      '/explain',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Rights'],
          operationId: 'explain',
          summary: 'Why a person may or may not see or do something, with the rules that were asked',
          description:
            'Everybody may ask about themselves; administrators, auditors and team leads about others. The asker must be able to read the record.',
          querystring: explainQuery,
          response: { 200: explanation },
        },
      },
      async (request) => explain(ctxOf(request), request.query),
    )
  },
})
