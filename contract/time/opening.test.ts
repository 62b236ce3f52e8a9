import { expect, test, vi } from 'vitest'
import { weekdays, type CalendarDefinition } from './calendar.ts'
import type * as LocalTime from './local-time.ts'
import { workingTimeOf } from './working-time.ts'

const counted = vi.hoisted(() => ({ steps: 0 }))

// Each entry that a search looks at, and each search: whatever walked day by day would ask for every day's hours.
vi.mock('./local-time.ts', async (original) => {
  const actual = await original<typeof LocalTime>()
  const watched = (list: ArrayLike<number>): ArrayLike<number> =>
    new Proxy(list, {
      get: (target, name) => {
        if (name !== 'length') counted.steps += 1
        return Reflect.get(target, name, target) as unknown
      },
    })
  return {
    ...actual,
    countUpTo: (list: ArrayLike<number>, value: number) => {
      counted.steps += 1
      return actual.countUpTo(watched(list), value)
    },
    weekdayOf: (day: number) => {
      counted.steps += 1
      return actual.weekdayOf(day)
    },
  }
})

const day = 86_400_000
const from = Date.parse('2020-01-01T00:00:00Z')
const week = Object.fromEntries(weekdays.slice(0, 5).map((each) => [each, [{ from: '08:00', to: '17:00' }]]))
const definition: CalendarDefinition = {
  hours: [{ week }],
  days: [
    { date: '2020-12-25', repeats: 'FREQ=YEARLY', label: 'Christmas Day' },
    { date: '2020-01-06', repeats: 'FREQ=MONTHLY', label: 'Closed' },
  ],
}

const stepsOf = (act: () => unknown): number => {
  counted.steps = 0
  act()
  return counted.steps
}

test('working time is found in as many steps for a century as for a day, but for what a binary search takes', () => {
  const { between, after } = workingTimeOf(definition, 'Europe/Berlin')
  const days = [1, 30, 365, 3650, 36_500]
  const toCount = days.map((length) => stepsOf(() => between(from, from + length * day)))
  const toReach = days.map((length) => stepsOf(() => after(from, (length * day) / 8)))
  const [least, most] = [Math.min(...toCount), Math.max(...toCount)]
  expect(least).toBeGreaterThan(0)
  // Doubling the period costs no more than one step in each list that is searched.
  expect(most - least).toBeLessThanOrEqual(4 * Math.log2(36_500))
  expect(most).toBeLessThan(150)
  // A search over the days of seven centuries, each step of it a search among the special days.
  expect(Math.max(...toReach)).toBeLessThan(Math.log2(400_000) * 40)
  expect(Math.max(...toReach) / Math.min(...toReach)).toBeLessThan(1.5)
})
