import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { readLog } from '#engine'
import { schemaRef } from './openapi/names.ts'
import type { Api, ApiParts } from './route-module.ts'
import { names, wholeNumber } from './validation.ts'

const time = z.iso.datetime({ offset: true }).optional()

const readsQuery = z.strictObject({
  type: names(1000).optional().describe('Only records of these types, with commas between their names.'),
  record: z.uuid().optional().describe('Only this record.'),
  actor: z.uuid().optional().describe('Only what this person was shown.'),
  operation: z.string().max(200).optional().describe('Only this operation, e.g. `exportIncidents`.'),
  from: time.describe('Not before this time.'),
  until: time.describe('Before this time.'),
  limit: wholeNumber(1, 200).optional().describe('How many at once: 100 if not given, at most 200.'),
  cursor: z.string().max(200).optional().describe('`next` of the page before.'),
})

/** `GET /reads`: who was shown what is sensitive, for those with the right to `audit`. */
export const addReads = (app: Api, { ctxOf, types }: ApiParts): void => {
  app.get(
    '/reads',
    {
      config: { policy: 'session' },
      schema: {
        tags: ['Product'],
        operationId: 'listReads',
        summary: 'Who has looked at what is sensitive, the latest first',
        description:
          'Sensitive are the fields and records that their types declare so, e.g. restricted incidents. Takes a role that grants `audit`; of a record that the reader may not read there is the id and no name.',
        querystring: readsQuery,
        response: { 200: schemaRef('ReadList') },
      },
    },
    async (request) => {
      const { type: wanted, ...query } = request.query
      const unknown = wanted?.find((name) => !types.has(name))
      if (unknown !== undefined) throw problem('malformed', `There is no type "${unknown.slice(0, 60)}".`)
      return readLog(ctxOf(request), { ...query, types: wanted })
    },
  )
}
