import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import type { RouteModule } from '../../server/http/route-module.ts'
import { names, wholeNumber } from '../../server/http/validation.ts'
import { findRecords, mostFound } from './find.ts'

const searchQuery = z.strictObject({
  q: z
    .string()
    .max(500)
    .describe('Words (each the beginning of one), "words together", -without; or a number.'),
  types: names(1000).optional().describe('Records of these types only, with commas between their names.'),
  match: z
    .enum(['all', 'any'])
    .optional()
    .describe(
      '`any` finds what is like a description: at least half of its telling words. `all` if not given.',
    ),
  limit: wholeNumber(1, mostFound)
    .optional()
    .describe(`How many at most: 20 if not given, at most ${mostFound}.`),
})

/** `GET /search`: the records that fit best, of those that the reader may read. */
export const searchRoutes: RouteModule = {
  name: 'search',
  routes: (app, { ctxOf }) => {
    app.get(
      '/search',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Product'],
          operationId: 'search',
          summary: 'Find records by number and text',
          querystring: searchQuery,
          response: { 200: { $ref: '#/components/schemas/SearchAnswer' } },
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        const { q, types, limit, match } = request.query
        const unknown = types?.find((name) => !ctx.types.has(name))
        if (unknown !== undefined) throw problem('malformed', `There is no type "${unknown.slice(0, 60)}".`)
        return { data: await findRecords(ctx, { q, types, limit, match }) }
      },
    )
  },
  schemas: {
    SearchAnswer: {
      type: 'object',
      required: ['data'],
      properties: {
        data: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type', 'number', 'title', 'state', 'stateClass', 'snippet', 'through', 'rank'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              type: { type: 'string' },
              number: { type: 'string' },
              title: { type: 'string' },
              state: { type: 'string' },
              stateClass: { type: 'string' },
              snippet: {
                type: 'array',
                description: 'Where the text was found; `marked` is what was searched for. Text, never HTML.',
                items: {
                  type: 'object',
                  required: ['text', 'marked'],
                  properties: { text: { type: 'string' }, marked: { type: 'boolean' } },
                },
              },
              through: {
                type: ['object', 'null'],
                description: 'What hangs on the record and was found instead of it.',
              },
              rank: { type: 'number' },
            },
          },
        },
      },
    },
  },
}
