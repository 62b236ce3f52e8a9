import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../rule/schema.ts'
import { readClock, timeByParty } from '../time/clock.ts'
import { aroundTheClock, workingTimeOf } from '../time/working-time.ts'
import { countedMinutes } from '../time/minute-oracle.ts'
import { agreementIssues, compileAgreement, type AgreementDefinition } from './agreement.ts'
import { clocksOf, stateAt, standingOf, type RecordClock } from './clocks.ts'
import type { Frame, RecordHistory } from './moments.ts'
import { stepsOf } from './steps.ts'
import type { TargetDefinition } from './target.ts'

const minute = 60_000
const hour = 60 * minute
const monday = Date.parse('2026-11-23T08:00:00Z')
const text = { kind: 'text', nullable: true } as const
const flag = { kind: 'boolean', nullable: false } as const
const schema = schemaOf({
  ...{ stateClass: text, priority: text, assignee: text, service: text },
  ...{ said: text, unanswered: flag },
})

const target = (more: Partial<TargetDefinition> = {}): TargetDefinition => ({
  name: 'resolution',
  kind: 'resolution',
  length: 'duration("PT4H")',
  ...more,
})
const agreement = (more: Partial<AgreementDefinition> = {}): AgreementDefinition => ({
  id: 'a',
  version: 1,
  number: 'AGR0000001',
  title: 'Usual',
  kind: 'sla',
  availability: null,
  rank: 100,
  condition: null,
  service: null,
  offering: null,
  contract: null,
  organisation: null,
  team: null,
  since: null,
  until: null,
  targets: [target()],
  zoneSource: 'UTC',
  zoneOf: () => 'UTC',
  workingIn: () => aroundTheClock,
  ...more,
})
const clocksBy = (frames: readonly Frame[], ...definitions: readonly AgreementDefinition[]) =>
  clocksOf(historyOf(frames), {
    agreements: definitions.map((each) => compileAgreement(each, schema, undefined)),
    decide: () => null,
  }).clocks
const historyOf = (frames: readonly Frame[]): RecordHistory => ({
  id: 'r',
  given: {},
  version: frames.length,
  frames,
})

let counter = 0
const frame = (hours: number, values: Frame['values'], said: Frame['said'] = null): Frame => ({
  event: `e${(counter += 1)}`,
  at: monday + hours * hour,
  values,
  said,
})
const only = (clocks: readonly RecordClock[]): RecordClock => {
  expect(clocks).toHaveLength(1)
  return clocks[0] as RecordClock
}

describe('the clocks of a record', () => {
  test('go by the first agreement of each kind that holds', () => {
    const frames = [frame(0, { stateClass: 'new', priority: 'high', service: 's' })]
    const clocks = clocksBy(
      frames,
      agreement({ id: 'other', service: 't' }),
      agreement({ id: 'unfit', condition: 'priority = "low"' }),
      agreement({ id: 'first', condition: 'priority = "high"' }),
      agreement({ id: 'second' }),
      agreement({ id: 'team', kind: 'ola' }),
    )
    expect(clocks.map((clock) => clock.agreement.definition.id)).toEqual(['first', 'team'])
  })

  test('are chosen by the values that held while it was open: what is changed after the end changes nothing', () => {
    const length = 'if priority = "high" then duration("PT1H") else duration("PT9H")'
    const late = [
      frame(0, { stateClass: 'new', priority: 'low' }),
      frame(1, { priority: 'high' }),
      frame(2, { stateClass: 'resolved' }),
      frame(3, { priority: 'low' }),
    ]
    const standing = standingOf(only(clocksBy(late, agreement({ targets: [target({ length })] }))))
    expect(standing).toMatchObject({ target: hour, counted: 2 * hour, breachedAt: monday + hour })
    expect(standing.endedAt).toBe(monday + 2 * hour)
  })

  test('of what was cancelled do not count as kept', () => {
    const frames = [frame(0, { stateClass: 'new' }), frame(1, { stateClass: 'cancelled' })]
    const standing = standingOf(only(clocksBy(frames, agreement())))
    expect(stateAt(standing, monday + 100 * hour)).toBe('cancelled')
  })

  test('take an event of a clock that was set back as no earlier than the one before it', () => {
    const frames = [
      frame(1, { stateClass: 'new' }),
      frame(0, { stateClass: 'waiting' }),
      frame(2, { stateClass: 'active' }),
    ]
    expect(standingOf(only(clocksBy(frames, agreement())))).toMatchObject({ counted: 0, phase: 'running' })
  })
})

