import { z } from 'zod'
import { notificationKinds } from '#contract/api/notifications.ts'
import type { RouteModule } from '../../server/http/route-module.ts'
import { wholeNumber } from '../../server/http/validation.ts'
import { inbox, markRead, unread } from './inbox.ts'

const pageQuery = z.strictObject({
  before: z.string().regex(/^\d{1,18}$/).optional().describe('`next` of the page before.'),
  unread: z.enum(['true', 'false']).optional().describe('Only what was not read.'),
  limit: wholeNumber(1, 100).optional().describe('How many at once: 50 if not given, at most 100.'),
}) // prettier-ignore

const readBody = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  z.strictObject({ record: z.uuid() }),
  z.strictObject({ all: z.literal(true) }),
])

const count = { 200: { $ref: '#/components/schemas/UnreadCount' } }

/** `GET /notifications` and its count, and what marks them as read: each person's own. */
export const notificationRoutes: RouteModule = {
  name: 'notifications',
  routes: (app, { ctxOf }) => {
    app.get(
      '/notifications',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Product'],
          operationId: 'listNotifications',
          summary: 'What one was told of, the latest first',
          description: 'Only about records that the reader may still read.',
          querystring: pageQuery,
          response: { 200: { $ref: '#/components/schemas/NotificationList' } },
        },
      },
      async (request) => {
        const { before, limit, unread: only } = request.query
        return inbox(ctxOf(request), { before, limit, unreadOnly: only === 'true' })
      },
    )
    app.get(
      '/notifications/count',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Product'],
          operationId: 'countNotifications',
          summary: 'How many one has not read, 99 at most',
          response: count,
        },
      },
      async (request) => unread(ctxOf(request)),
    )
    app.post(
      '/notifications/read',
      {
        config: { policy: 'person' },
        schema: {
          tags: ['Product'],
          operationId: 'markNotificationsRead',
          summary: 'Mark one’s own notifications as read: some, those about a record, or all',
          body: readBody,
          response: count,
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        await markRead(ctx, request.body)
        return unread(ctx)
      },
    )
  },
  schemas: {
    UnreadCount: {
      type: 'object',
      required: ['unread', 'newest'],
      properties: {
        unread: { type: 'integer' },
        newest: {
          type: ['string', 'null'],
          description: 'Another one when something has come, also where more than 99 were not read.',
        },
      },
    },
    NotificationList: {
      type: 'object',
      required: ['data', 'refs', 'next'],
      properties: {
        data: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'kind', 'record', 'actor', 'at', 'readAt', 'state'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              kind: { enum: [...notificationKinds] },
              record: {
                type: 'object',
                required: ['type', 'id'],
                properties: { type: { type: 'string' }, id: { type: 'string', format: 'uuid' } },
              },
              actor: { type: 'string', format: 'uuid' },
              at: { type: 'string', format: 'date-time' },
              readAt: { type: ['string', 'null'], format: 'date-time' },
              state: {
                type: ['string', 'null'],
                description: 'The state that the record came into, where that is what is told.',
              },
            },
          },
        },
        refs: { $ref: '#/components/schemas/Refs' },
        next: { type: ['string', 'null'] },
      },
    },
  },
}
