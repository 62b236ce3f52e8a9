import { z } from 'zod'
import type { Ctx } from '#engine'
import { csvLine } from '#contract/csv.ts'
import type { RouteModule } from './route-module.ts'

const rule = z.object({
  source: z.string().describe('limit, type, transition, role <key>.'),
  rule: z.string().describe('FEEL.'),
})

const cell = z.object({
  role: z.string(),
  provider: z.boolean().describe('Whether the person belongs to the organisation that runs the desk.'),
  type: z.string(),
  operation: z.string().describe('read, create, update, work, remove or transition:<name>.'),
  verdict: z.enum(['always', 'never', 'depends']),
  rules: z.array(rule).readonly().describe('What it depends on.'),
})

const matrix = z.object({
  roles: z.array(z.object({ key: z.string(), title: z.string() })).readonly(),
  types: z.array(z.object({ name: z.string(), label: z.string() })).readonly(),
  cells: z.array(cell).readonly(),
  fields: z
    .array(
      z.object({
        type: z.string(),
        field: z.string(),
        read: z.string().nullable(),
        write: z.string().nullable(),
      }),
    )
    .readonly()
    .describe('Fields with rules of their own.'),
  routes: z.array(z.object({ method: z.string(), url: z.string(), policy: z.string() })).readonly(),
})

type Matrix = z.infer<typeof matrix>

export interface AccessMatrixParts {
  matrix(ctx: Ctx): Promise<Omit<Matrix, 'routes'>>
}

/** Who may do what, for an auditor: from the rules in force, as JSON or as a table. */
export const accessMatrixRoutes = (parts: AccessMatrixParts): RouteModule => ({
  name: 'access-matrix',
  routes: (app, { ctxOf, routes }) => {
    app.get(
      '/access-matrix',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Rights'],
          operationId: 'readAccessMatrix',
          summary: 'Who may do what: each role, type and operation, from the rules in force',
          description:
            'For administrators and auditors of the desk. `format=csv` answers the same cells as a table.',
          querystring: z.strictObject({ format: z.enum(['json', 'csv']).optional() }),
          response: { 200: matrix.or(z.string()) },
        },
      },
      async (request, reply) => {
        const found = await parts.matrix(ctxOf(request))
        if (request.query.format !== 'csv')
          return { ...found, routes: routes().map(({ method, url, policy }) => ({ method, url, policy })) }
        void reply.type('text/csv; charset=utf-8')
        void reply.header('content-disposition', 'attachment; filename="access-matrix.csv"')
        return reply.send(tableOf(found))
      },
    )
  },
})

const tableOf = ({ cells }: Omit<Matrix, 'routes'>): string =>
  [
    ['role', 'organisation', 'type', 'operation', 'verdict', 'rules'],
    ...cells.map(({ role, provider, type, operation, verdict, rules }) => [
      role,
      provider ? 'the desk' : 'a customer',
      type,
      operation,
      verdict,
      rules.map((each) => `${each.source}: ${each.rule}`).join(' | '),
    ]),
  ]
    .map(csvLine)
    .join('')
