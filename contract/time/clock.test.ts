import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedByParty, readClock, timeByParty, type Moment, type Phase } from './clock.ts'
import { aroundTheClock, workingTimeOf } from './working-time.ts'

const hour = 3_600_000
const monday = Date.parse('2026-11-23T00:00:00Z')
const at = (hours: number): number => monday + hours * hour
const office = workingTimeOf(
  {
    hours: [
      {
        week: Object.fromEntries(
          ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
            day,
            [{ from: '08:00', to: '16:00' }],
          ]),
        ),
      },
    ],
  },
  'UTC',
)
const four = { target: 4 * hour, working: office }

const story = (...steps: readonly [hours: number, phase: Phase, more?: Partial<Moment>][]): Moment[] =>
  steps.map(([hours, phase, more], index) => ({ at: at(hours), phase, event: `e${index + 1}`, ...more }))

describe('a clock', () => {
  test('is due when its working time has passed, over the night', () => {
    const running = readClock(story([14, 'running']), four, at(15))
    expect(running).toMatchObject({ phase: 'running', elapsed: hour, remaining: 3 * hour, breachedAt: null })
    expect(running.dueAt).toBe(at(24 + 10))
  })

  test('is not due while it is paused, and later by the pause when it goes on', () => {
    const moments = story([8, 'running'], [10, 'paused'], [13, 'running'])
    expect(readClock(moments, four, at(12))).toMatchObject({
      phase: 'paused',
      dueAt: null,
      elapsed: 2 * hour,
    })
    expect(readClock(moments, four, at(14)).dueAt).toBe(at(15))
  })

  test('kept to the last moment is kept; a moment more is a breach, of the one who had it then', () => {
    const moments = story([8, 'running', { party: 'desk' }], [11, 'running', { party: 'network' }])
    expect(readClock(moments, four, at(12)).breachedAt).toBeNull()
    expect(readClock(moments, four, at(12) + 1)).toMatchObject({ breachedAt: at(12), breachedBy: 'network' })
    const stopped = story([8, 'running'], [12, 'stopped'])
    expect(readClock(stopped, four, at(100))).toMatchObject({
      phase: 'stopped',
      breachedAt: null,
      remaining: 0,
    })
  })

  test('does not breach while it waits, however long', () => {
    const waiting = readClock(story([8, 'running'], [9, 'paused']), four, at(24 * 300))
    expect(waiting).toMatchObject({ phase: 'paused', breachedAt: null, elapsed: hour })
  })

  test('with other terms counts from the beginning, and the pauses stay', () => {
    const moments = story([8, 'running'], [9, 'paused'], [11, 'running'])
    expect(readClock(moments, four, at(14)).breachedAt).toBeNull()
    const stricter = { ...four, target: 2 * hour }
    expect(readClock(moments, stricter, at(14))).toMatchObject({ breachedAt: at(12), elapsed: 4 * hour })
    expect(readClock(moments, { target: 4 * hour, working: aroundTheClock }, at(14)).dueAt).toBe(at(14))
  })

  test('that was stopped and goes on books the time between as neither waiting nor work', () => {
    const moments = story([8, 'running'], [9, 'stopped'], [34, 'running'])
    const resumed = readClock(moments, four, at(35))
    expect(resumed).toMatchObject({ elapsed: 2 * hour, round: 1 })
    expect(resumed.stretches.map(({ phase }) => phase)).toEqual(['running', 'stopped', 'running'])
    const anew = readClock(
      story([8, 'running'], [9, 'stopped'], [34, 'running', { restarts: true }]),
      four,
      at(35),
    )
    expect(anew).toMatchObject({ elapsed: hour, round: 2 })
    expect(anew.stretches[0]).toMatchObject({ counted: hour, round: 1 })
  })

  test('does not know yet what happens after now', () => {
    const moments = story([8, 'running'], [9, 'stopped'])
    expect(readClock(moments, four, at(8.5))).toMatchObject({ phase: 'running', elapsed: hour / 2 })
    expect(readClock(moments, four, at(7))).toMatchObject({ phase: 'idle', stretches: [] })
  })
})

const momentArbitrary = fc.record({
  gap: fc.integer({ min: 0, max: 60 * hour }),
  phase: fc.constantFrom<Phase>('idle', 'running', 'paused', 'stopped', 'cancelled'),
  restarts: fc.boolean(),
  party: fc.constantFrom('requester', 'desk', 'supplier', undefined),
})
const historyArbitrary = fc.array(momentArbitrary, { minLength: 1, maxLength: 30 }).map((steps) => {
  let time = monday
  return steps.map(({ gap, ...rest }, index): Moment => ({
    ...rest,
    at: (time += gap),
    event: String(index),
  }))
})

describe('for any history', () => {
  const later = fc.integer({ min: 0, max: 1000 * hour })

  test('the stretches cover the time without gap or overlap, and who had it adds up to the whole', () => {
    fc.assert(
      fc.property(historyArbitrary, later, (moments, ahead) => {
        const now = monday + ahead
        const { stretches } = readClock(moments, four, now)
        const begun = moments.filter((moment) => moment.at <= now)
        stretches.forEach((stretch, index) => expect(stretch.to).toBe(stretches[index + 1]?.from ?? now))
        const sum = [...timeByParty(stretches).values()].reduce((total, ms) => total + ms, 0)
        expect(sum).toBe(begun[0] ? now - begun[0].at : 0)
        const counted = [...countedByParty(stretches).values()].reduce((total, ms) => total + ms, 0)
        expect(counted).toBe(stretches.reduce((total, stretch) => total + stretch.counted, 0))
      }),
    )
  })

  test('what was read of the past stays true: a later reading begins with the same ended stretches', () => {
    fc.assert(
      fc.property(historyArbitrary, later, later, (moments, a, b) => {
        const early = readClock(moments, four, monday + Math.min(a, b)).stretches.filter(
          ({ endedBy }) => endedBy !== null,
        )
        const late = readClock(moments, four, monday + Math.max(a, b)).stretches
        expect(late.slice(0, early.length)).toEqual(early)
      }),
    )
  })

  test('a running clock breaches right after it is due, and not before', () => {
    fc.assert(
      fc.property(historyArbitrary, (moments) => {
        const now = (moments.at(-1) as Moment).at
        const { phase, dueAt, breachedAt } = readClock(moments, four, now)
        if (phase !== 'running' || dueAt === null || breachedAt !== null) return
        expect(readClock(moments, four, dueAt).breachedAt).toBeNull()
        // Where the calendar is closed in the next moment, only the one after the opening is late.
        const opens = office.after(dueAt, 1) as number
        expect(readClock(moments, four, opens)).toMatchObject({ breachedAt: dueAt })
      }),
    )
  })
})
