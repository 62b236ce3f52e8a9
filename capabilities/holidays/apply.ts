import { daysOf, type SpecialDay } from '#contract/time/calendar.ts'
import { dateOf, dayOf } from '#contract/time/local-time.ts'

/** What other holidays would change, each day by itself. */
export interface HolidayChanges {
  readonly added: readonly SpecialDay[]
  readonly removed: readonly SpecialDay[]
  readonly kept: number
  /** All of them as they would stand. */
  readonly holidays: readonly SpecialDay[]
}

/** Puts holidays in the place of those from a date on: what was before it stays as it was counted. */
export const changedFrom = (
  known: readonly SpecialDay[],
  read: readonly SpecialDay[],
  from: string,
): HolidayChanges => {
  const singles = known.flatMap((day) => daysOf(day).map((each) => ({ ...single(day), date: dateOf(each) })))
  const first = dayOf(from) as number
  const isLater = ({ date }: SpecialDay): boolean => (dayOf(date) as number) >= first
  const next = read.filter(isLater)
  const before = new Set(singles.filter(isLater).map(keyOf))
  const after = new Set(next.map(keyOf))
  return {
    added: next.filter((day) => !before.has(keyOf(day))),
    removed: singles.filter((day) => isLater(day) && !after.has(keyOf(day))),
    kept: next.filter((day) => before.has(keyOf(day))).length,
    holidays: [...singles.filter((day) => !isLater(day)), ...next].toSorted((a, b) =>
      a.date < b.date ? -1 : 1,
    ),
  }
}

const single = ({ label, windows }: SpecialDay): Omit<SpecialDay, 'date'> => ({
  ...(label !== undefined && { label }),
  ...(windows !== undefined && { windows }),
})

const keyOf = ({ date, label, windows }: SpecialDay): string =>
  JSON.stringify([date, label ?? '', windows ?? []])
