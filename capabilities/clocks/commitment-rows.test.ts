import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileAgreement, type AgreementDefinition } from '#contract/clocks/agreement.ts'
import { clocksOf, standingOf } from '#contract/clocks/clocks.ts'
import type { Frame } from '#contract/clocks/moments.ts'
import { schemaOf } from '#contract/rule/schema.ts'
import { aroundTheClock } from '#contract/time/working-time.ts'
import { commitmentRow } from './commitment-rows.ts'
import type { Computed } from './computed.ts'

const text = { kind: 'text', nullable: true } as const
const schema = schemaOf({ stateClass: text, said: text })
const definition: AgreementDefinition = {
  ...{ id: 'a', version: 1, number: 'AGR1', title: 'Usual', kind: 'sla', availability: null, rank: 100 },
  ...{ condition: null, service: null, offering: null, contract: null, organisation: null, team: null },
  ...{ since: null, until: null, zoneSource: 'UTC', zoneOf: () => 'UTC', workingIn: () => aroundTheClock },
  targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }],
}
const agreement = compileAgreement(definition, schema, undefined)

const begun = Date.parse('2026-11-23T08:00:00.123Z')
const happening = fc.record({
  gap: fc.integer({ min: 0, max: 5000 }),
  stateClass: fc.constantFrom('new', 'active', 'waiting', 'resolved'),
  waitingReason: fc.constantFrom('caller', 'supplier', 'other', null),
  assignee: fc.constantFrom('ada', 'bo', null),
  team: fc.constantFrom('desk', null),
})
/** Histories in milliseconds, so that stretches are cut within seconds; many are shorter than one. */
const frames = fc.array(happening, { minLength: 1, maxLength: 20 }).map((list) => {
  let at = begun
  return list.map(({ gap, ...values }, index): Frame => ({
    event: String(index),
    at: (at += gap),
    values: index === 0 ? { ...values, stateClass: 'new' } : values,
    said: null,
  }))
})

const columns = ['with_requester', 'with_supplier', 'with_team', 'with_person', 'with_nobody'] as const
const holderOf = ({
  stateClass,
  waitingReason,
  assignee,
  team,
}: Frame['values']): (typeof columns)[number] => {
  if (stateClass === 'waiting' && waitingReason === 'caller') return 'with_requester'
  if (stateClass === 'waiting' && waitingReason === 'supplier') return 'with_supplier'
  return assignee !== null ? 'with_person' : team !== null ? 'with_team' : 'with_nobody'
}

test('the stored times by party add up to the whole to the second, each within a second of what it was', () => {
  fc.assert(
    fc.property(frames, (told) => {
      const history = { id: 'r', given: { number: 'INC1' }, version: told.length, frames: told }
      const { clocks } = clocksOf(history, { agreements: [agreement], decide: () => null })
      const [clock] = clocks.map((each) => ({ ...each, standing: standingOf(each) }))
      if (!clock) throw new Error('it has begun')
      const computed = {
        id: 'r',
        type: 'incident',
        history,
        values: {},
        clocks: [clock],
      } as unknown as Computed
      const row = commitmentRow(computed, clock, begun)
      const until = clock.standing.endedAt ?? clock.moments.at(-1)?.at ?? begun
      const parts = columns.map((column) => Number(row[column]))
      expect(parts.reduce((sum, seconds) => sum + seconds, 0)).toBe(row.took)
      expect(row.took).toBe(Math.floor((until - clock.standing.startedAt) / 1000))
      columns.forEach((column, index) => {
        const ms = told.reduce((sum, { at, values }, place) => {
          const end = Math.min(told[place + 1]?.at ?? until, until)
          return holderOf(values) === column && end > at ? sum + end - at : sum
        }, 0)
        expect(Math.abs((parts[index] as number) - ms / 1000)).toBeLessThan(1)
      })
    }),
    { numRuns: 500 },
  )
})
