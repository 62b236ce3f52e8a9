/** How a due time is coloured; null is plainly. */
export type DueTone = 'late' | 'soon' | null

const soonMs = 2 * 3_600_000

/** The fields of a record that say when something is due, each with the one that says how its clock stands. */
export const dueFields: Readonly<Record<string, string>> = {
  nextDueAt: 'dueLevel',
  internalDueAt: 'internalDueLevel',
}

/**
 * The colour class of a due time of a record, by its field: late is what the clock is called that gives it, which for one
 * that is due while its calendar is closed begins with the next opening. What waits is paused and not coloured.
 */
export const dueTone = (
  record: { readonly [field: string]: unknown },
  field: string,
  now: number,
): DueTone => {
  const due = record[field]
  if (typeof due !== 'string') return null
  const level = record[dueFields[field] ?? '']
  if (level === 'breached') return 'late'
  return level === 'running' && Date.parse(due) - now < soonMs ? 'soon' : null
}