describe('an agreement', () => {
  test('is told what is wrong with it, each with its place', () => {
    const targets = [
      target({ length: 'priority', pause: 'nothing = 1', stop: 'requester.vip', start: 'now > created' }),
      target({
        name: 'mine',
        kind: 'own',
        steps: [{ name: 's', at: '80%', set: { nope: 1 }, when: 'can.update', handTo: 'lead', move: 'fly' }],
      }),
    ]
    const grounds = { fields: new Set(['team']), transitions: new Set(['resolve']) }
    expect(agreementIssues({ condition: '(', targets }, schema, grounds).map(({ path }) => path)).toEqual([
      'condition',
      'targets[0].length',
      'targets[0].start',
      'targets[0].pause',
      'targets[0].stop',
      'targets[1].start',
      'targets[1].steps[0].when',
      'targets[1].steps[0].set.nope',
      'targets[1].steps[0].handTo',
      'targets[1].steps[0].move',
    ])
  })
})

const stateClass = fc.constantFrom('new', 'active', 'waiting', 'resolved', 'closed', 'cancelled')
const happening = fc.record({
  gap: fc.integer({ min: 0, max: 3000 }),
  stateClass,
  assignee: fc.constantFrom('ada', 'bo', null),
  said: fc.constantFrom('desk' as const, 'requester' as const, null),
})
/** Histories on whole minutes, so that a loop by the minute can judge them. */
const frames = fc.array(happening, { minLength: 1, maxLength: 15 }).map((list) => {
  let at = monday
  return list.map(({ gap, said, ...values }, index): Frame => {
    at += gap * minute
    return {
      event: String(index),
      at,
      values: said === null || index === 0 ? values : {},
      said: index === 0 ? null : said,
    }
  })
})

const hours = [
  {
    week: {
      monday: [{ from: '08:00', to: '12:00' }],
      tuesday: [{ from: '08:00', to: '17:30' }],
      thursday: [{ from: '00:00', to: '24:00' }],
    },
  },
]
const office = workingTimeOf({ hours }, 'Europe/Berlin')
const counted = countedMinutes({ hours }, 'Europe/Berlin', monday, monday + 16 * 3000 * minute)

/** The resolution clock by a plain loop over the minutes: open and not waiting counts, reopened resumes. */
const byTheMinute = (history: readonly Frame[]): { counted: number; phase: string } => {
  let minutes = 0
  let phase = 'idle'
  history.forEach(({ at, values }, index) => {
    const is = values.stateClass
    if (is === 'new' || is === 'active') phase = 'running'
    else if (is === 'waiting') phase = 'paused'
    else if (is === 'resolved' || is === 'closed') {
      if (phase !== 'idle' && phase !== 'cancelled') phase = 'stopped'
    } else if (is === 'cancelled' && phase !== 'idle' && phase !== 'stopped') phase = 'cancelled'
    const next = history[index + 1]
    if (phase !== 'running' || !next) return
    for (let m = (at - monday) / minute; m < (next.at - monday) / minute; m++)
      minutes += (counted[m + 1] as number) - (counted[m] as number)
  })
  return { counted: minutes * minute, phase }
}

/**
 * When next replies were owed, by looking back from each frame: the requester has the last word since the work was last
 * ended, and the work is open. Each word of theirs begins a wait anew, and so does the reopening that follows one.
 */
const repliesOwed = (history: readonly Frame[]): { readonly begins: readonly number[]; owed: boolean } => {
  const classAt = (index: number): unknown =>
    history.slice(0, index + 1).findLast(({ values }) => values.stateClass !== undefined)?.values.stateClass
  const isOpen = (index: number): boolean => openClasses.includes(String(classAt(index)))
  const isOwed = (index: number): boolean => {
    if (!isOpen(index)) return false
    for (let back = index; back >= 0; back--) {
      const said = history[back]?.said
      if (said) return said === 'requester'
      if (!isOpen(back) && back > 0 && isOpen(back - 1)) return false
    }
    return false
  }
  const begins = history.flatMap(({ at, said }, index) =>
    isOwed(index) && (said === 'requester' || index === 0 || !isOwed(index - 1)) ? [at] : [],
  )
  return { begins, owed: isOwed(history.length - 1) }
}
const openClasses = ['new', 'active', 'waiting']

