import { calendarLine, definitionOfLine, zoneOfLine } from '#contract/time/calendar-line.ts'
import { workdaysOf, type Workdays } from '#contract/time/workday.ts'
import { factOf, type Facts } from '../writing/gather.ts'

/**
 * `workday(from, days, calendar)`: by the calendar's record and those that it stands under, as they are now. Null for a
 * calendar that is not there. @throws FactsNeeded for one that is not loaded yet
 */
export const workdayAfter = (facts: Facts, from: string, days: number, calendar: string): string | null => {
  const names: string[] = []
  const line = calendarLine(calendar, (id) => {
    const record = factOf(facts, { type: 'calendar', id })
    names.push(`${id} ${record?.version ?? 0}`)
    return record
  })
  if (factOf(facts, { type: 'calendar', id: calendar }) === null) return null
  const definition = definitionOfLine(line)
  if (definition === null) return null
  const count = workdaysKept(names.join(), () => workdaysOf(definition, zoneOfLine(line) ?? 'UTC'))
  return new Date(count(Date.parse(from), days)).toISOString()
}

// A version of a record never changes: what was compiled of it holds for ever.
const kept = new Map<string, Workdays>()
const mostKept = 100

const workdaysKept = (name: string, make: () => Workdays): Workdays => {
  const known = kept.get(name)
  if (known) return known
  const made = make()
  if (kept.size >= mostKept) kept.clear()
  kept.set(name, made)
  return made
}
