import { describe, expect, test } from 'vitest'
import { dueTone } from './tone.ts'

const now = Date.parse('2026-03-02T08:00:00Z')
const inHours = (hours: number): string => new Date(now + hours * 3_600_000).toISOString()

describe('the colour of a due time', () => {
  test('is that of the clock that gives it: a response that ended late colours no resolution', () => {
    const record = { nextDueAt: inHours(72), dueLevel: 'running', responseLevel: 'breached' }
    expect(dueTone(record, 'nextDueAt', now)).toBeNull()
    expect(dueTone({ ...record, nextDueAt: inHours(1) }, 'nextDueAt', now)).toBe('soon')
  })

  test('is late of any kind of target, whatever response and resolution say', () => {
    const record = {
      nextDueAt: inHours(-3),
      dueLevel: 'breached',
      responseLevel: 'met',
      resolutionLevel: 'running',
    }
    expect(dueTone(record, 'nextDueAt', now)).toBe('late')
  })

  test('of what teams owe each other is its own', () => {
    const record = {
      nextDueAt: inHours(72),
      dueLevel: 'running',
      internalDueAt: inHours(-1),
      internalDueLevel: 'breached',
    }
    expect(dueTone(record, 'nextDueAt', now)).toBeNull()
    expect(dueTone(record, 'internalDueAt', now)).toBe('late')
  })

  test('begins two hours before; after the due time it is soon until the clock is late', () => {
    const tone = (hours: number, dueLevel = 'running') =>
      dueTone({ nextDueAt: inHours(hours), dueLevel }, 'nextDueAt', now)
    expect([tone(3), tone(1), tone(-1)]).toEqual([null, 'soon', 'soon'])
    expect(tone(1, 'paused')).toBeNull()
  })

  test('is none without a due time', () => {
    expect(dueTone({ nextDueAt: null, dueLevel: 'breached' }, 'nextDueAt', now)).toBeNull()
  })
})
