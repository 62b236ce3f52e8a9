import { weekdays, type Hours, type SpecialDay, type Weekday, type Window } from '#contract/time/calendar.ts'
import { dateOf, dayOf, minutesOf, timeOf, weekdayOf } from '#contract/time/local-time.ts'

export type Week = Hours['week']
export type Windows = readonly Window[]

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A stored or typed value as hours from dates on; what is none of them is left out. */
export const hoursOf = (value: unknown): readonly Hours[] =>
  Array.isArray(value) ? value.filter((each): each is Hours => isThing(each) && isThing(each['week'])) : []

/** A stored or typed value as special days; what is none of them is left out. */
export const specialDaysOf = (value: unknown): readonly SpecialDay[] =>
  Array.isArray(value)
    ? value.filter((each): each is SpecialDay => isThing(each) && typeof each['date'] === 'string')
    : []

/** A time of day as people type it, as `08:30`; null for what is none. */
export const readTime = (typed: string): string | null => {
  const [, hours = '', minutes = '00', half] =
    /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?\s*$/i.exec(typed) ?? []
  if (hours === '') return null
  const isHalf = half !== undefined
  if (isHalf && (Number(hours) < 1 || Number(hours) > 12)) return null
  const hour = isHalf ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return minutesOf(time) === null ? null : time
}

export const allDay: Windows = [{ from: '00:00', to: '24:00' }]
const officeDay: Windows = [{ from: '09:00', to: '17:00' }]

/** Closed, open around the clock, or open for hours. */
export type Openness = 'closed' | 'allDay' | 'hours'

export const opennessOf = (windows: Windows): Openness => {
  if (windows.length === 0) return 'closed'
  const [first] = windows
  return windows.length === 1 && first?.from === '00:00' && first.to === '24:00' ? 'allDay' : 'hours'
}

/** The windows of a day that is opened in another way; hours that it has stay. */
export const windowsAs = (openness: Openness, windows: Windows): Windows => {
  if (openness === 'closed') return []
  if (openness === 'allDay') return allDay
  return opennessOf(windows) === 'hours' ? windows : officeDay
}

/** One more window, behind the others: an hour after the last one, to the end of the day at most. */
export const newWindow = (windows: Windows): Windows[number] => {
  const end = Math.max(...windows.map(({ to }) => minutesOf(to) ?? 0), 0)
  const from = Math.min(end + 60, 23 * 60)
  return { from: timeOf(from), to: timeOf(Math.min(from + 240, 24 * 60)) }
}

export const withDay = (week: Week, day: Weekday, windows: Windows): Week => ({ ...week, [day]: windows })

/** The week with the windows of a day on other days too. */
export const withCopies = (week: Week, from: Weekday, to: readonly Weekday[]): Week => ({
  ...week,
  ...Object.fromEntries(to.map((day) => [day, week[from] ?? []])),
})

export const workdays: readonly Weekday[] = weekdays.slice(0, 5)

export const officeWeek: Week = Object.fromEntries(workdays.map((day) => [day, officeDay]))

/** Hours from a later date on, which begin as those before them: from the next Monday, or the one after the last change. */
export const withLaterHours = (hours: readonly Hours[], today: string): readonly Hours[] => {
  const last = hours.at(-1)
  const after = Math.max(dayOf(today) ?? 0, dayOf(last?.since ?? '') ?? 0) + 1
  const monday = after + ((7 - weekdayOf(after)) % 7)
  return [...hours, { since: dateOf(monday), week: last?.week ?? officeWeek }]
}

/** Hours without those at a place: whatever is first then holds from ever. */
export const withoutHours = (hours: readonly Hours[], at: number): readonly Hours[] =>
  hours.toSpliced(at, 1).map((each, index) => (index === 0 ? { week: each.week } : each))

/** A special day with a part set, or taken away where it says nothing. */
export const withDayPart = <Part extends keyof SpecialDay>(
  day: SpecialDay,
  part: Part,
  value: SpecialDay[Part] | undefined,
): SpecialDay => {
  const { [part]: _before, ...others } = day
  const isNothing = value === undefined || value === ''
  return (isNothing && part !== 'date' ? others : { ...day, [part]: value ?? '' }) as SpecialDay
}

/** Days of a week that are open alike, in the order of the week: what is read as one line. */
export const linesOf = (
  week: Week,
): readonly { readonly days: readonly Weekday[]; readonly windows: Windows }[] => {
  const lines: { days: Weekday[]; windows: Windows }[] = []
  for (const day of weekdays) {
    const windows = week[day] ?? []
    const before = lines.at(-1)
    if (before && sameWindows(before.windows, windows)) before.days.push(day)
    else lines.push({ days: [day], windows })
  }
  return lines
}

const sameWindows = (a: Windows, b: Windows): boolean =>
  a.length === b.length && a.every(({ from, to }, at) => from === b[at]?.from && to === b[at]?.to)
