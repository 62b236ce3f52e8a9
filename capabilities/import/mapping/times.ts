import { Temporal } from 'temporal-polyfill'
import type { TimeForm } from './mapping.ts'

/** A time of the file as an instant in UTC, with what was odd about it. */
export interface ReadTime {
  readonly instant: string
  /** `gap`: the clock jumped over it, taken as much later. `twice`: it happened twice, the first is meant. */
  readonly oddity: 'gap' | 'twice' | null
}

export type ReadTimeOf = (cell: string) => ReadTime | null

const parts: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<millisecond>\\d{3})',
  XXX: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
}

/**
 * Reads times of a form such as `d/M/yyyy HH:mm` in a zone (UTC when there is none). A time that the clock jumped over
 * in spring is moved on by the jump (02:30 becomes 03:30); one that happened twice in autumn is the first.
 * @throws RangeError for a form or zone that does not exist
 */
export const timeReader = ({ form, zone = 'UTC' }: TimeForm): ReadTimeOf => {
  new Intl.DateTimeFormat('en', { timeZone: zone })
  const read =
    form === 'iso' ? isoReader(zone) : form.startsWith('epoch') ? epochReader(form) : formReader(form, zone)
  // The same minute occurs in many rows: once read, it is known.
  const known = new Map<string, ReadTime | null>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    if (known.size > 50_000) known.clear()
    const time = read(cell)
    known.set(cell, time)
    return time
  }
}

const epochReader = (form: string): ReadTimeOf => {
  if (form !== 'epoch' && form !== 'epoch-ms') throw new RangeError(`"${form}" is no form of times`)
  return (cell) => {
    const value = Number(cell) * (form === 'epoch' ? 1000 : 1)
    return /^-?\d+(\.\d+)?$/.test(cell) && Math.abs(value) < 8.64e15
      ? { instant: new Date(value).toISOString(), oddity: null }
      : null
  }
}

const isoForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/

const isoReader =
  (zone: string): ReadTimeOf =>
  (cell) => {
    const match = isoForm.exec(cell)
    if (!match) return null
    const [, year, month, day, hour, minute, second, fraction, offset] = match
    const millisecond = fraction?.padEnd(3, '0')
    return instantOf({ year, month, day, hour, minute, second, millisecond, offset }, zone)
  }

const formReader = (form: string, zone: string): ReadTimeOf => {
  const pattern = form
    .split(/(yyyy|MM|M|dd|d|HH|H|mm|ss|SSS|XXX)/)
    .map((part, index) =>
      index % 2 === 1 ? (parts[part] as string) : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
  if (/[a-zA-Z]/.test(form.replace(/yyyy|MM?|dd?|HH?|mm|ss|SSS|XXX|T|Z/g, '')) || !form.includes('yyyy'))
    throw new RangeError(`"${form}" is no form of times such as d/M/yyyy HH:mm`)
  const whole = new RegExp(`^${pattern}$`)
  return (cell) => {
    const groups = whole.exec(cell)?.groups
    return groups ? instantOf(groups, zone) : null
  }
}

interface TimeParts {
  readonly [part: string]: string | undefined
}

const instantOf = (groups: TimeParts, zone: string): ReadTime | null => {
  const at = (part: string, fallback = 0): number => (groups[part] ? Number(groups[part]) : fallback)
  const [year, month, day] = [at('year'), at('month', 1), at('day', 1)]
  const [hour, minute, second] = [at('hour'), at('minute'), at('second')]
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, at('millisecond'))
  const wall = new Date(utc)
  // Date.UTC turns 31 February into March; a time that does not exist is refused instead.
  const exists =
    wall.getUTCFullYear() === year && wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day
  if (!exists || hour > 23 || minute > 59 || second > 59) return null
  if (groups['offset'])
    return { instant: new Date(utc - offsetMs(groups['offset'])).toISOString(), oddity: null }
  if (zone === 'UTC') return { instant: wall.toISOString(), oddity: null }
  return zoned(wall.toISOString().slice(0, -1), zone)
}

const offsetMs = (offset: string): number => {
  if (offset === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
}

const zoned = (wall: string, zone: string): ReadTime => {
  const local = Temporal.PlainDateTime.from(wall)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  const toText = (time: Temporal.ZonedDateTime): string => new Date(time.epochMilliseconds).toISOString()
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant: toText(earlier), oddity: null }
  return earlier.toPlainDateTime().equals(local)
    ? { instant: toText(earlier), oddity: 'twice' }
    : { instant: toText(later), oddity: 'gap' }
}
