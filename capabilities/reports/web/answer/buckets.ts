import type { GroupKey } from '#contract/api/aggregate.ts'
import type { Reader } from '../../../../web/kit/reader.ts'
import { dayAfter, dayAt } from '../question/period.ts'

export type TimeBucket = Extract<GroupKey, { bucket: string }>['bucket']

const format = (options: Intl.DateTimeFormatOptions, { language, timeZone }: Reader): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { timeZone, ...options })

/** A bucket of time in words, in the reader's zone: `Tue 3 Mar 2016`, `March 2016`, `Q1 2016`. */
export const bucketText = ([from]: readonly [string, string], bucket: TimeBucket, reader: Reader): string =>
  keyText(bucketKey(from, bucket, reader.timeZone), bucket, reader)

/** A bucket as a key that sorts: its first local day, with the hour where it is one. */
export const bucketKey = (from: string, bucket: TimeBucket, timeZone: string): string =>
  bucket === 'hour' ? from : dayAt(from, timeZone)

/** A bucket's key in words. */
export const keyText = (key: string, bucket: TimeBucket, reader: Reader): string => {
  if (bucket === 'hour')
    return format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }, reader).format(new Date(key)) // prettier-ignore
  const day = new Date(`${key}T00:00:00Z`)
  const local = { ...reader, timeZone: 'UTC' }
  switch (bucket) {
    case 'year':
      return key.slice(0, 4)
    case 'quarter':
      return `Q${Math.floor(day.getUTCMonth() / 3) + 1} ${key.slice(0, 4)}`
    case 'month':
      return format({ month: 'long', year: 'numeric' }, local).format(day)
    case 'day':
    case 'week':
      return format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, local).format(day)
  }
}

/** Whether a text is a calendar month (ISO 8601: `2026-11`), which is read as one. */
export const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(value)

/** The key of the bucket behind another one. */
const nextKey = (key: string, bucket: TimeBucket): string => {
  switch (bucket) {
    case 'hour':
      return new Date(Date.parse(key) + 3_600_000).toISOString()
    case 'day':
      return dayAfter(key)
    case 'week':
      return dayAfter(key, 7)
    default: {
      const day = new Date(`${key}T00:00:00Z`)
      day.setUTCMonth(day.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[bucket])
      return day.toISOString().slice(0, 10)
    }
  }
}

// More could not be told apart on a screen; it also bounds what a mistyped year costs.
const mostBuckets = 4000

/** All buckets from the first to the last, those without records included; only those with records where they are too many. */
export const filled = (keys: readonly string[], bucket: TimeBucket): readonly string[] => {
  const sorted = [...new Set(keys)].sort()
  const last = sorted.at(-1)
  const all: string[] = []
  for (
    let key = sorted[0];
    key !== undefined && last !== undefined && key <= last;
    key = nextKey(key, bucket)
  ) {
    if (all.length === mostBuckets) return sorted
    all.push(key)
  }
  return all
}