describe('for any history', () => {
  test('a next reply is owed from each last word of the requester on, or from the reopening that came of it', () => {
    fc.assert(
      fc.property(frames, (history) => {
        const [clock] = clocksBy(history, agreement({ targets: [target({ kind: 'next-reply' })] }))
        const { begins, owed } = repliesOwed(history)
        const moments = clock?.moments ?? []
        const begun = moments.filter(
          ({ phase, restarts }, index) => phase === 'running' && (restarts === true || index === 0),
        )
        expect(begun.map(({ at }) => at)).toEqual(begins)
        expect(moments.at(-1)?.phase === 'running').toBe(owed)
        if (clock && owed) expect(standingOf(clock).dueAt).toBe((begins.at(-1) as number) + 4 * hour)
      }),
      { numRuns: 500 },
    )
  })

  const byOffice = (history: readonly Frame[]): RecordClock | undefined =>
    clocksBy(history, agreement({ workingIn: () => office }))[0]

  test('the resolution clock counts what a plain loop by the minute counts', () => {
    fc.assert(
      fc.property(frames, (history) => {
        const clock = byOffice(history)
        const plain = byTheMinute(history)
        if (!clock) {
          expect(plain.phase).toBe('idle')
          return
        }
        // The loop counts up to the last event, and so does what is stored.
        const { phase, counted: ms } = standingOf(clock)
        expect({
          counted: readClock(clock.moments, clock.terms, (history.at(-1) as Frame).at).elapsed,
          phase,
        }).toEqual(plain)
        expect(ms).toBeLessThanOrEqual(plain.counted)
      }),
    )
  })

  test('what is stored does not depend on when it is asked, and tells the state at any time', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 40_000 }), (history, ahead) => {
        const clock = byOffice(history)
        if (!clock) return
        const now = (history.at(-1) as Frame).at + ahead * minute
        const reading = readClock(clock.moments, clock.terms, now)
        const wanted =
          reading.phase === 'cancelled'
            ? 'cancelled'
            : reading.breachedAt !== null
              ? 'breached'
              : { running: 'running', paused: 'paused', stopped: 'met', idle: 'paused' }[reading.phase]
        expect(stateAt(standingOf(clock), now)).toBe(wanted)
      }),
    )
  })

  test('who had it adds up to the time since it began, to the millisecond', () => {
    fc.assert(
      fc.property(frames, (history) => {
        const clock = byOffice(history)
        if (!clock) return
        const now = (history.at(-1) as Frame).at + 77
        const { stretches } = readClock(clock.moments, clock.terms, now)
        const sum = [...timeByParty(stretches).values()].reduce((total, ms) => total + ms, 0)
        expect(sum).toBe(now - (clock.moments[0]?.at ?? now))
      }),
    )
  })

  test('a step is reached when its share has been counted, and only while the clock runs', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 150 }), (history, share) => {
        const steps = [{ name: 's', at: `${share}%` }]
        const clock = clocksBy(
          history,
          agreement({ workingIn: () => office, targets: [target({ steps })] }),
        )[0]
        if (!clock) return
        const now = (history.at(-1) as Frame).at
        const found = stepsOf(clock, now)
        const { phase, elapsed } = readClock(clock.moments, clock.terms, now)
        if (phase !== 'running') {
          expect(found).toEqual([])
          return
        }
        const wanted = Math.round((clock.terms.target * share) / 100)
        const [step] = found
        if (!step) throw new Error('a running clock of an office reaches every share')
        expect(step.at <= now).toBe(elapsed >= wanted)
        expect(readClock(clock.moments, clock.terms, Math.max(step.at, now)).elapsed).toBeGreaterThanOrEqual(
          wanted,
        )
      }),
    )
  })
})
