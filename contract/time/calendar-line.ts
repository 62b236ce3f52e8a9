import { inherited, type CalendarDefinition } from './calendar.ts'

/** A calendar as its record says it. */
export type CalendarRecord = CalendarDefinition & { readonly zone: string | null }

const mostParents = 10

/** A calendar with those that it stands under, the most general first; `valuesOf` answers what a record says. */
export const calendarLine = (
  id: string | null,
  valuesOf: (id: string) => Readonly<Record<string, unknown>> | null | undefined,
): readonly CalendarRecord[] => {
  const line: CalendarRecord[] = []
  for (let next = id; next !== null && line.length < mostParents;) {
    const values = valuesOf(next) ?? {}
    line.unshift({
      ...(Array.isArray(values.hours) && { hours: values.hours as NonNullable<CalendarDefinition['hours']> }),
      // Of two that name a day the last one stands: what somebody has entered before what a file said.
      ...withDays([...daysIn(values.holidays), ...daysIn(values.days)]),
      zone: textOf(values.zone),
    })
    next = textOf(values.parent)
  }
  return line
}

/** The zone of a line of calendars: the most particular one that names any. */
export const zoneOfLine = (line: readonly CalendarRecord[]): string | null =>
  line.findLast(({ zone }) => zone !== null)?.zone ?? null

/** What a line of calendars comes to; null for no line. */
export const definitionOfLine = (line: readonly CalendarRecord[]): CalendarDefinition | null =>
  line.length > 0 ? inherited(line) : null

const daysIn = (value: unknown): NonNullable<CalendarDefinition['days']> =>
  Array.isArray(value) ? (value as NonNullable<CalendarDefinition['days']>) : []

const withDays = (days: NonNullable<CalendarDefinition['days']>): CalendarDefinition =>
  days.length > 0 ? { days } : {}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
