import type { AggregateAnswer } from '#contract/api/aggregate.ts'
import { dayAfter, dayAt } from './period.ts'
import type { Period } from './period.ts'

/** A month in which records were opened: counted from year 0, so that months can be compared and subtracted. */
export interface Month {
  readonly at: number
  readonly count: number
}

/** The months of an answer that is grouped by month of `field`, the earliest first. */
export const monthsOf = ({ data }: AggregateAnswer, field: string, timeZone: string): readonly Month[] =>
  data
    .flatMap(({ group, figures }): Month[] => {
      const bucket = group[field]
      if (!Array.isArray(bucket)) return []
      const [year = 0, month = 1] = dayAt(String(bucket[0]), timeZone).split('-').map(Number)
      return [{ at: year * 12 + month - 1, count: figures['count'] ?? 0 }]
    })
    .sort((a, b) => a.at - b.at)

const year = 12
// What is longer is shown by its last year: a day would be thinner than a line.
const mostMonths = 18
// A stretch with fewer than this part of the busiest year is not what somebody comes to see.
const leastPart = 0.1

/**
 * The period that a dashboard begins with: all of the time where that is short. Else the latest year of records that is
 * not nearly empty beside the busiest one, and the whole of the records around it where they lie close together: so a
 * desk sees its last year, and history that was imported is not drawn as a line at the edge of ten empty years.
 */
export const periodWithRecords = (months: readonly Month[]): Period => {
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last || last.at - first.at < mostMonths) return { from: null, to: null }
  const yearTo = (end: number): number => countFrom(months, end - year + 1, end)
  const busiest = Math.max(...months.map(({ at }) => yearTo(at)))
  const isMuch = (count: number): boolean => count >= busiest * leastPart
  const end = months.findLast(({ at }) => isMuch(yearTo(at)))?.at ?? last.at
  const begin = beginOfStretch(months, end)
  // What trails behind an empty quarter is not what its year is full of.
  const isStretch = end - begin < mostMonths && isMuch(countFrom(months, begin, end))
  return daysOf(isStretch ? begin : end - year + 1, end)
}

const countFrom = (months: readonly Month[], begin: number, end: number): number =>
  months.reduce((sum, { at, count }) => (at >= begin && at <= end ? sum + count : sum), 0)

/** The first month from which there is no empty quarter up to the last. */
const beginOfStretch = (months: readonly Month[], end: number): number =>
  months
    .filter(({ at, count }) => at <= end && count > 0)
    .reduceRight((begin, { at }) => (begin - at <= 3 ? at : begin), end)

const daysOf = (begin: number, end: number): Period => ({
  from: firstDay(begin),
  to: dayAfter(firstDay(end + 1), -1),
})

const firstDay = (at: number): string =>
  `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`

/** The years that have records, the latest first. */
export const yearsOf = (
  months: readonly Month[],
): readonly { readonly year: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const { at, count } of months.toReversed()) {
    const key = firstDay(at).slice(0, 4)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return [...counts].map(([key, count]) => ({ year: key, count }))
}

/** How many records were opened in a period of whole months. */
export const countWithin = (months: readonly Month[], { from, to }: Period): number =>
  months.reduce((sum, { at, count }) => {
    const day = firstDay(at)
    return (from === null || day >= from) && (to === null || day <= to) ? sum + count : sum
  }, 0)
