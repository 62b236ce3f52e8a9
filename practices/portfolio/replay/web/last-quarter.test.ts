import { expect, test } from 'vitest'
import { quarterBefore } from './last-quarter.ts'

test.each([
  ['2026-11-20T10:00:00Z', 'Europe/Berlin', '2026-Q3', '2026-06-30T22:00:00.000Z', '2026-09-30T22:00:00.000Z'],
  ['2026-02-20T10:00:00Z', 'Europe/Berlin', '2025-Q4', '2025-09-30T22:00:00.000Z', '2025-12-31T23:00:00.000Z'],
  // In Auckland the new quarter has begun, in UTC it has not.
  ['2026-03-31T12:30:00Z', 'Pacific/Auckland', '2026-Q1', '2025-12-31T11:00:00.000Z', '2026-03-31T11:00:00.000Z'],
  ['2026-03-31T12:30:00Z', 'UTC', '2025-Q4', '2025-10-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
])('before %s in %s the last quarter was %s', (now, zone, name, from, to) => {
  expect(quarterBefore(now, zone)).toEqual({ name, from, to })
}) // prettier-ignore
