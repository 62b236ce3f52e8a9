import { z } from 'zod'
import { problem, problemStatus, type ProblemCode } from '#contract/problem.ts'
import { log } from '#engine'
import { problemTitles } from './errors.ts'
import { metaOf } from './meta.ts'
import type { OpenApiDocument } from './openapi/document.ts'
import { schemaRef } from './openapi/names.ts'
import { addReads } from './reads.ts'
import type { Api, ApiParts } from './route-module.ts'
import { names, wholeNumber } from './validation.ts'

const logQuery = z.strictObject({
  after: z.string().max(60).optional().describe('`next` or `place` of an earlier answer.'),
  type: names(1000).optional().describe('Only of these types, with commas between their names.'),
  limit: wholeNumber(1, 500).optional().describe('How many at once: 100 if not given, at most 500.'),
})

/** Routes about the whole product rather than one type: its metadata, its log, its own description. */
export const addProductRoutes = (app: Api, parts: ApiParts, describe: () => OpenApiDocument): void => {
  addMeta(app, parts)
  addLog(app, parts)
  addReads(app, parts)
  addDescription(app, describe)
  addProblemTypes(app)
}

const addMeta = (app: Api, { ctxOf }: ApiParts): void => {
  app.get(
    '/meta',
    {
      config: { policy: 'session' },
      schema: {
        tags: ['Product'],
        operationId: 'readMeta',
        summary: 'The types of records, as far as the reader may use them',
        response: { 200: schemaRef('Meta') },
      },
    },
    async (request) => ({ types: metaOf(ctxOf(request)) }),
  )
}

const addLog = (app: Api, { ctxOf, types }: ApiParts): void => {
  app.get(
    '/events',
    {
      config: { policy: 'session' },
      schema: {
        tags: ['Product'],
        operationId: 'readLog',
        summary: 'The log of all changes',
        description:
          'In the order of commits, for records that the reader may read now. No event is missed or repeated by whoever goes on from `place`.',
        querystring: logQuery,
        response: { 200: schemaRef('Log') },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      const { type: wanted, after, limit } = request.query
      const unknown = wanted?.find((name) => !types.has(name))
      if (unknown !== undefined) throw problem('malformed', `There is no type "${unknown.slice(0, 60)}".`)
      return log(ctx, { after, limit, types: wanted })
    },
  )
}

const addDescription = (app: Api, describe: () => OpenApiDocument): void => {
  let text: string | undefined
  app.get(
    '/openapi.json',
    { config: { policy: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send((text ??= JSON.stringify(describe()))),
  )
}

const addProblemTypes = (app: Api): void => {
  app.get(
    '/problems/:code',
    {
      config: { policy: 'public' },
      schema: {
        tags: ['Product'],
        operationId: 'readProblemType',
        summary: 'What a code of a problem means',
        params: z.object({ code: z.string().max(60) }),
      },
    },
    async (request) => {
      const { code } = request.params
      if (!isCode(code)) throw problem('not_found', 'There is no such code.')
      return { code, title: problemTitles[code], status: problemStatus[code] }
    },
  )
}

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code)
