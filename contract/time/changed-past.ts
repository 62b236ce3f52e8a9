import type { CalendarDefinition } from './calendar.ts'
import { openingOf } from './opening.ts'

/** The first day from one on and before another on which two calendars open differently, as days since 1970; null for none. */
export const firstChangedDay = (
  before: CalendarDefinition,
  after: CalendarDefinition,
  { from, until }: { readonly from: number; readonly until: number },
): number | null => {
  const [was, becomes] = [openingOf(before), openingOf(after)]
  for (let day = from; day < until; day++) {
    const [old, fresh] = [was.windowsOf(day), becomes.windowsOf(day)]
    if (old.length !== fresh.length || old.some((at, index) => at !== fresh[index])) return day
  }
  return null
}
