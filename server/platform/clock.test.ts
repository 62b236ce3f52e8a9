import { expect, test } from 'vitest'
import { movableClock, systemClock } from './clock.ts'

test('a movable clock stands still until it is moved', () => {
  const clock = movableClock('2026-03-28T23:00:00.000Z')
  expect(clock.now()).toBe('2026-03-28T23:00:00.000Z')
  clock.forward('90m')
  expect(clock.now()).toBe('2026-03-29T00:30:00.000Z')
  clock.forward('P1DT2H0.5S')
  expect(clock.now()).toBe('2026-03-30T02:30:00.500Z')
  clock.set('2020-01-01T00:00:00Z')
  expect(clock.now()).toBe('2020-01-01T00:00:00.000Z')
})

test('what is no instant or no duration is refused', () => {
  const clock = movableClock()
  expect(() => clock.set('yesterday')).toThrow(TypeError)
  for (const text of ['', 'P', 'PT', '5 minutes', 'P1M']) expect(() => clock.forward(text)).toThrow(TypeError)
})

test('the system clock tells UTC with milliseconds', () => {
  expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
