import type { BoundMapping, ReadRow } from '../mapping/bind-mapping.ts'
import type { RecordSource } from '../source/row-reader.ts'
import type { Tally } from './report.ts'

/** What is odd about the rows of one record taken together; each is counted once for the record. */
export const recordQuirks = (
  { mapping, order, type }: BoundMapping,
  source: RecordSource,
  rows: readonly ReadRow[],
  isNew: boolean,
  tally: Tally,
): void => {
  const { key } = source
  const note = (kind: string, row: ReadRow, detail: string): void =>
    tally.quirk(kind, { line: row.line, key, detail })
  const [first] = rows
  if (!first) return
  const { initial } = type.declaration.lifecycle
  if (isNew && mapping.state && first.state !== null && first.state !== initial)
    note('start.elsewhere', first, `begins in ${first.state}, not in ${initial}`)
  if (source.isReordered) note('order.file', first, 'rows stand in another order in the file')
  const columns =
    typeof mapping.record.order === 'string' ? mapping.record.order : mapping.record.order?.column
  const pairs = rows.slice(1).map((row, index) => [rows[index] as ReadRow, row] as const)
  const tie = order ? pairs.find(([before, row]) => row.order === before.order) : undefined
  if (tie) note('order.tie', tie[1], `${columns} is ${tie[1].order} twice: the order of the file decides`)
  const isCounted = order !== null && typeof mapping.record.order === 'string'
  const gap = isCounted ? pairs.find(([before, row]) => row.order > before.order + 1) : undefined
  if (gap) note('order.gap', gap[1], `${columns} goes from ${gap[0].order} to ${gap[1].order}`)
  const back = pairs.find(([before, row]) => before.at !== null && row.at !== null && row.at < before.at)
  if (back) note('clock.backwards', back[1], `${back[1].at} comes after ${back[0].at}`)
}
