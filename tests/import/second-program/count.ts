// A second program for the clocks of the public log: it reads the rows of the file itself and counts minute by minute.
// Nothing of the product is in it. What the demonstration publishes (desk-hours, norrvik-holidays, the two tables of
// times) is written out again by hand.

const minuteMs = 60_000
const hourMs = 3_600_000
const zone = 'Europe/Stockholm'
const closed = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'])
const promisedHours: Readonly<Record<string, { readonly response: number; readonly resolution: number }>> = {
  '1 - Critical': { response: 0.5, resolution: 4 },
  '2 - High': { response: 1, resolution: 8 },
  '3 - Moderate': { response: 4, resolution: 24 },
  '4 - Low': { response: 8, resolution: 60 },
}

export interface Counted {
  readonly number: string
  readonly priority: string
  readonly minutes: { readonly response: number; readonly resolution: number }
  readonly late: { readonly response: boolean; readonly resolution: boolean }
  /** The month of the desk in which it was resolved or closed; null while it was not. */
  readonly endedIn: string | null
}

interface Row {
  readonly at: number
  readonly opened: number
  readonly state: string
  readonly priority: string
}

/** Each incident of the file, in the order in which it names them first. */
export const countAll = (csv: string): readonly Counted[] => {
  const incidents = rowsByNumber(csv)
  const ends = [...incidents.values()].flatMap((rows) => rows.map(({ at }) => at))
  const begins = [...incidents.values()].map(([first]) => (first as Row).opened)
  const worked = openMinutes(leastOf(begins), mostOf(ends))
  return [...incidents].map(([number, rows]) => countOne(number, rows, worked))
}

// Spreading a hundred thousand numbers into a call is too much for it.
const leastOf = (values: readonly number[]): number => values.reduce((a, b) => (b < a ? b : a), Infinity)
const mostOf = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a), -Infinity)

const rowsByNumber = (csv: string): ReadonlyMap<string, readonly Row[]> => {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/)
  const column = Object.fromEntries(head.split(',').map((name, index) => [name, index]))
  const found = new Map<string, (Row & { readonly order: number })[]>()
  for (const line of lines) {
    // No cell of the log has a quote or a comma in it.
    const cells = line.split(',')
    const cell = (name: string): string => cells[column[name] as number] ?? ''
    const number = cell('number')
    const row = {
      order: Number(cell('sys_mod_count')),
      at: timeOf(cell('sys_updated_at')),
      opened: timeOf(cell('opened_at')),
      state: cell('incident_state'),
      priority: cell('priority'),
    }
    const own = found.get(number)
    if (own) own.push(row)
    else found.set(number, [row])
  }
  return new Map([...found].map(([number, rows]) => [number, rows.toSorted((a, b) => a.order - b.order)]))
}

/** `29/2/2016 09:18`, taken as UTC. */
const timeOf = (text: string): number => {
  const [, day, month, year, hours, minutes] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text) ?? []
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes))
}

type Worked = (from: number, to: number) => number

/** One entry for each minute of the log. The zone's offset and the desk's hours change on the hour only. */
const openMinutes = (from: number, to: number): Worked => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  })
  const start = Math.floor(from / hourMs) * hourMs
  const sums = [0]
  for (let hour = start; hour <= to; hour += hourMs) {
    const part = Object.fromEntries(clock.formatToParts(hour).map(({ type, value }) => [type, value]))
    const isWeekend = part['weekday'] === 'Sat' || part['weekday'] === 'Sun'
    const isHoliday = closed.has(`${part['month']}-${part['day']}`)
    const isOpen = !isWeekend && !isHoliday && Number(part['hour']) >= 7 && Number(part['hour']) < 19
    for (let minute = 0; minute < 60; minute++) sums.push((sums.at(-1) as number) + (isOpen ? 1 : 0))
  }
  const until = (at: number): number => sums[(at - start) / minuteMs] as number
  return (a, b) => until(b) - until(a)
}

const monthClock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' })

/** `2016-03`, by the clocks of the desk. */
export const monthOf = (at: number): string => monthClock.format(at)

const isOver = (state: string): boolean => state === 'Resolved' || state === 'Closed'

const countOne = (number: string, rows: readonly Row[], worked: Worked): Counted => {
  const [first] = rows as readonly [Row]
  const minutes = { response: 0, resolution: 0 }
  // It was new from its opening until somebody wrote something down.
  let state = 'New'
  let since = Math.min(first.opened, first.at)
  let { priority } = first
  let isAnswered = false
  let endedAt: number | null = null
  for (const row of rows) {
    // A row that says it came before the one before it came right after that.
    const at = Math.max(row.at, since)
    const lasted = worked(since, at)
    if (state === 'New' && !isAnswered) minutes.response += lasted
    if (state === 'New' || state === 'Active') minutes.resolution += lasted
    // Of a row without a state the log does not say where the incident stands: it stays.
    const next = row.state === '-100' ? state : row.state
    if (next !== 'New') isAnswered = true
    if (!isOver(next)) priority = row.priority
    if (isOver(next) && (endedAt === null || !isOver(state))) endedAt = at
    if (!isOver(next)) endedAt = null
    state = next
    since = at
  }
  const promised = promisedHours[priority] as { readonly response: number; readonly resolution: number }
  return {
    number,
    priority,
    minutes,
    late: {
      response: minutes.response > promised.response * 60,
      resolution: minutes.resolution > promised.resolution * 60,
    },
    endedIn: endedAt === null ? null : monthOf(endedAt),
  }
}
