// Local time as plain numbers: a local moment is the milliseconds that UTC would show for the same clock reading. A day
// is its number since 1970-01-01. No zone is involved; that is what makes the arithmetic exact and fast.

export const dayMs = 86_400_000
export const minuteMs = 60_000

/** The number of a local date such as `2026-03-29`; null for what is no date. */
export const dayOf = (date: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const ms = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? null : ms / dayMs
}

export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Monday is 0. The first of January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Minutes from midnight of `08:30`, to `24:00` included; null for what is no time of day. */
export const minutesOf = (time: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return null
  const sum = Number(hours) * 60 + Number(minutes)
  return sum > 1440 ? null : sum
}

/** A time of day by its minutes from midnight: `08:30`. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** How many entries of an ascending list are at most `value`: where it would stand. */
export const countUpTo = (ascending: ArrayLike<number>, value: number): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
