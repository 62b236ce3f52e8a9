import type { ApiRecord } from '#contract/api/records.ts'
import type { RecordField } from '../../filter/filter-field.ts'

/** How high the heading of a group is. */
export const groupHeight = 32

/** The height of the heading above a row: none where the row is of the same group as the one before. */
export const headHeight = (
  rows: readonly ApiRecord[],
  index: number,
  group: Pick<RecordField, 'name'> | null,
): number => {
  const row = rows[index]
  if (group === null || !row) return 0
  const before = rows[index - 1]
  return before && groupKey(before[group.name]) === groupKey(row[group.name]) ? 0 : groupHeight
}

/** By what a value is told from another: no value is one of its own. */
export const groupKey = (value: unknown): string => JSON.stringify(value ?? null)
