import type { z } from 'zod'
import { calendarIssues, type CalendarIssue } from '#contract/time/calendar-issues.ts'
import { daysShape, hoursShape } from '#contract/time/calendar-shape.ts'
import { isZone } from '#contract/time/zone.ts'
import type { Capability, Practice } from '#engine'

type Checks = NonNullable<Practice['checks']>

/** What a screen adds to the page of a calendar: the coming weeks. */
export const openingHours: Capability = { name: 'opening-hours' }

const mostIssues = 20

/** A calendar by which nothing could be counted is refused when it is saved, with the place of each fault. */
export const calendarChecks: Checks = ({ zone, hours, days, holidays }) => [
  ...(typeof zone === 'string' && !isZone(zone)
    ? [
        {
          field: 'zone',
          code: 'calendar.zone',
          message: `There is no time zone "${zone}"; zones are named by a place, such as Europe/Berlin.`,
        },
      ]
    : []),
  ...faultsOf('hours', hours, hoursShape, (value) => calendarIssues({ hours: value })),
  ...faultsOf('days', days, daysShape, (value) => calendarIssues({ days: value })),
  ...faultsOf('holidays', holidays, daysShape, (value) => calendarIssues({ days: value })),
]

const faultsOf = <Value>(
  field: 'hours' | 'days' | 'holidays',
  given: unknown,
  shape: z.ZodType<Value>,
  issuesOf: (value: Value) => readonly CalendarIssue[],
): ReturnType<Checks> => {
  if (given === null || given === undefined) return []
  const parsed = shape.safeParse(given)
  const issues = parsed.success
    ? issuesOf(parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({ path: `${field}.${path.join('.')}`, message }))
  return issues.slice(0, mostIssues).map(({ path, message }) => ({
    field,
    code: `calendar.${field}`,
    message: `${path}: ${message}`,
  }))
}
