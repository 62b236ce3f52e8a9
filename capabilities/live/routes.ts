import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import type { ApiParts, Api, RouteModule } from '../../server/http/route-module.ts'
import { wholeNumber } from '../../server/http/validation.ts'
import type { Live } from './hub.ts'
import { arrive, leave } from './presence.ts'
import { placeOf } from './tail.ts'

// A stream ends after a minute: its reader opens the next one, with the session and the rights of that moment.
const longestSeconds = 60

const liveQuery = z.strictObject({
  after: z.string().max(60).optional().describe('The id of the last message; the header Last-Event-ID says the same.'),
  since: wholeNumber(0, 120).optional().describe('Without `after`: begin so many seconds ago.'),
  stay: wholeNumber(0, longestSeconds).optional().describe('End after so many seconds: 60 if not given; 0 says what there is and ends.'),
  client: z.uuid().optional().describe('What the tab calls itself, to hear who else looks at its record.'),
}) // prettier-ignore

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })
const presenceBody = z.strictObject({
  client: z.uuid().describe('What the tab calls itself.'),
  isTyping: z.boolean().optional(),
})

/** `GET /live`, and `PUT` and `DELETE /{plural}/{id}/presence`. */
export const liveRoutes = (live: Live): RouteModule => ({
  name: 'live',
  routes: (app, parts) => {
    // Before the server waits for its answers to end: these would not.
    app.addHook('preClose', () => live.stop())
    addStream(app, parts, live)
  },
  typeRoutes: (app, type, parts) => {
    if (type.capabilities.some(({ name }) => name === 'journal')) addPresence(app, type, parts)
  },
  schemas: {
    Presence: {
      type: 'object',
      required: ['record', 'people'],
      properties: {
        record: { type: 'string', format: 'uuid' },
        people: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'name', 'isTyping'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              name: { type: 'string' },
              isTyping: { type: 'boolean' },
            },
          },
        },
      },
    },
  },
})

const addStream = (app: Api, { ctxOf }: ApiParts, live: Live): void => {
  app.get(
    '/live',
    {
      config: { policy: 'session' },
      schema: {
        tags: ['Product'],
        operationId: 'followLive',
        summary: 'What changes, as it changes',
        description:
          'Server-sent events (`accept: text/event-stream`). `changes`: records that the reader may read and that have changed, by type, id and version, never by value. `presence`: who else looks at the record. `hello` and `place` only move the place. `reset`: too much was missed, all may have changed. The id of each message is the place from which the next stream goes on without a gap.',
        querystring: liveQuery,
        response: { 200: { content: { 'text/event-stream': { schema: { type: 'string' } } } } },
      },
    },
    async (request, reply) => {
      const { accept = '', 'last-event-id': lastId } = request.headers
      if (!accept.includes('text/event-stream'))
        throw problem('malformed', {
          message: 'This address answers with a stream of events.',
          remedy: 'Send the header accept: text/event-stream.',
        })
      const { after = lastId, since = 0, stay = longestSeconds, client = null } = request.query
      const stream = await live.open({
        ctx: ctxOf(request),
        client,
        after: typeof after === 'string' && after !== '' ? placeOf(after) : null,
        sinceSeconds: since,
        staySeconds: stay,
      })
      // A proxy that collects before it passes on would hold back what is new.
      return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream)
    },
  )
}

const addPresence = (
  app: Api,
  type: Parameters<NonNullable<RouteModule['typeRoutes']>>[1],
  parts: ApiParts,
): void => {
  const { ctxOf, find } = parts
  app.put(
    `/${type.plural}/:key/presence`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `arrive-at-${type.name}`,
        summary: `Say that one looks at one ${type.label.toLowerCase()}`,
        description: 'Good for 40 seconds. Who works on the record is told who else is there.',
        params,
        body: presenceBody,
        response: { 200: { $ref: '#/components/schemas/Presence' } },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      const { client, isTyping = false } = request.body
      return arrive(ctx, type, await find(ctx, type, request.params.key), { client, isTyping })
    },
  )
  app.delete(
    `/${type.plural}/:key/presence`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `leave-${type.name}`,
        summary: `Say that one looks at one ${type.label.toLowerCase()} no more`,
        params,
        querystring: z.strictObject({ client: z.uuid() }),
        response: { 204: {} },
      },
    },
    async (request, reply) => {
      await leave(ctxOf(request), request.query.client)
      return reply.code(204).send()
    },
  )
}
