import { z } from 'zod'
import { previewMerge } from '../practices/operation/incident/merging.ts'
import type { RouteModule } from './http/route-module.ts'

const outline = {
  type: 'object',
  required: ['id', 'number', 'title', 'state', 'stateClass', 'version'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    number: { type: 'string' },
    title: { type: 'string' },
    state: { type: 'string' },
    stateClass: { type: 'string' },
    version: { type: 'integer' },
  },
}
const count = { type: 'integer', minimum: 0 }

/** `GET /incidents/:key/merge-preview?into=`: what merging it as a duplicate would do, asked before it is done. */
export const mergeRoutes: RouteModule = {
  name: 'merging',
  typeRoutes: (app, type, { ctxOf, find }) => {
    if (type.name !== 'incident') return
    app.get(
      `/${type.plural}/:key/merge-preview`,
      {
        config: { policy: 'type:read' },
        schema: {
          tags: [type.labelMany],
          operationId: 'previewMerge',
          summary: 'What merging an incident into another as its duplicate would do',
          description: 'Refused as the transition `merge` itself would be.',
          params: z.object({ key: z.string().max(64).describe('Id or number of the duplicate.') }),
          querystring: z.strictObject({
            into: z.string().max(64).describe('Id or number of the incident that stays.'),
          }),
          response: { 200: { $ref: '#/components/schemas/MergePreview' } },
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        const duplicate = await find(ctx, type, request.params.key)
        return previewMerge(ctx, duplicate, await find(ctx, type, request.query.into))
      },
    )
  },
  schemas: {
    MergePreview: {
      type: 'object',
      required: [
        'merged', 'stays', 'joining', 'joiningHidden', 'apart', 'isHeard', 'entries', 'files', 'links', 'tasks',
        'duplicates',
      ], // prettier-ignore
      properties: {
        merged: outline,
        stays: outline,
        joining: {
          type: 'array',
          items: { type: 'string' },
          description: 'Names of those who follow the one that stays from then on.',
        },
        joiningHidden: { ...count, description: 'How many more do, whose names the caller may not know.' },
        apart: { ...count, description: 'Followers of another organisation, who do not.' },
        isHeard: {
          type: 'boolean',
          description: 'Whether replies on the one that stays reach the requester of the duplicate.',
        },
        entries: count,
        files: count,
        links: count,
        tasks: count,
        duplicates: count,
      },
    },
  },
}
