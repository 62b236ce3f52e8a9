import fc from 'fast-check'
import type { NameType } from '#contract/rule/schema.ts'

// Rows for the property test of rules, and the values that its rules name too.

export const uuids = [1, 2, 3, 4].map((digit) => `0000000${digit}-0000-7000-8000-00000000000${digit}`)
export const texts = ['', 'a', 'A', 'ab', 'B', 'high', 'low', 'é', 'ß', 'a"b', "o'clock", '%_\\', '😀']
export const dates = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-11-20']
export const instants = [
  '2025-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00.000Z',
  '2026-11-20T11:00:00.000Z',
  '2026-11-20T11:00:00.001Z',
]
export const durations = ['PT0S', 'PT1H', 'P1D', '-PT30M', 'P2DT3H']
const refType: NameType = { kind: 'ref', nullable: true, target: 'person' }
const of = (kind: NameType['kind']): NameType => ({ kind, nullable: true })

/** The columns of the test's table: PostgreSQL type, kind, and the wire values that rows are made of. */
export const columns: Readonly<
  Record<string, { type: string; nameType: NameType; values: readonly unknown[] }>
> = {
  t1: { type: 'text', nameType: of('text'), values: texts },
  t2: { type: 'text', nameType: of('text'), values: texts },
  n1: { type: 'int4', nameType: of('number'), values: [-2, -1, 0, 1, 2, 3, 100] },
  n2: {
    type: 'numeric',
    nameType: of('number'),
    values: ['-0.25', '0', '0.5', '1', '1.75', '2', '12345678901234567890.5'],
  },
  b1: { type: 'boolean', nameType: of('boolean'), values: [true, false] },
  b2: { type: 'boolean', nameType: of('boolean'), values: [true, false] },
  d1: { type: 'date', nameType: of('date'), values: dates },
  d2: { type: 'date', nameType: of('date'), values: dates },
  i1: { type: 'timestamptz(3)', nameType: of('datetime'), values: instants },
  i2: { type: 'timestamptz(3)', nameType: of('datetime'), values: instants },
  p1: { type: 'bigint', nameType: of('duration'), values: durations },
  p2: { type: 'bigint', nameType: of('duration'), values: durations },
  r1: { type: 'uuid', nameType: refType, values: uuids },
  r2: { type: 'uuid', nameType: refType, values: uuids },
  l1: {
    type: 'uuid[]',
    nameType: { kind: 'list', nullable: true, item: refType },
    values: [[], uuids.slice(0, 1), uuids.slice(1, 3), uuids],
  },
  l2: {
    type: 'uuid[]',
    nameType: { kind: 'list', nullable: true, item: refType },
    values: [[], uuids.slice(0, 1), uuids.slice(2, 4)],
  },
}

export type Row = Readonly<Record<string, unknown>>

/** Rows in which about every fifth value is null. */
export const rowArbitrary: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    Object.entries(columns).map(([name, { values }]) => [
      name,
      fc.option(fc.constantFrom(...values), { freq: 4, nil: null }),
    ]),
  ),
)
