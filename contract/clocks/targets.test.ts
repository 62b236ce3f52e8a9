import { describe, expect, test } from 'vitest'
import { schemaOf } from '../rule/schema.ts'
import { aroundTheClock } from '../time/working-time.ts'
import { compileAgreement } from './agreement.ts'
import { clocksOf, stateAt, standingOf, type Standing } from './clocks.ts'
import type { Frame } from './moments.ts'
import type { TargetDefinition } from './target.ts'

const hour = 3_600_000
const monday = Date.parse('2026-11-23T08:00:00Z')
const text = { kind: 'text', nullable: true } as const
const flag = { kind: 'boolean', nullable: false } as const
const schema = schemaOf({
  ...{ stateClass: text, priority: text, assignee: text, vendor: text },
  ...{ said: text, unanswered: flag },
})

const frame = (hours: number, values: Frame['values'], said: Frame['said'] = null): Frame => ({
  event: `at ${hours}`,
  at: monday + hours * hour,
  values,
  said,
})

/** How a target's clock stands by its events, and what it is called some hours after the beginning. */
const by = (target: Partial<TargetDefinition>, frames: readonly Frame[], hours = 100): [Standing, string] => {
  const whole: TargetDefinition = { name: 'x', kind: 'own', length: 'duration("PT4H")', ...target }
  const agreement = compileAgreement(
    {
      ...{ id: 'a', version: 1, number: 'AGR1', title: 'Usual', kind: 'sla', availability: null, rank: 100 },
      ...{ condition: null, service: null, offering: null, contract: null, organisation: null, team: null },
      ...{ since: null, until: null, targets: [whole], zoneSource: 'UTC' },
      ...{ zoneOf: () => 'UTC', workingIn: () => aroundTheClock },
    },
    schema,
    undefined,
  )
  const history = { id: 'r', given: {}, version: frames.length, frames }
  const { clocks } = clocksOf(history, { agreements: [agreement], decide: () => null })
  const [clock] = clocks
  if (!clock) throw new Error('it has begun')
  const standing = standingOf(clock)
  return [standing, stateAt(standing, monday + hours * hour)]
}

const opened = frame(0, { stateClass: 'active' })

describe('a target of one’s own', () => {
  const start = 'vendor != null'

  test('begins when its own condition holds, and not before', () => {
    const [standing] = by({ start }, [opened, frame(2, { vendor: 'v' })])
    expect(standing).toMatchObject({ startedAt: monday + 2 * hour, dueAt: monday + 6 * hour })
  })

  test('pauses and goes on by its own conditions, not by the state', () => {
    const own = { start, pause: 'priority = "low"', resume: 'priority = "high"' }
    const frames = [
      frame(0, { stateClass: 'active', vendor: 'v', priority: 'moderate' }),
      frame(1, { priority: 'low' }),
      // What pauses holds no more, and what goes on does not hold yet.
      frame(3, { priority: 'moderate' }),
      frame(5, { priority: 'high' }),
      // The usual target would pause here.
      frame(6, { stateClass: 'waiting' }),
    ]
    expect(by(own, frames.slice(0, 3), 4)[1]).toBe('paused')
    const [standing, called] = by(own, frames, 7)
    expect(standing).toMatchObject({ phase: 'running', counted: hour, dueAt: monday + 8 * hour })
    expect(called).toBe('running')
  })

  test('without a condition to go on by does so as soon as nothing pauses it', () => {
    const frames = [
      frame(0, { stateClass: 'active', vendor: 'v', priority: 'low' }),
      frame(3, { priority: 'moderate' }),
    ]
    const [standing] = by({ start, pause: 'priority = "low"' }, frames)
    expect(standing).toMatchObject({ phase: 'running', dueAt: monday + 7 * hour })
  })

  test('is cancelled by its own condition, late or not', () => {
    const own = { start, cancel: 'vendor = "gone"' }
    expect(by(own, [frame(0, { stateClass: 'active', vendor: 'v' }), frame(9, { vendor: 'gone' })])[1]).toBe(
      'cancelled',
    )
  })

  test('begins anew by its own condition, and remembers that a round was late', () => {
    const own = { start, reset: 'priority = "high"', stop: 'stateClass = "resolved"' }
    const frames = [
      frame(0, { stateClass: 'active', vendor: 'v' }),
      frame(5, { priority: 'high' }),
      frame(6, { priority: 'low' }),
    ]
    const [running, called] = by(own, frames, 7)
    expect(running).toMatchObject({ round: 2, missed: 1, dueAt: monday + 9 * hour })
    // While it goes on, its present round says how it stands; once it has ended, every round does.
    expect(called).toBe('running')
    expect(by(own, [...frames, frame(8, { stateClass: 'resolved' })])[1]).toBe('breached')
    const inTime = [frames[0] as Frame, frame(3, { priority: 'high' }), frame(4, { stateClass: 'resolved' })]
    expect(by(own, inTime)[1]).toBe('met')
  })
})

describe('a target of updates', () => {
  const update = { kind: 'update' } as const

  test('begins anew with each word of the desk, and not with one of the requester', () => {
    const frames = [opened, frame(1, {}, 'requester'), frame(3, {}, 'desk')]
    expect(by(update, frames.slice(0, 2))[0].dueAt).toBe(monday + 4 * hour)
    expect(by(update, frames)[0]).toMatchObject({ round: 2, missed: 0, dueAt: monday + 7 * hour })
  })

  test('pauses while it waits, ends with the work, and was kept only if every update came in time', () => {
    const waits = [opened, frame(1, { stateClass: 'waiting' })]
    expect(by(update, waits)[1]).toBe('paused')
    const late = [opened, frame(5, {}, 'desk'), frame(6, {}, 'desk'), frame(7, { stateClass: 'resolved' })]
    expect(by(update, late)).toMatchObject([{ phase: 'stopped', breachedAt: null, missed: 1 }, 'breached'])
    const kept = [opened, frame(3, {}, 'desk'), frame(6, {}, 'desk'), frame(7, { stateClass: 'resolved' })]
    expect(by(update, kept)[1]).toBe('met')
  })
})

describe('a desk that was late twice and then quick', () => {
  test('has not kept its next reply', () => {
    const frames = [
      opened,
      ...[10, 20].flatMap((hours) => [frame(hours, {}, 'requester'), frame(hours + 5, {}, 'desk')]),
      frame(30, {}, 'requester'),
      frame(31, {}, 'desk'),
    ]
    expect(by({ kind: 'next-reply' }, frames)).toMatchObject([{ breachedAt: null, missed: 2 }, 'breached'])
  })
})
