// Zones by what the browser knows of them: a library of its own for this would be a tenth of the first load.

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

/** The wall clock of a moment in a zone, as the milliseconds at which UTC shows the same. */
const wallMs = (at: number, timeZone: string): number => {
  const parts: Record<string, string> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = value
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year'])
  const wall = new Date(0)
  wall.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']))
  wall.setUTCHours(
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second']),
    ((at % 1000) + 1000) % 1000,
  )
  return wall.getTime()
}

const localForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/

/**
 * The instant of a wall clock (`2026-11-20T12:30`) in a zone, in UTC with milliseconds; null for no time or no zone. An
 * hour that the clocks skip is taken an hour later, one that comes twice is its first.
 */
export const instantOf = (local: string, timeZone: string): string | null => {
  const wall = localForm.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== local.slice(0, 16)) return null
  try {
    const [before, after] = [wall - dayMs, wall + dayMs].map(
      (near) => wall - (wallMs(near, timeZone) - near),
    ) as [number, number]
    const right = [before, after].filter((at) => wallMs(at, timeZone) === wall)
    return new Date(right.length > 0 ? Math.min(...right) : before).toISOString()
  } catch {
    return null
  }
}

/** The wall clock of an instant in a zone, to the minute: `2026-11-20T12:30`; null for no instant or no zone. */
export const wallClockOf = (instant: string, timeZone: string): string | null => {
  try {
    return new Date(wallMs(Date.parse(instant), timeZone)).toISOString().slice(0, 16)
  } catch {
    return null
  }
}
