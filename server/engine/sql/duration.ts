import { durationSeconds, durationText } from '#contract/fields/duration.ts'
import { singleColumn } from './sql-kind.ts'

// Whole seconds rather than an interval: PostgreSQL keeps days and months of an interval apart, which have no fixed length.
export const durationSql = singleColumn('bigint', {
  decode: (json) => durationText(Number(json)),
  params: (value) => [durationSeconds(value as string)],
})
