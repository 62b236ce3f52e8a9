import { z } from 'zod'
import { hasCapability, type EngineType } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import type { Api, ApiParts } from '../../../server/http/route-module.ts'
import type { Terms } from '../terms/definitions.ts'
import { carryingOf } from './carrying.ts'
import { unsupportedPromises } from './unsupported.ts'

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })
const query = z.object({
  behind: z
    .string()
    .max(64)
    .optional()
    .describe('The number behind which to go on: `next` of the answer before.'),
})

/** Whether one agreement can be carried by what it stands on, and all those that can't. */
export const carryingRoutes = (
  app: Api,
  type: EngineType,
  { ctxOf, find }: Pick<ApiParts, 'ctxOf' | 'find'>,
  termsIn: (db: Queryable) => Promise<Terms>,
): void => {
  if (!hasCapability(type, 'agreement-carrying')) return
  app.get(
    `/${type.plural}/:key/carrying`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `read-carrying-of-${type.name}`,
        summary: `Whether what one ${type.label.toLowerCase()} stands on can carry what it promises`,
        params,
        response: { 200: { $ref: '#/components/schemas/Carrying' } },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      const record = await find(ctx, type, request.params.key)
      return carryingOf(ctx, record, await termsIn(ctx.db))
    },
  )
  app.get(
    `/${type.plural}/unsupported`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `list-unsupported-${type.plural}`,
        summary: `${type.labelMany} that what they stand on can’t carry, with the cheapest remedy; some at a time`,
        querystring: query,
        response: { 200: { $ref: '#/components/schemas/UnsupportedPromises' } },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      return unsupportedPromises(ctx, request.query.behind ?? null, await termsIn(ctx.db))
    },
  )
}
