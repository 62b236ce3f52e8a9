/** How a due time is coloured; null is plainly. */
export type DueTone = 'late' | 'soon' | null

const soonMs = 2 * 3_600_000

/**
 * The colour class of a record's next due time: late is what the clocks call so, which for one that is due while its
 * calendar is closed begins with the next opening.
 */
export const dueTone = (record: { readonly [field: string]: unknown }, now: number): DueTone => {
  const due = record.nextDueAt
  if (typeof due !== 'string') return null
  if (record.responseLevel === 'breached' || record.resolutionLevel === 'breached') return 'late'
  return Date.parse(due) - now < soonMs ? 'soon' : null
}
