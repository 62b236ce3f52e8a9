import { useQuery, useQueryClient } from '@tanstack/react-query'
import { calendarLine } from '#contract/time/calendar-line.ts'
import { recordQuery } from '../../api/queries.ts'
import type { Values } from '../../record/fields/widget.ts'
import { hoursOf, specialDaysOf } from './calendar-shape.ts'
import type { NamedCalendar } from './coming.ts'

const mostParents = 10

/** The calendars that one stands under, the most general first; undefined while they are read. */
export const useAbove = (record: Values): readonly NamedCalendar[] | undefined => {
  const queries = useQueryClient()
  const parent = typeof record['parent'] === 'string' ? record['parent'] : null
  const { data } = useQuery({
    queryKey: ['records', 'calendars', 'line', parent],
    queryFn: async (): Promise<readonly NamedCalendar[]> => {
      const found = new Map<string, Values>()
      for (let next = parent; next !== null && found.size < mostParents && !found.has(next);) {
        const { data: values } = await queries.fetchQuery(recordQuery('calendars', next))
        found.set(next, values)
        next = typeof values['parent'] === 'string' ? values['parent'] : null
      }
      const titles = [...found.values()].map((values) => String(values['title'])).toReversed()
      return calendarLine(parent, (id) => found.get(id)).map((each, at) => ({
        ...each,
        title: titles[at] ?? '',
      }))
    },
    enabled: parent !== null,
  })
  return parent === null ? none : data
}

const none: readonly NamedCalendar[] = []

/** What a calendar itself says, as far as it is entered. */
export const ownOf = (record: Values): NamedCalendar => ({
  title: null,
  hours: hoursOf(record['hours']),
  // Of two that name a day the last one stands: what somebody has entered before what a file said.
  days: [...specialDaysOf(record['holidays']), ...specialDaysOf(record['days'])],
})
