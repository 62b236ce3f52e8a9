import { z } from 'zod'
import type { Ctx } from '#engine'
import type { RouteModule } from './route-module.ts'

const key = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  person: z.string(),
  scopes: z.array(z.string()),
  prefix: z.string(),
  state: z.string().describe('active, revoked or expired.'),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
})

const newKey = z.strictObject({
  title: z.string().min(1).max(200).describe('What uses it.'),
  scopes: z
    .array(z.string().max(80))
    .min(1)
    .max(50)
    .describe('read, write, or <type>:<operation> such as incidents:read.'),
  expiresAt: z.iso.datetime({ offset: true }).nullable().optional().describe('Never, if not given.'),
})

export type ApiKeyAnswer = z.infer<typeof key>

export interface ApiKeyParts {
  /** The keys of the actor. */
  list(ctx: Ctx): Promise<ApiKeyAnswer[]>
  create(
    ctx: Ctx,
    wanted: z.infer<typeof newKey>,
  ): Promise<{ readonly data: ApiKeyAnswer; readonly key: string }>
  /** By id or number. */
  revoke(ctx: Ctx, key: string): Promise<void>
}

/** The own API keys. Their records, with every making and revoking in the log, are the type `api-key`. */
export const apiKeyRoutes = (parts: ApiKeyParts): RouteModule => ({
  name: 'api-keys',
  routes: (app, { ctxOf }) => {
    const tags = ['API keys']
    app.get(
      '/api-keys',
      {
        config: { policy: 'person' },
        schema: {
          tags,
          operationId: 'listOwnApiKeys',
          summary: 'The own API keys',
          response: { 200: z.object({ data: z.array(key) }) },
        },
      },
      async (request) => ({ data: await parts.list(ctxOf(request)) }),
    )
    app.post(
      '/api-keys',
      {
        config: { policy: 'person' },
        schema: {
          tags,
          operationId: 'issueApiKey',
          summary: 'Make an API key; `key` is shown in this answer only',
          body: newKey,
          response: { 201: z.object({ data: key, key: z.string() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await parts.create(ctxOf(request), request.body)),
    )
    app.delete(
      '/api-keys/:id',
      {
        config: { policy: 'person' },
        schema: {
          tags,
          operationId: 'revokeApiKey',
          summary: 'Revoke an API key',
          params: z.object({ id: z.string().max(64) }),
        },
      },
      async (request, reply) => {
        await parts.revoke(ctxOf(request), request.params.id)
        return reply.code(204).send()
      },
    )
  },
})
