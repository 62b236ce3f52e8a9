import { Temporal } from 'temporal-polyfill'
import { isZone } from '#contract/time/zone.ts'

/** When somebody wants their mails, as their settings have it; null is what was never set. */
export interface MailTimes {
  readonly zone: string
  readonly digest: 'none' | 'hourly' | 'daily' | null
  /** `22:00`; quiet hours need both ends. */
  readonly quietFrom: string | null
  readonly quietUntil: string | null
  readonly quietUrgent: boolean | null
}

const digestHour = 8

/**
 * When a mail about something of now is to be sent, and whether with others. What is urgent waits for no digest, and for
 * the end of quiet hours unless its reader says that it may come in them. All by the reader's own clock.
 */
export const sendingTime = (
  now: string,
  isUrgent: boolean,
  times: MailTimes,
): { readonly sendAt: string; readonly digest: boolean } => {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(isZone(times.zone) ? times.zone : 'UTC')
  const digest = !isUrgent && (times.digest === 'hourly' || times.digest === 'daily')
  const slot = !digest ? here : times.digest === 'hourly' ? nextHour(here) : nextDigestDay(here)
  const sent = isUrgent && times.quietUrgent === true ? slot : afterQuiet(slot, times)
  return { sendAt: new Date(sent.epochMilliseconds).toISOString(), digest }
}

type Local = Temporal.ZonedDateTime

const nextHour = (at: Local): Local =>
  at.with({ minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).add({ hours: 1 })

const nextDigestDay = (at: Local): Local => {
  const today = atTime(at, digestHour, 0)
  return Temporal.ZonedDateTime.compare(today, at) > 0 ? today : atTime(at.add({ days: 1 }), digestHour, 0)
}

const atTime = (day: Local, hour: number, minute: number): Local =>
  day.withPlainTime(Temporal.PlainTime.from({ hour, minute }))

const afterQuiet = (at: Local, { quietFrom, quietUntil }: MailTimes): Local => {
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)]
  if (from === null || until === null || from === until) return at
  const minute = at.hour * 60 + at.minute
  const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until
  if (!isQuiet) return at
  const end = atTime(at, Math.floor(until / 60), until % 60)
  return Temporal.ZonedDateTime.compare(end, at) > 0
    ? end
    : atTime(at.add({ days: 1 }), Math.floor(until / 60), until % 60)
}

const minutesOf = (time: string | null): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
