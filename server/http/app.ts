import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'
import type { Ctx, Decisions, TypeRegistry } from '#engine'
import { isFresh } from '#platform/auth/confirm.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { createHttpServer } from '#platform/http/server.ts'
import type { Log } from '#platform/log.ts'
import { refuseCrossSite } from './guards/cross-site.ts'
import { addDocsPage } from './docs-page.ts'
import { answerProblem } from './errors.ts'
import { keepReadsOf, trailOf } from './guards/read-trail.ts'
import { answerTheRest } from './fallback.ts'
import { takeJsonOnly } from './guards/json-body.ts'
import { collectRoutes } from './openapi/collect.ts'
import { openApiDocument, type OpenApiDocument } from './openapi/document.ts'
import { callerOf, demandPolicies, enforcePolicies, identify } from './guards/policy.ts'
import { addProductRoutes } from './product-routes.ts'
import { makeRates, usualLimits, type RateLimits } from './guards/rate-limit.ts'
import { noteTurnedAway } from './guards/turned-away.ts'
import { find, recordAnswer } from './records/answer.ts'
import { makeExporter } from './records/export.ts'
import type { TextCondition } from './records/list.ts'
import { addRecordRoutes } from './records/records.ts'
import type { Api, ApiParts, Authenticate, RouteModule } from './route-module.ts'
import { checkWithZod } from './validation.ts'

/** What the API is made of; the composition root fills it in. */
export interface AppParts {
  readonly log: Log
  readonly clock: Clock
  readonly db: Database
  readonly types: TypeRegistry
  readonly decisions: Decisions
  readonly numbers: Ctx['numbers']
  readonly keys: Ctx['keys']
  readonly authenticate: Authenticate
  /** Routes beside those that every type has. */
  readonly modules: readonly RouteModule[]
  readonly publicUrl: string
  readonly trustProxy: boolean | string
  /** Of the product, for the API's description. */
  readonly version: string
  /** Full text in lists (`q`); without it lists have none. */
  readonly textCondition?: TextCondition | undefined
  /** Whether there is a mail server at this moment. */
  readonly sendsMail?: (() => boolean) | undefined
  readonly rateLimits?: RateLimits | undefined
  /** Why no request may be answered now; null when they may. Asked before each. */
  readonly refusal?: (() => string | null) | undefined
  /** Called after each request that may have changed something, so that followers need not wait for their next look. */
  readonly afterChange?: (() => void) | undefined
  /** Called with the app before anything else is added to it. */
  readonly prepare?: ((app: FastifyInstance) => void) | undefined
}

/**
 * The HTTP server with everything below /api. Health, metrics and the web pages are added by the composition root.
 * @throws Error on start for a route below /api without a policy
 */
export const makeApp = (parts: AppParts): FastifyInstance => {
  const app = createHttpServer({
    log: parts.log,
    trustProxy: parts.trustProxy,
    publicUrl: parts.publicUrl,
    onError: answerProblem,
  })
  parts.prepare?.(app)
  demandPolicies(app)
  app.register(async (api) => addApi(api, parts), { prefix: '/api' })
  return app
}

/** The description of the API that an app serves; it is complete when the app is ready. */
export const describeApi = async (app: FastifyInstance): Promise<OpenApiDocument> => {
  await app.ready()
  const answer = await app.inject('/api/v1/openapi.json')
  return answer.json<OpenApiDocument>()
}

const addApi = async (api: FastifyInstance, parts: AppParts): Promise<void> => {
  const { modules, types } = parts
  const routes = collectRoutes(api)
  let document: OpenApiDocument | undefined
  const describe = (): OpenApiDocument =>
    (document ??= openApiDocument({
      types,
      routes,
      schemas: modules.flatMap(({ schemas }) => (schemas ? [schemas] : [])),
      version: parts.version,
    }))
  noteTurnedAway(api, parts.clock)
  takeJsonOnly(api)
  api.setValidatorCompiler(checkWithZod)
  api.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  keepNothing(api)
  if (parts.refusal) refuseAll(api, parts.refusal)
  refuseCrossSite(api, parts.publicUrl)
  const rates = makeRates(parts.clock, parts.rateLimits ?? usualLimits)
  rates.limitGuesses(api)
  identify(api, parts.authenticate)
  rates.limit(api)
  enforcePolicies(api)
  if (parts.afterChange) tellOfChanges(api, parts.afterChange)
  keepReadsOf(api, contexts(parts))
  answerTheRest(api)
  await api.register(async (docs) => addDocsPage(docs, describe))
  await api.register(async (v1) => addVersion1(v1, parts, { describe, routes: () => routes }), {
    prefix: '/v1',
  })
}

const addVersion1 = async (
  v1: FastifyInstance,
  parts: AppParts,
  { describe, routes }: { readonly describe: () => OpenApiDocument; readonly routes: ApiParts['routes'] },
): Promise<void> => {
  const { types, modules, textCondition } = parts
  const app: Api = v1.withTypeProvider()
  const apiParts: ApiParts = { types, ctxOf: contexts(parts), recordAnswer, find, routes }
  const lists = { textCondition, exportList: makeExporter(textCondition) }
  addProductRoutes(app, apiParts, describe)
  for (const type of types.all()) addRecordRoutes(app, type, apiParts, lists)
  for (const module of modules) {
    // Each in a scope of its own: its parsers and hooks are nobody else's.
    await v1.register(async (scope) => {
      const own: Api = scope.withTypeProvider()
      module.routes?.(own, apiParts)
      for (const type of types.all()) module.typeRoutes?.(own, type, apiParts)
    })
  }
}

const contexts =
  ({ types, decisions, numbers, keys, clock, db, sendsMail }: AppParts) =>
  (request: FastifyRequest): Ctx => {
    const { actor, via, provenAt } = callerOf(request)
    const isProven = provenAt === null || isFresh(provenAt, clock.now())
    const reads = trailOf(request)
    return {
      types,
      decisions,
      numbers,
      keys,
      clock,
      db,
      actor,
      via,
      isProven,
      sendsMail: sendsMail?.(),
      reads,
    }
  }

/** Answers are about one reader at one moment: nobody keeps them, unless a route says otherwise. */
const keepNothing = (app: FastifyInstance): void => {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
}

const refuseAll = (app: FastifyInstance, refusal: () => string | null): void => {
  app.addHook('onRequest', async () => {
    const reason = refusal()
    if (reason !== null)
      throw problem('unavailable', {
        message: reason,
        remedy: 'Try again in a moment: another process takes over.',
      })
  })
}

const tellOfChanges = (app: FastifyInstance, tell: () => void): void => {
  app.addHook('onResponse', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && reply.statusCode < 400) tell()
  })
}
