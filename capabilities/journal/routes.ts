import { z } from 'zod'
import { list, present, write, type EngineType } from '#engine'
import { once } from '../../server/http/idempotency.ts'
import type { Api, ApiParts, RouteModule } from '../../server/http/route-module.ts'
import { wholeNumber } from '../../server/http/validation.ts'
import { journalEntry } from './journal.ts'
import { entryIn, timelineOf } from './timeline.ts'

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })
const pageQuery = z.strictObject({
  limit: wholeNumber(1, 200).optional().describe('How many at once: 100 if not given, at most 200.'),
  cursor: z.string().max(4000).optional().describe('`next` of the page before.'),
})
const timelineQuery = pageQuery.extend({
  before: z
    .string()
    .max(4000)
    .optional()
    .describe(
      '`end` for the latest, still oldest first; then `previous` of the page before, for what came earlier.',
    ),
})
const entryBody = z.strictObject({
  text: z.string(),
  visibility: z.enum(['public', 'internal']).optional(),
  mentions: z.array(z.string()).max(100).optional(),
  spoken: z
    .enum(['requester', 'desk'])
    .optional()
    .describe('Who spoke, where it tells of a call or a visit: clocks go by it as by a written reply.'),
})

/** `GET` and `POST /{plural}/{id}/journal`, and the timeline that every record has. */
export const journalRoutes: RouteModule = {
  name: 'journal',
  typeRoutes: (app, type, parts) => {
    if (type.satellite) return
    addTimeline(app, type, parts)
    if (type.capabilities.some(({ name }) => name === 'journal')) addJournal(app, type, parts)
  },
  schemas: {
    Timeline: {
      type: 'object',
      required: ['data', 'refs', 'next', 'previous'],
      properties: {
        data: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'at', 'actor', 'kind'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              at: { type: 'string', format: 'date-time' },
              actor: { type: ['string', 'null'] },
              kind: { type: 'string', description: '`event`, or the type of what hangs on the record.' },
              event: { $ref: '#/components/schemas/Event' },
              record: { type: 'object' },
              about: { type: 'object', description: 'The duplicate that it was said about.' },
              corrects: {
                type: 'array',
                items: { type: 'string' },
                description:
                  'What the reader may still change of an entry of their own, by the names of its fields.',
              },
            },
          },
        },
        refs: { $ref: '#/components/schemas/Refs' },
        next: { type: ['string', 'null'] },
        previous: { type: ['string', 'null'] },
      },
    },
  },
}

const addTimeline = (app: Api, type: EngineType, { ctxOf, find }: ApiParts): void => {
  app.get(
    `/${type.plural}/:key/timeline`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `readTimelineOf${operationName(type)}`,
        summary: `What happened to one ${type.label.toLowerCase()}, oldest first`,
        params,
        querystring: timelineQuery,
        response: { 200: { $ref: '#/components/schemas/Timeline' } },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      return timelineOf(ctx, type, await find(ctx, type, request.params.key), request.query)
    },
  )
}

const addJournal = (app: Api, type: EngineType, { ctxOf, find, recordAnswer }: ApiParts): void => {
  app.get(
    `/${type.plural}/:key/journal`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `listJournalOf${operationName(type)}`,
        summary: `Replies and notes about one ${type.label.toLowerCase()}, oldest first`,
        params,
        querystring: pageQuery,
        response: { 200: { $ref: '#/components/schemas/JournalEntryList' } },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      const record = await find(ctx, type, request.params.key)
      const { limit = 100, cursor } = request.query
      const { rows, next } = await list(ctx, journalEntry.name, {
        filter: `about = "${record.id}"`,
        sort: ['createdAt'],
        limit,
        cursor,
      })
      const { data, refs } = await present(ctx, ctx.types.get(journalEntry.name), rows)
      return { data: data.map((entry) => entryIn(ctx, entry)), refs, next }
    },
  )
  app.post(
    `/${type.plural}/:key/journal`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `writeJournalOf${operationName(type)}`,
        summary: `Reply on one ${type.label.toLowerCase()}, or note something about it`,
        params,
        body: entryBody,
        response: { 201: { $ref: '#/components/schemas/JournalEntryAnswer' } },
      },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const record = await find(ctx, type, request.params.key)
      const values = { ...request.body, about: { type: type.name, id: record.id } }
      const { headers, body } = await once(ctx, request, async (inner) => {
        const command = { kind: 'create', type: journalEntry.name, values } as const
        const { after, labels } = await write(inner, command, { names: true })
        const answer = await recordAnswer(inner, inner.types.get(journalEntry.name), after, labels)
        return { status: 201, headers: { location: `/api/v1/journal-entries/${after.id}` }, body: answer }
      })
      return reply.code(201).headers(headers).send(body)
    },
  )
}

const operationName = (type: EngineType): string =>
  type.name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
