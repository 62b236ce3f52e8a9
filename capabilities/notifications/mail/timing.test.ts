import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sendingTime, type MailTimes } from './timing.ts'

// The clock of the runtime (Intl), asked minute by minute, is the other opinion here.

const minuteMs = 60_000
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Australia/Eucla',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Antarctica/Troll',
] as const

const clockIn = (zone: string): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return (at) => format.format(at)
}

const isQuietAt = (shown: string, { quietFrom, quietUntil }: MailTimes): boolean => {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false
  return quietFrom < quietUntil
    ? shown >= quietFrom && shown < quietUntil
    : shown >= quietFrom || shown < quietUntil
}

/** Changes of a clock in these zones, and some ordinary days. */
const turns = [
  '2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z', '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z', '2022-03-21T20:30:00Z', '2026-04-04T14:00:00Z', '2026-09-26T14:00:00Z', '2026-02-15T02:00:00Z',
  '2026-06-15T12:00:00Z',
].map((text) => Date.parse(text)) // prettier-ignore

const moment = fc
  .tuple(fc.constantFrom(...turns), fc.integer({ min: -36 * 60 * 60, max: 36 * 60 * 60 }))
  .map(([turn, seconds]) => turn + seconds * 1000)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const settings = fc.record<MailTimes>({
  zone: fc.constantFrom(...zones),
  digest: fc.constantFrom('none', 'hourly', 'daily', null),
  quietFrom: fc.option(time),
  quietUntil: fc.option(time),
  quietUrgent: fc.constantFrom(true, false, null),
})

const iso = (at: number): string => new Date(at).toISOString()
const send = (at: number, isUrgent: boolean, times: MailTimes): number =>
  Date.parse(sendingTime(iso(at), isUrgent, times).sendAt)

describe('when a mail leaves, over changes of the clock in zones of whole, half and quarter hours', () => {
  test('it is the first minute that is not quiet by its reader’s clock', () => {
    fc.assert(
      fc.property(moment, settings, fc.boolean(), (at, given, isUrgent) => {
        const times = { ...given, digest: 'none' as const }
        const sent = send(at, isUrgent, times)
        const comesAnyway = isUrgent && times.quietUrgent === true
        const shown = clockIn(times.zone)
        let expected = at
        while (!comesAnyway && isQuietAt(shown(expected), times))
          expected = expected - (expected % minuteMs) + minuteMs
        expect(iso(sent)).toBe(iso(expected))
      }),
      { numRuns: 600 },
    )
  })

  test('a digest comes later than what it tells of, and what happens later never comes sooner', () => {
    fc.assert(
      fc.property(moment, fc.nat(7_200_000), settings, (at, later, times) => {
        const first = sendingTime(iso(at), false, times)
        expect(Date.parse(first.sendAt)).toBeGreaterThanOrEqual(at)
        expect(send(at + later, false, times)).toBeGreaterThanOrEqual(Date.parse(first.sendAt))
        expect(first.digest).toBe(times.digest === 'hourly' || times.digest === 'daily')
        if (!first.digest) return
        expect(Date.parse(first.sendAt)).toBeGreaterThan(at)
        const shown = clockIn(times.zone)
        expect(isQuietAt(shown(Date.parse(first.sendAt)), times)).toBe(false)
      }),
      { numRuns: 600 },
    )
  })

  test('an hourly digest is an hour away at most, a daily one comes at eight on the day with 23, 24 or 25 hours', () => {
    fc.assert(
      fc.property(moment, settings, (at, given) => {
        const never = { ...given, quietFrom: null, quietUntil: null }
        expect(send(at, false, { ...never, digest: 'hourly' }) - at).toBeLessThanOrEqual(3_600_000)
        const daily = send(at, false, { ...never, digest: 'daily' })
        expect(daily - at).toBeLessThanOrEqual(25 * 3_600_000)
        expect(clockIn(never.zone)(daily)).toBe('08:00')
      }),
      { numRuns: 300 },
    )
  })

  test('whoever is in the product has five to ten minutes to see it there, and what comes in five is one mail', () => {
    fc.assert(
      fc.property(moment, fc.nat(300_000), settings, (at, later, given) => {
        const here = { ...given, digest: 'none' as const, quietFrom: null, quietUntil: null, isHere: true }
        const first = sendingTime(iso(at), false, here)
        const waits = Date.parse(first.sendAt) - at
        expect(first.digest).toBe(true)
        expect(waits).toBeGreaterThan(5 * minuteMs)
        expect(waits).toBeLessThanOrEqual(10 * minuteMs)
        const isOneSpan = Math.floor(at / (5 * minuteMs)) === Math.floor((at + later) / (5 * minuteMs))
        expect(send(at + later, false, here) === Date.parse(first.sendAt)).toBe(isOneSpan)
        expect(sendingTime(iso(at), true, here)).toEqual({ sendAt: iso(at), digest: false })
      }),
      {
        numRuns: 300,
        examples: [
          [turns[0] as number, 299_999, { zone: 'UTC' } as MailTimes],
          [turns[0] as number, 300_000, { zone: 'UTC' } as MailTimes],
        ],
      },
    )
  })
})
