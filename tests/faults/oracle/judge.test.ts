import { expect, test } from 'vitest'
import { makeLedger, type Ledger } from '../load/ledger.ts'
import { judge } from './judge.ts'
import type { SeenEvent, Snapshot } from './snapshot.ts'

// An oracle that never complains proves nothing: each kind of fault is shown to it once.

const event = (recordId: string, version: number, more: Partial<SeenEvent> = {}): SeenEvent => ({
  id: `${recordId}-${version}`,
  recordId,
  version,
  type: 'incident',
  kind: version === 1 ? 'created' : 'updated',
  transition: null,
  changes: version === 1 ? { title: [null, `title of ${recordId}`] } : { urgency: [null, 'high'] },
  cause: null,
  xid: '7',
  ...more,
})

const snapshot = (events: readonly SeenEvent[], versions: Readonly<Record<string, number>>): Snapshot => ({
  events: Map.groupBy(events, ({ recordId }) => recordId),
  records: new Map(Object.entries(versions).map(([id, version]) => [id, { type: 'incident', version }])),
  rows: new Map(
    Object.entries(versions).map(([id, version]) => [
      id,
      { type: 'incident', version, row: { title: `title of ${id}` } },
    ]),
  ),
})

const good = snapshot([event('a', 1), event('a', 2), event('b', 1)], { a: 2, b: 1 })
const ledger = (more: Partial<Ledger> = {}): Ledger => ({ ...makeLedger(), ...more })
const kept = (version: number, values: Record<string, unknown>) => ({
  type: 'incident',
  id: 'a',
  version,
  values,
})

test('what is as it was told has no fault', () => {
  const told = ledger({
    kept: [kept(1, { title: 'title of a' }), kept(2, { urgency: 'high' })],
    attempts: [
      { what: 'incident', marks: ['title of a', 'title of b'], outcome: 'acknowledged' },
      { what: 'incident', marks: ['never came'], outcome: 'unknown' },
    ],
  })
  expect(judge(told, good)).toEqual([])
})

test('a version, a value or a record that was told and is not there is lost', () => {
  expect(judge(ledger({ kept: [kept(3, {})] }), good)[0]).toMatch(/^lost: .* has no event$/)
  expect(judge(ledger({ kept: [kept(2, { urgency: 'low' })] }), good)[0]).toMatch(
    /^lost: .* with urgency "low" and has "high"/,
  )
  const attempts = [{ what: 'incident', marks: ['gone'], outcome: 'acknowledged' } as const]
  expect(judge(ledger({ attempts }), good)[0]).toMatch(/^lost: incident gone/)
})

test('what is personal, and sealed in the log, is read from the record', () => {
  const sealed = event('a', 1, { changes: { title: [null, { sealed: { data: 'x' } }] } })
  const one = snapshot([sealed], { a: 1 })
  expect(judge(ledger({ kept: [kept(1, { title: 'title of a' })] }), one)).toEqual([])
  expect(judge(ledger({ kept: [kept(1, { title: 'another' })] }), one)).toHaveLength(1)
})

test('a record without its events or its row, and events without a record, are half', () => {
  expect(judge(ledger(), snapshot([event('a', 1)], { a: 2 }))[0]).toMatch(/^half: incident a/)
  expect(judge(ledger(), snapshot([event('a', 1), event('a', 3)], { a: 2 }))[0]).toMatch(/^half/)
  expect(judge(ledger(), snapshot([event('a', 1)], {}))[0]).toMatch(/^half/)
  expect(judge(ledger(), { ...good, rows: new Map() })).toHaveLength(2)
})

test('a repeated request with two effects is doubled, one with a part of its effects is half', () => {
  const rows = new Map(
    ['a', 'b'].map((id) => [id, { type: 'incident', version: id === 'a' ? 2 : 1, row: { title: 'same' } }]),
  )
  const attempts = [{ what: 'incident', marks: ['same'], outcome: 'acknowledged' } as const]
  expect(judge(ledger({ attempts }), { ...good, rows })[0]).toMatch(/^doubled/)
  const some = [{ what: 'incident', marks: ['title of a', 'missing'], outcome: 'unknown' } as const]
  expect(judge(ledger({ attempts: some }), good)[0]).toMatch(/^half/)
  const refused = [{ what: 'incident', marks: ['title of a'], outcome: 'refused' } as const]
  expect(judge(ledger({ attempts: refused }), good)[0]).toMatch(/^half/)
})

test('a child that did not follow its parent in the same transaction is half', () => {
  const families = [{ parent: 'a', version: 2, transition: 'wait', children: ['b'] }]
  expect(judge(ledger({ families }), good)[0]).toMatch(/^half: b followed the wait of a 0 times/)
  const followed = (xid: string) =>
    snapshot([event('a', 1), event('a', 2), event('b', 1), event('b', 2, { cause: { event: 'a-2' }, xid })], {
      a: 2,
      b: 2,
    })
  expect(judge(ledger({ families }), followed('7'))).toEqual([])
  expect(judge(ledger({ families }), followed('8'))).toHaveLength(1)
})
