import { compileAgreement, type AgreementDefinition } from '#contract/clocks/agreement.ts'
import { clocksOf, standingOf } from '#contract/clocks/clocks.ts'
import type { Frame, RecordHistory } from '#contract/clocks/moments.ts'
import { schemaOf } from '#contract/rule/schema.ts'
import { workingTimeOf } from '#contract/time/working-time.ts'

// The pure part of the clocks on one core: histories in memory in, standings out. A history has the steps of the median
// incident of the real log (six), two of them waits, and two promises whose length hangs on the priority.

const hour = 3_600_000
const histories = 20_000
const text = { kind: 'text', nullable: true } as const
const schema = schemaOf({ stateClass: text, priority: text, said: text, service: text })
const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
    day,
    [
      { from: '07:00', to: '12:00' },
      { from: '13:00', to: '19:00' },
    ],
  ]),
)
const days = [{ date: '2015-12-25', repeats: 'FREQ=YEARLY' }]
const working = workingTimeOf({ hours: [{ week }], days }, 'Europe/Stockholm')

const length = (hours: number): string =>
  `if priority = "critical" then duration("PT${hours}H") else if priority = "high" then duration("PT${hours * 2}H") else duration("PT${hours * 6}H")`

const definition: AgreementDefinition = {
  id: 'usual',
  version: 1,
  number: 'AGR0000001',
  title: 'Usual',
  kind: 'sla',
  availability: null,
  rank: 100,
  condition: 'priority != null',
  service: null,
  offering: null,
  contract: null,
  organisation: null,
  team: null,
  since: null,
  until: null,
  targets: [
    { name: 'response', kind: 'response', length: length(1) },
    { name: 'resolution', kind: 'resolution', length: length(4) },
  ],
  zoneSource: 'Europe/Stockholm',
  zoneOf: () => 'Europe/Stockholm',
  workingIn: () => working,
}

const story = ['new', 'active', 'waiting', 'active', 'resolved', 'closed'] as const
const priorities = ['critical', 'high', 'moderate', 'low'] as const

const historyOf = (index: number): RecordHistory => ({
  id: String(index),
  given: {},
  version: story.length,
  frames: story.map((stateClass, step): Frame => ({
    event: `${index}.${step}`,
    at: Date.parse('2026-01-05T08:00:00Z') + index * 1_117_000 + step * (2 + (index % 7)) * hour,
    values: {
      state: stateClass,
      stateClass,
      ...(step === 0 && { priority: priorities[index % 4], team: 't', requester: 'r' }),
      ...(step === 1 && { assignee: 'a' }),
      ...(step === 3 && index % 5 === 0 && { priority: 'high' }),
    },
    said: null,
  })),
})

export const clocksGoal = 50_000

/** Incidents whose clocks are computed in a second, on one core. */
export const measureClocks = (seconds: number): number => {
  const definitions = { agreements: [compileAgreement(definition, schema, undefined)], decide: () => null }
  const all = Array.from({ length: histories }, (_, index) => historyOf(index))
  const pass = (): number => {
    let counted = 0
    for (const history of all)
      for (const clock of clocksOf(history, definitions).clocks) counted += standingOf(clock).counted
    return counted
  }
  pass()
  let done = 0
  const begun = performance.now()
  const end = begun + seconds * 1000
  while (performance.now() < end) {
    if (pass() === 0) throw new Error('Nothing was counted.')
    done += histories
  }
  return Math.round((1000 * done) / (performance.now() - begun))
}
