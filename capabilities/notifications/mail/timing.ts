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
  /** Whether they work in the product just now, where they are told of the same: absent is no. */
  readonly isHere?: boolean
}

const digestHour = 8
/** Whoever works in the product has so long at least, and twice as long at most, to see something there. */
export const seenWithinMinutes = 5

/**
 * When a mail about something of now is to be sent, and whether with others. What is urgent waits for no digest, and for
 * the end of quiet hours unless its reader says that it may come in them. All by the reader's own clock. Whoever is in the
 * product gets in one mail, some minutes later, what they have not seen there by then.
 */
export const sendingTime = (
  now: string,
  isUrgent: boolean,
  times: MailTimes,
): { readonly sendAt: string; readonly digest: boolean } => {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(isZone(times.zone) ? times.zone : 'UTC')
  const often = isUrgent ? 'none' : (times.digest ?? 'none')
  const isSeenFirst = often === 'none' && !isUrgent && times.isHere === true
  const slot =
    often === 'hourly'
      ? nextHour(here)
      : often === 'daily'
        ? nextDigestDay(here)
        : isSeenFirst
          ? nextSlot(here)
          : here
  const sent = isUrgent && times.quietUrgent === true ? slot : afterQuiet(slot, times)
  return { sendAt: new Date(sent.epochMilliseconds).toISOString(), digest: often !== 'none' || isSeenFirst }
}

type Local = Temporal.ZonedDateTime

/** The end of the hour that the clock shows. Real minutes are added: an hour that comes twice ends twice. */
const nextHour = (at: Local): Local => minuteOf(at).add({ minutes: 60 - at.minute })

/** The end of the next span of minutes: what comes in one span is sent together, and none of it before a whole one is over. */
const nextSlot = (at: Local): Local =>
  minuteOf(at).add({ minutes: 2 * seenWithinMinutes - (at.minute % seenWithinMinutes) })

const nextDigestDay = (at: Local): Local => {
  const today = atTime(at, digestHour, 0)
  return Temporal.ZonedDateTime.compare(today, at) > 0 ? today : atTime(at.add({ days: 1 }), digestHour, 0)
}

const atTime = (day: Local, hour: number, minute: number): Local =>
  day.withPlainTime(Temporal.PlainTime.from({ hour, minute }))

/** The first moment from `at` on at which the clock shows no quiet time, whatever the zone does to its clock meanwhile. */
const afterQuiet = (at: Local, { quietFrom, quietUntil }: MailTimes): Local => {
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)]
  if (from === null || until === null || from === until) return at
  for (let next = at; ;) {
    const minute = next.hour * 60 + next.minute
    const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until
    if (!isQuiet) return next
    const end = minuteOf(next).add({ minutes: (until - minute + 1440) % 1440 })
    const change = next.getTimeZoneTransition('next')
    next = change && Temporal.ZonedDateTime.compare(change, end) < 0 ? change : end
  }
}

const minuteOf = (at: Local): Local => at.round({ smallestUnit: 'minute', roundingMode: 'trunc' })

const minutesOf = (time: string | null): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
