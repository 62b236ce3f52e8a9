import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { instantOf, wallClockOf } from './zone.ts'

const zones = [
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
  'Africa/Casablanca',
]

const minutes = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 })

describe('a wall clock in a zone', () => {
  test('is what Temporal says it is, in both directions', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const local = new Date(minute * 60_000).toISOString().slice(0, 16)
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone)
        expect(instantOf(local, zone)).toBe(new Date(expected.epochMilliseconds).toISOString())
        const instant = new Date(minute * 60_000).toISOString()
        const shown = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
        expect(wallClockOf(instant, zone)).toBe(shown.toString({ smallestUnit: 'minute' }))
      }),
      { numRuns: 2000 },
    )
  })

  test('in an hour that is skipped is an hour later, in one that comes twice the first', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  test('that is none is null', () => {
    expect(instantOf('2026-02-31T10:00', 'Europe/Berlin')).toBeNull()
    expect(instantOf('soon', 'Europe/Berlin')).toBeNull()
    expect(instantOf('2026-02-01T10:00', 'Mars/Olympus')).toBeNull()
    expect(wallClockOf('soon', 'Europe/Berlin')).toBeNull()
  })
})
