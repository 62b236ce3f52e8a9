import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { allowed, isTransaction, mayCreate, noFacts, type Ctx, type EngineType } from '#engine'
import type { ApiParts } from '../../server/http/route-module.ts'
import { importBatch, type ImportBatch } from './import-batch.ts'
import { importCtx } from './run/batch.ts'
import type { ImportCtx } from './run/part.ts'

// What all routes of imports have in common.

export const params = z.object({ key: z.string().max(64).describe('The import’s id or number.') })
export const tags = ['Imports'] as const
export const config = { policy: 'session' } as const

export const typeOf = ({ types }: ApiParts): EngineType => types.get(importBatch.name)

/** A context with the import's rights in the person's name, once it is clear that they may import. */
export const importerOf = (api: ApiParts, request: FastifyRequest): ImportCtx => {
  const ctx = api.ctxOf(request)
  const ability = mayCreate(ctx, typeOf(api))
  if (!ability.allowed)
    throw problem('forbidden', {
      message: ability.message ?? 'You may not import.',
      remedy: 'An administrator can give you a role that may create imports.',
    })
  if (isTransaction(ctx.db)) throw new Error('An import opens its own transactions.')
  return { ...importCtx(ctx, ctx.actor), db: ctx.db }
}

/** The batch of the address, for somebody who may work on it. */
export const batchOf = async (
  api: ApiParts,
  request: FastifyRequest,
): Promise<{ ctx: ImportCtx; batch: ImportBatch }> => {
  const own = api.ctxOf(request)
  const { key } = request.params as z.infer<typeof params>
  const record = await api.find(own, typeOf(api), key)
  const ctx = importerOf(api, request)
  if (!allowed(own, typeOf(api), 'work', record, noFacts()))
    throw problem('forbidden', { message: `You may not work on ${record.number}.` })
  return { ctx, batch: record as unknown as ImportBatch }
}

export const answerOf = (api: ApiParts, ctx: Ctx, batch: ImportBatch) =>
  api.recordAnswer(ctx, typeOf(api), batch as never)
