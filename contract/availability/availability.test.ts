import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdays, type CalendarDefinition } from '../time/calendar.ts'
import { countedMinutes } from '../time/minute-oracle.ts'
import { aroundTheClock, workingTimeOf } from '../time/working-time.ts'
import { burnRate, errorBudget } from './budget.ts'
import { countAvailability, measuresOf, outagesOf, type Outage } from './counting.ts'
import { monthsBetween, windowAt } from './windows.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const at = (text: string): number => Date.parse(text)

const office: CalendarDefinition = {
  hours: [
    {
      week: Object.fromEntries(weekdays.slice(0, 5).map((each) => [each, [{ from: '08:00', to: '16:00' }]])),
    },
  ],
}
const down = (from: string, to: string): Outage => ({ from: at(from), to: at(to), isPlanned: false })
const planned = (from: string, to: string): Outage => ({ from: at(from), to: at(to), isPlanned: true })

describe('availability', () => {
  const working = workingTimeOf(office, 'UTC')
  // Monday to Sunday: 40 hours promised.
  const week = { from: at('2026-03-02T00:00:00Z'), to: at('2026-03-09T00:00:00Z') }

  test('counts what was missing of the hours promised; overlapping outages are one', () => {
    const counted = countAvailability(
      outagesOf([
        down('2026-03-02T14:00:00Z', '2026-03-02T20:00:00Z'),
        down('2026-03-02T15:00:00Z', '2026-03-03T09:00:00Z'),
        // On Saturday nothing is promised.
        down('2026-03-07T10:00:00Z', '2026-03-07T12:00:00Z'),
      ]),
      working,
      week,
    )
    expect(counted).toEqual({ agreedMs: 40 * hour, plannedMs: 0, downMs: 3 * hour, breaks: 1 })
    expect(measuresOf(counted)).toEqual({
      availability: 37 / 40,
      mttrMs: 3 * hour,
      mtbfMs: 37 * hour,
      mtbsiMs: 40 * hour,
    })
  })

  test('leaves planned maintenance out of what is promised, also where something breaks in it', () => {
    const counted = countAvailability(
      outagesOf([
        planned('2026-03-04T12:00:00Z', '2026-03-04T18:00:00Z'),
        down('2026-03-04T15:00:00Z', '2026-03-05T09:00:00Z'),
      ]),
      working,
      week,
    )
    expect(counted).toEqual({ agreedMs: 36 * hour, plannedMs: 4 * hour, downMs: 1 * hour, breaks: 1 })
  })

  test('says nothing of what was not promised or did not break', () => {
    expect(measuresOf({ agreedMs: 0, downMs: 0, breaks: 0 })).toEqual({
      availability: null,
      mttrMs: null,
      mtbfMs: null,
      mtbsiMs: null,
    })
  })
})

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/New_York',
  'Asia/Kathmandu',
)
const windowsOfDay = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 4 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((bounds) => {
    const text = (quarter: number): string =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
    return Array.from({ length: Math.floor(bounds.length / 2) }, (_, pair) => ({
      from: text(bounds[2 * pair] ?? 0),
      to: text(bounds[2 * pair + 1] ?? 0),
    }))
  })
const calendars: fc.Arbitrary<CalendarDefinition> = fc
  .tuple(...weekdays.map(() => windowsOfDay))
  .map((days) => ({
    hours: [{ week: Object.fromEntries(weekdays.map((name, index) => [name, days[index] ?? []])) }],
  }))
// About the end of March, when clocks are changed in Berlin; minutes from there.
const origin = at('2026-03-25T00:00:00Z')
const length = 10 * 24 * 60
const outages = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: 3 * 24 * 60 }), fc.boolean())
    .map(([from, minutes, isPlanned]) => ({ from, to: Math.min(length, from + minutes), isPlanned })),
  { maxLength: 8 },
)

/** The same counted minute by minute: nothing is merged, taken out or added up by lengths. */
const countedBy = (
  open: Int32Array,
  stretches: readonly { readonly from: number; readonly to: number; readonly isPlanned: boolean }[],
  [from, to]: readonly [number, number],
) => {
  const sums = { agreedMs: 0, plannedMs: 0, downMs: 0, breaks: 0 }
  let isBroken = false
  let hasCounted = false
  for (let at = 0; at < to; at++) {
    const isOpen = (open[at + 1] as number) > (open[at] as number)
    const isPlanned = stretches.some((each) => each.isPlanned && each.from <= at && at < each.to)
    const isDown = stretches.some((each) => !each.isPlanned && each.from <= at && at < each.to)
    // What touches is one break: it ends only with a minute in which nothing is down.
    if (!isDown) hasCounted = false
    isBroken = isDown && isOpen && !isPlanned
    if (isBroken && !hasCounted) {
      hasCounted = true
      if (at >= from) sums.breaks += 1
    }
    if (at < from || !isOpen) continue
    if (isPlanned) sums.plannedMs += minute
    else sums.agreedMs += minute
    if (isBroken) sums.downMs += minute
  }
  return sums
}

