import type { CalendarDefinition, Window } from './calendar.ts'

// For tests: working time counted minute by minute with the zone's clock of the runtime (Intl), sharing nothing with the
// arithmetic that it judges. Special days that come again do so yearly here.

const minute = 60_000
const quarter = 15 * minute

/** Open minutes counted from `from` on: entry n is how many of the first n minutes are open. */
export const countedMinutes = (
  definition: CalendarDefinition,
  zone: string,
  from: number,
  to: number,
): Int32Array => {
  const clock = clockOf(zone)
  const isOpen = openByDate(definition)
  const counted = new Int32Array((to - from) / minute + 1)
  let offset = 0
  let next = clock(from) - from
  let changes = false
  for (let at = 0; at < counted.length - 1; at++) {
    const instant = from + at * minute
    // Asking is dear: only where a quarter of an hour ends with another offset than it began with is each minute asked
    // for (Newfoundland moved its clocks at one minute past midnight until 2011).
    if (at % 15 === 0) {
      offset = next
      next = clock(instant + quarter) - (instant + quarter)
      changes = next !== offset
    } else if (changes) offset = clock(instant) - instant
    counted[at + 1] = (counted[at] as number) + (isOpen(instant + offset) ? 1 : 0)
  }
  return counted
}

const clockOf = (zone: string): ((instant: number) => number) => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (instant) => {
    const [date = '', time = ''] = parts.format(instant).split(', ')
    const [day = '', month = '', year = ''] = date.split('/')
    return Date.parse(`${year}-${month}-${day}T${time}:00Z`)
  }
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

const openByDate = (definition: CalendarDefinition): ((local: number) => boolean) => {
  let today = NaN
  let windows: readonly (readonly [number, number])[] = []
  return (local) => {
    const day = Math.floor(local / 86_400_000)
    if (day !== today) {
      today = day
      const date = new Date(local).toISOString().slice(0, 10)
      windows = windowsOn(definition, date).map(({ from, to }) => [minutes(from), minutes(to)] as const)
    }
    const time = Math.floor(local / minute) - day * 1440
    return windows.some(([start, end]) => start <= time && time < end)
  }
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const windowsOn = (definition: CalendarDefinition, date: string): readonly Window[] => {
  const special = (definition.days ?? []).findLast(({ date: first, to = first, repeats }) =>
    repeats === undefined
      ? first <= date && date <= to
      : first.slice(0, 4) <= date.slice(0, 4) && first.slice(5) === date.slice(5),
  )
  if (special) return special.windows ?? []
  const hours = (definition.hours ?? []).findLast(({ since }) => since === undefined || since <= date)
  return hours?.week[names[new Date(`${date}T00:00:00Z`).getUTCDay()] as (typeof names)[number]] ?? []
}
