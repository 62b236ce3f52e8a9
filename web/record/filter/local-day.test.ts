import { expect, test } from 'vitest'
import { dayOf, startOfDay } from './local-day.ts'

test('a day begins at midnight of the reader’s zone, summer time included', () => {
  expect(startOfDay('2026-11-20', 'Europe/Berlin')).toBe('2026-11-19T23:00:00.000Z')
  expect(startOfDay('2026-07-01', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z')
  expect(dayOf('2026-06-30T22:00:00.000Z', 'Europe/Berlin')).toBe('2026-07-01')
})

test('an instant that is no midnight is no day', () => {
  expect(dayOf('2026-06-30T22:00:01.000Z', 'Europe/Berlin')).toBeNull()
})
