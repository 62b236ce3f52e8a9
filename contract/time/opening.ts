import { daysOf, weekdays, type CalendarDefinition, type Window } from './calendar.ts'
import { countUpTo, dayMs, dayOf, minuteMs, minutesOf, weekdayOf } from './local-time.ts'

/** Windows of one day in milliseconds from midnight, flat and ascending: from, to, from, to … */
type DayWindows = readonly number[]

/** Opening hours on the local timeline, without any zone, in local milliseconds. */
export interface Opening {
  /** Open local time before a local moment, from a zero of its own: only differences mean something. */
  before(local: number): number
  /** The first local moment before which `open` has passed; null when the calendar never opens that long. */
  when(open: number): number | null
  windowsOf(day: number): DayWindows
}

/** Hours from a day on, with the open time that lies before it. */
interface Era {
  readonly firstDay: number
  readonly base: number
  readonly week: readonly DayWindows[]
  /** Open time of a week's days before each weekday, and of the whole week at the end. */
  readonly weekBefore: readonly number[]
}

const empty: DayWindows = []
const zeroDay = dayOf('1970-01-01') as number
// A calendar that opens for a minute a year reaches any target of a working life within this.
const farthestDay = dayOf('2400-01-01') as number

const windowsIn = (windows: readonly Window[]): DayWindows => {
  const flat: number[] = []
  for (const { from, to } of windows) {
    const start = (minutesOf(from) as number) * minuteMs
    // Windows that touch are one.
    if (flat.at(-1) === start) flat.pop()
    else flat.push(start)
    flat.push((minutesOf(to) as number) * minuteMs)
  }
  return flat
}

const lengthOf = (windows: DayWindows): number => openWithin(windows, dayMs)

/** Open time of a day before a moment of it. */
const openWithin = (windows: DayWindows, ms: number): number => {
  let sum = 0
  for (let at = 0; at < windows.length; at += 2) {
    const from = windows[at] as number
    if (ms <= from) break
    sum += Math.min(ms, windows[at + 1] as number) - from
  }
  return sum
}

/** Compiles a definition without issues: look-ups take the logarithm of its special days, however long the period. */
export const openingOf = (definition: CalendarDefinition): Opening => {
  const special = new Map<number, DayWindows>()
  for (const day of definition.days ?? []) {
    const windows = windowsIn(day.windows ?? [])
    for (const each of daysOf(day)) special.set(each, windows)
  }
  const eras = erasOf(definition)
  const specialDays = Float64Array.from(special.keys()).sort()
  const gains = gainsOf(specialDays, special, eras)
  const eraStarts = eras.map(({ firstDay }) => firstDay)
  const eraOf = (day: number): Era => eras[Math.max(0, countUpTo(eraStarts, day) - 1)] as Era
  const windowsOf = (day: number): DayWindows => special.get(day) ?? eraOf(day).week[weekdayOf(day)] ?? empty
  const beforeDay = (day: number): number =>
    regularBefore(eraOf(day), day) + (gains[countUpTo(specialDays, day - 1)] as number)
  return Object.freeze({
    before: (local: number) => {
      const day = Math.floor(local / dayMs)
      return beforeDay(day) + openWithin(windowsOf(day), local - day * dayMs)
    },
    when: (open: number) => momentOf(open, beforeDay, windowsOf),
    windowsOf,
  })
}

const erasOf = (definition: CalendarDefinition): readonly Era[] => {
  const eras: Era[] = []
  for (const { since, week } of definition.hours ?? []) {
    const windows = weekdays.map((day) => windowsIn(week[day] ?? []))
    const weekBefore = [0]
    for (const day of windows) weekBefore.push((weekBefore.at(-1) as number) + lengthOf(day))
    const previous = eras.at(-1)
    const firstDay = previous && since !== undefined ? (dayOf(since) as number) : -Infinity
    const base = previous ? regularBefore(previous, firstDay) : 0
    eras.push({ firstDay, base, week: windows, weekBefore })
  }
  return eras.length > 0
    ? eras
    : [{ firstDay: -Infinity, base: 0, week: [], weekBefore: Array<number>(8).fill(0) }]
}

/** Open time before a day as its weeks alone would have it. */
const regularBefore = (era: Era, day: number): number => {
  const origin = era.firstDay === -Infinity ? zeroDay : era.firstDay
  return era.base + sinceMonday(era, day) - sinceMonday(era, origin)
}

const sinceMonday = ({ weekBefore }: Era, day: number): number => {
  // Whole weeks as whole numbers: a fraction here would cost a millisecond somewhere.
  return Math.floor((day + 3) / 7) * (weekBefore[7] as number) + (weekBefore[weekdayOf(day)] as number)
}

/** What special days open more or less than their weeks would, summed up: one more entry than days. */
const gainsOf = (
  days: Float64Array,
  special: ReadonlyMap<number, DayWindows>,
  eras: readonly Era[],
): Float64Array => {
  const starts = eras.map(({ firstDay }) => firstDay)
  const gains = new Float64Array(days.length + 1)
  days.forEach((day, at) => {
    const era = eras[Math.max(0, countUpTo(starts, day) - 1)] as Era
    const regular = lengthOf(era.week[weekdayOf(day)] ?? empty)
    gains[at + 1] = (gains[at] as number) + lengthOf(special.get(day) ?? empty) - regular
  })
  return gains
}

const momentOf = (
  open: number,
  beforeDay: (day: number) => number,
  windowsOf: (day: number) => DayWindows,
): number | null => {
  let low = -farthestDay
  let high = farthestDay
  if (beforeDay(high) < open || beforeDay(low) > open) return null
  // The last day before which less than that was open; its end is the earliest moment that can be meant.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (beforeDay(middle) < open) low = middle
    else high = middle
  }
  let left = open - beforeDay(low)
  const windows = windowsOf(low)
  for (let at = 0; at < windows.length; at += 2) {
    const from = windows[at] as number
    const length = (windows[at + 1] as number) - from
    if (left <= length) return low * dayMs + from + left
    left -= length
  }
  return null
}
