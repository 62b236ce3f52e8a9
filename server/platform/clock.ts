/** The only source of the present: an instant as an ISO text in UTC with milliseconds. */
export interface Clock {
  now(): string
}

export const systemClock: Clock = Object.freeze({ now: () => new Date().toISOString() })

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  /** Moves to an instant; also backwards. */
  set(instant: string): void
  /** Moves forward by `15m`, `2h`, `3d`, `1w`, `90s`, `250ms` or an ISO-8601 duration of days and time (`P1DT2H`). */
  forward(duration: string): void
}

/** A clock for tests, imports and replays. */
export function movableClock(start = '2026-01-05T09:00:00.000Z'): MovableClock {
  let now = millisecondsOf(start)
  return Object.freeze({
    now: () => new Date(now).toISOString(),
    set: (instant: string) => {
      now = millisecondsOf(instant)
    },
    forward: (duration: string) => {
      now += durationMs(duration)
    },
  })
}

function millisecondsOf(instant: string): number {
  const value = Date.parse(instant)
  if (Number.isNaN(value)) throw new TypeError(`Not an instant: ${instant}`)
  return value
}

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

function durationMs(text: string): number {
  const short = /^(\d+)(ms|s|m|h|d|w)$/.exec(text)
  if (short !== null) return Number(short[1]) * (units[short[2] ?? ''] ?? 0)
  const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text)
  if (iso === null || text.length < 3) throw new TypeError(`Not a duration of weeks to milliseconds: ${text}`)
  const [weeks, days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0))
  return (
    (weeks ?? 0) * 604_800_000 +
    (days ?? 0) * 86_400_000 +
    (hours ?? 0) * 3_600_000 +
    (minutes ?? 0) * 60_000 +
    (seconds ?? 0) * 1000
  )
}
