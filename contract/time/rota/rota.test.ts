import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onCallAt, shiftsOf, type Cover, type Rota } from './rota.ts'

const at = (text: string): number => Date.parse(text)
const hour = 3_600_000
const berlin: Rota = {
  people: ['ada', 'ben', 'cem'],
  begins: '2026-03-16',
  handover: 9 * 60,
  turnDays: 7,
  zone: 'Europe/Berlin',
}

describe('a rota', () => {
  test('hands over at the same time of the clock, also over the change to summer time', () => {
    expect(onCallAt(berlin, [], at('2026-03-16T07:59:59Z'))).toBe(null)
    expect(onCallAt(berlin, [], at('2026-03-16T08:00:00Z'))).toBe('ada')
    expect(onCallAt(berlin, [], at('2026-03-23T07:59:59Z'))).toBe('ada')
    expect(onCallAt(berlin, [], at('2026-03-23T08:00:00Z'))).toBe('ben')
    // Nine o’clock in Berlin is an hour earlier from the 29th of March on.
    expect(onCallAt(berlin, [], at('2026-03-30T06:59:59Z'))).toBe('ben')
    expect(onCallAt(berlin, [], at('2026-03-30T07:00:00Z'))).toBe('cem')
    expect(onCallAt(berlin, [], at('2026-04-06T07:00:00Z'))).toBe('ada')
  })

  test('whose handover falls into the hour that is left out hands over when that hour is over', () => {
    const early: Rota = { ...berlin, begins: '2026-03-28', handover: 150, turnDays: 1 }
    expect(onCallAt(early, [], at('2026-03-29T01:29:59Z'))).toBe('ada')
    expect(onCallAt(early, [], at('2026-03-29T01:30:00Z'))).toBe('ben')
  })

  test('without people has nobody on call', () => {
    expect(onCallAt({ ...berlin, people: [] }, [], at('2026-05-01T00:00:00Z'))).toBe(null)
  })

  test('gives way to who stands in, the last of several, and takes over again', () => {
    const covers: readonly Cover[] = [
      { person: 'dan', from: at('2026-03-17T00:00:00Z'), to: at('2026-03-19T00:00:00Z') },
      { person: 'eve', from: at('2026-03-18T00:00:00Z'), to: at('2026-03-20T00:00:00Z') },
    ]
    const whole = { from: at('2026-03-16T08:00:00Z'), to: at('2026-03-23T08:00:00Z') }
    expect(shiftsOf(berlin, covers, whole)).toEqual([
      { person: 'ada', from: whole.from, to: at('2026-03-17T00:00:00Z') },
      { person: 'dan', from: at('2026-03-17T00:00:00Z'), to: at('2026-03-18T00:00:00Z') },
      { person: 'eve', from: at('2026-03-18T00:00:00Z'), to: at('2026-03-20T00:00:00Z') },
      { person: 'ada', from: at('2026-03-20T00:00:00Z'), to: whole.to },
    ])
  })

  test('says the same shift by shift as moment by moment, in any zone, without a gap', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'UTC',
    )
    const some = fc.record({
      zone,
      people: fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cem', 'dan'), { maxLength: 4 }),
      begins: fc.constantFrom('2025-12-30', '2026-03-01', '2026-04-04', '2011-12-28'),
      handover: fc.integer({ min: 0, max: 1439 }),
      turnDays: fc.integer({ min: 1, max: 14 }),
    })
    const cover = fc
      .tuple(
        fc.constantFrom('eve', 'ada'),
        fc.integer({ min: -100, max: 2000 }),
        fc.integer({ min: 1, max: 300 }),
      )
      .map(([person, after, hours]) => ({ person, after, hours }))
    fc.assert(
      fc.property(
        some,
        fc.array(cover, { maxLength: 4 }),
        fc.integer({ min: -200, max: 800 }),
        (rota, given, start) => {
          const begin = at(`${rota.begins}T00:00:00Z`)
          const from = begin + start * hour
          const to = from + 40 * 24 * hour
          const covers = given.map(({ person, after, hours }) => ({
            person,
            from: begin + after * hour,
            to: begin + (after + hours) * hour,
          }))
          const shifts = shiftsOf(rota, covers, { from, to })
          expect(shifts[0]?.from).toBe(from)
          expect(shifts.at(-1)?.to).toBe(to)
          shifts.slice(1).forEach((shift, index) => {
            expect(shift.from).toBe(shifts[index]?.to)
            expect(shift.person).not.toBe(shifts[index]?.person)
          })
          for (let moment = from; moment < to; moment += 7 * hour + 60_000) {
            const shift = shifts.find((each) => each.from <= moment && moment < each.to)
            expect(shift?.person).toBe(onCallAt(rota, covers, moment))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