describe('whatever the calendar, the zone and the outages', () => {
  test('availability is what counting minute by minute gives', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        calendars,
        zones,
        outages,
        fc.tuple(fc.nat(length), fc.nat(length)),
        (calendar, zone, stretches, [one, other]) => {
          const span = [Math.min(one, other), Math.max(one, other)] as const
          const open = countedMinutes(calendar, zone, origin, origin + length * minute)
          const counted = countAvailability(
            outagesOf(
              stretches.map(({ from, to, isPlanned }) => ({
                from: origin + from * minute,
                to: origin + to * minute,
                isPlanned,
              })),
            ),
            workingTimeOf(calendar, zone),
            { from: origin + span[0] * minute, to: origin + span[1] * minute },
          )
          expect(counted).toEqual(countedBy(open, stretches, span))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the sums of adjoining spans are those of the whole', () => {
    fc.assert(
      fc.property(
        calendars,
        zones,
        outages,
        fc.array(fc.nat(length), { minLength: 3, maxLength: 8 }),
        (calendar, zone, stretches, cuts) => {
          const told = outagesOf(
            stretches.map((each) => ({
              ...each,
              from: origin + each.from * minute,
              to: origin + each.to * minute,
            })),
          )
          const working = workingTimeOf(calendar, zone)
          const bounds = cuts.toSorted((a, b) => a - b).map((cut) => origin + cut * minute)
          const parts = bounds
            .slice(1)
            .map((to, index) => countAvailability(told, working, { from: bounds[index] ?? to, to }))
          const sum = parts.reduce(
            (all, each) => ({
              agreedMs: all.agreedMs + each.agreedMs,
              plannedMs: all.plannedMs + each.plannedMs,
              downMs: all.downMs + each.downMs,
              breaks: all.breaks + each.breaks,
            }),
            { agreedMs: 0, plannedMs: 0, downMs: 0, breaks: 0 },
          )
          const whole = countAvailability(told, working, { from: bounds[0] ?? 0, to: bounds.at(-1) ?? 0 })
          expect(sum).toEqual(whole)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('an error budget', () => {
  const now = at('2026-03-31T00:00:00Z')
  const window = windowAt(now, 'rolling', { days: 30, zone: 'UTC' })
  const ofTwoHours = outagesOf([down('2026-03-30T22:00:00Z', '2026-03-31T00:00:00Z')])

  test('is what the objective leaves of the window, less what outages took', () => {
    const budget = errorBudget(ofTwoHours, aroundTheClock, { window, objective: 0.99, now })
    expect(budget.allowedMs).toBeCloseTo(7.2 * hour, 3)
    expect(budget.spentMs).toBe(2 * hour)
    expect(budget.leftMs).toBeCloseTo(5.2 * hour, 3)
    expect(budget.attained).toBeCloseTo(718 / 720)
  })

  test('of a calendar month is that of the whole month from its first day on', () => {
    const month = windowAt(at('2026-03-02T00:00:00Z'), 'month', { days: 30, zone: 'UTC' })
    const budget = errorBudget(outagesOf([]), aroundTheClock, {
      window: month,
      objective: 0.99,
      now: at('2026-03-02T00:00:00Z'),
    })
    expect(budget.allowedMs).toBeCloseTo(0.01 * 31 * day, 3)
    expect(budget.attained).toBe(1)
  })

  test('burns at one where it would last exactly for the window, and not at all without outages', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), (objective) => {
        const share = 1 - objective
        const from = now - 72 * hour * share
        const burnt = burnRate(outagesOf([{ from, to: now, isPlanned: false }]), aroundTheClock, {
          objective,
          now,
          lookbackMs: 72 * hour,
        })
        expect(burnt).toBeCloseTo(1, 6)
      }),
    )
    expect(burnRate(outagesOf([]), aroundTheClock, { objective: 0.99, now, lookbackMs: hour })).toBe(0)
    expect(burnRate(ofTwoHours, aroundTheClock, { objective: 0.99, now, lookbackMs: hour })).toBeCloseTo(100)
  })
})

describe('months and windows', () => {
  test('begin at local midnight, whatever the clock does in them', () => {
    expect(monthsBetween(at('2026-03-31T22:30:00Z'), at('2026-04-01T12:00:00Z'), 'Europe/Berlin')).toEqual([
      { name: '2026-04', from: at('2026-03-31T22:00:00Z'), to: at('2026-04-30T22:00:00Z') },
    ])
    const year = monthsBetween(at('2026-01-15T00:00:00Z'), at('2026-12-15T00:00:00Z'), 'Europe/Berlin')
    expect(year).toHaveLength(12)
    for (const [index, { to }] of year.slice(0, -1).entries()) expect(year[index + 1]?.from).toBe(to)
  })

  test('of a quarter and a year hold the instant that they are asked for', () => {
    expect(windowAt(at('2026-05-20T00:00:00Z'), 'quarter', { days: 30, zone: 'UTC' })).toEqual({
      from: at('2026-04-01T00:00:00Z'),
      to: at('2026-07-01T00:00:00Z'),
    })
    expect(windowAt(at('2026-12-31T23:30:00Z'), 'year', { days: 30, zone: 'Europe/Berlin' })).toEqual({
      from: at('2026-12-31T23:00:00Z'),
      to: at('2027-12-31T23:00:00Z'),
    })
  })
})
