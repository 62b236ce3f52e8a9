import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueNow } from './due.ts'

const plan = { hour: 1, everyMinutes: 15, drills: true, since: null }
const never = { lastFullStartedAt: null, lastFullEndedAt: null, lastEndedAt: null, lastDrillAt: null }
const after = (full: string, last = full, drill: string | null = full) => ({
  lastFullStartedAt: full,
  lastFullEndedAt: full,
  lastEndedAt: last,
  lastDrillAt: drill,
})

test('a new plan begins with a full backup, and tries it next', () => {
  expect(dueNow(plan, never, '2026-03-02T17:00:00Z')).toEqual({ backup: 'full', drill: false })
  const first = after('2026-03-02T17:00:00Z', '2026-03-02T17:00:00Z', null)
  expect(dueNow(plan, first, '2026-03-02T17:01:00Z')).toEqual({ backup: null, drill: true })
})

test('the full backup comes at its hour, increments between, and after a long stop what was missed is made up once', () => {
  const done = after('2026-03-02T01:00:30Z', '2026-03-02T23:50:00Z')
  expect(dueNow(plan, done, '2026-03-03T00:00:00Z').backup).toBeNull()
  expect(dueNow(plan, done, '2026-03-03T00:05:00Z').backup).toBe('increment')
  expect(dueNow(plan, done, '2026-03-03T01:00:00Z').backup).toBe('full')
  expect(dueNow(plan, done, '2026-03-09T00:59:00Z').backup).toBe('full')
})

test('whatever the plan and whenever it is asked, nothing is due right after it was done', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.nat(23), fc.integer({ min: 1, max: 1440 }), instant, (hour, everyMinutes, date) => {
      const now = date.toISOString()
      expect(dueNow({ ...plan, hour, everyMinutes }, after(now), now)).toEqual({
        backup: null,
        drill: false,
      })
    }),
  )
})

test('a plan that waits for its hour begins with it, a missed one is made up, and till then nothing is due', () => {
  const waiting = { ...plan, since: '2026-03-02T09:00:00Z' }
  expect(dueNow(waiting, never, '2026-03-02T09:00:00Z')).toEqual({ backup: null, drill: false })
  expect(dueNow(waiting, never, '2026-03-03T00:59:59Z')).toEqual({ backup: null, drill: false })
  expect(dueNow(waiting, never, '2026-03-03T01:00:00Z')).toEqual({ backup: 'full', drill: false })
  expect(dueNow(waiting, never, '2026-03-05T14:00:00Z')).toEqual({ backup: 'full', drill: false })
  expect(dueNow(waiting, after('2026-03-03T01:00:30Z'), '2026-03-04T01:00:00Z').backup).toBe('full')
})

test('without drills none is due', () => {
  const done = after('2026-03-02T01:00:30Z', '2026-03-02T01:00:30Z', null)
  expect(dueNow({ ...plan, drills: false }, done, '2026-03-02T01:05:00Z').drill).toBe(false)
})
