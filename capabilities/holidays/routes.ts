import { z } from 'zod'
import type { SpecialDay } from '#contract/time/calendar.ts'
import { problem } from '#contract/problem.ts'
import {
  abilitiesOf,
  hasCapability,
  noFacts,
  write,
  type Ctx,
  type EngineType,
  type StoredRecord,
} from '#engine'
import type { ApiParts, RouteModule } from '../../server/http/route-module.ts'
import { changedFrom, type HolidayChanges } from './apply.ts'
import { mostIcalChars } from './ical-size.ts'
import type { RefusedEvent } from './read-ical.ts'

/** Years of rules that are taken over; a feed brings further ones in time. */
export const yearsAhead = 12

const params = z.object({ key: z.string().max(64).describe('The calendar’s id or number.') })
const file = z.strictObject({
  text: z.string().max(mostIcalChars).describe('An iCalendar file (RFC 5545) with events of whole days.'),
  from: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('The date from which they hold; what was before stays.'),
})
const applied = file.extend({
  version: z.int().positive().describe('Of the calendar, as the preview was shown for it.'),
})

interface Preview extends Omit<HolidayChanges, 'holidays'> {
  readonly refused: readonly RefusedEvent[]
}

/** `POST /calendars/:key/holidays/preview` and `/holidays`: what a file of holidays would change, and takes it over. */
export const holidayRoutes: RouteModule = {
  name: 'holidays',
  typeRoutes: (app, type, parts) => {
    if (!hasCapability(type, 'holidays')) return
    app.post(
      `/${type.plural}/:key/holidays/preview`,
      {
        config: { policy: 'type:update' },
        schema: {
          tags: [type.labelMany],
          operationId: 'previewHolidays',
          summary: 'What the holidays of an iCalendar file would change',
          params,
          body: file,
          response: { 200: { $ref: '#/components/schemas/HolidayChanges' } },
        },
      },
      async (request) => {
        const { calendar } = await changeable(parts.ctxOf(request), { type, parts }, request.params.key)
        return (await previewOf(calendar, request.body)).preview
      },
    )
    app.post(
      `/${type.plural}/:key/holidays`,
      {
        config: { policy: 'type:update' },
        schema: {
          tags: [type.labelMany],
          operationId: 'applyHolidays',
          summary: 'Take over the holidays of an iCalendar file',
          description:
            'Those from the date on are replaced; days before it, and the calendar’s special days, stay.',
          params,
          body: applied,
          response: { 200: { $ref: '#/components/schemas/HolidayChanges' } },
        },
      },
      async (request) => {
        const ctx = parts.ctxOf(request)
        const { calendar } = await changeable(ctx, { type, parts }, request.params.key)
        const { preview, holidays } = await previewOf(calendar, request.body)
        const { version } = request.body
        await write(ctx, {
          kind: 'update',
          type: type.name,
          id: calendar.id,
          version,
          values: { holidays },
          cause: { because: 'holidays', from: request.body.from },
        })
        return preview
      },
    )
  },
  schemas: {
    HolidayChanges: {
      type: 'object',
      required: ['added', 'removed', 'kept', 'refused'],
      properties: {
        added: { type: 'array', items: { $ref: '#/components/schemas/Holiday' } },
        removed: { type: 'array', items: { $ref: '#/components/schemas/Holiday' } },
        kept: { type: 'integer' },
        refused: {
          type: 'array',
          items: {
            type: 'object',
            required: ['where', 'why'],
            properties: { where: { type: 'string' }, why: { type: 'string' } },
          },
        },
      },
    },
    Holiday: {
      type: 'object',
      required: ['date'],
      properties: {
        date: { type: 'string', format: 'date' },
        label: { type: 'string' },
        windows: {
          type: 'array',
          items: {
            type: 'object',
            required: ['from', 'to'],
            properties: { from: { type: 'string' }, to: { type: 'string' } },
          },
        },
      },
    },
  },
}

const changeable = async (
  ctx: Ctx,
  { type, parts }: { readonly type: EngineType; readonly parts: ApiParts },
  key: string,
): Promise<{ readonly calendar: StoredRecord }> => {
  const calendar = await parts.find(ctx, type, key)
  const { update } = await abilitiesOf(ctx, type, calendar, noFacts())
  if (!update.allowed) throw problem('forbidden', 'Only who may change a calendar may bring it holidays.')
  return { calendar }
}

const previewOf = async (
  calendar: StoredRecord,
  { text, from }: z.infer<typeof file>,
): Promise<{ readonly preview: Preview; readonly holidays: readonly SpecialDay[] }> => {
  const { readHolidays } = await import('./read-ical.ts')
  const { days, refused } = readHolidays(text, { from, years: yearsAhead })
  const known = (calendar.holidays as readonly SpecialDay[] | null) ?? []
  const { holidays, ...changes } = changedFrom(known, days, from)
  return { preview: { ...changes, refused }, holidays }
}
