import { describe, expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { remainingOf, waysBack } from './bulk.ts'

const step = (name: string, from: string, to: string, needs: readonly string[] = []) => ({
  name,
  label: name,
  from: [from],
  to,
  needs,
  asks: [],
  ends: false,
})
const type: Pick<TypeMeta, 'transitions'> = {
  transitions: [
    step('start', 'new', 'active'),
    step('requeue', 'active', 'new'),
    step('resolve', 'active', 'resolved', ['code']),
    step('reopen', 'resolved', 'active'),
    step('resume', 'waiting', 'active'),
    step('wait', 'active', 'waiting', ['reason']),
  ],
}
const record = (state: string, version: number, more: Readonly<Record<string, unknown>> = {}) =>
  ({ id: 'a', number: 'INC1', version, state, stateClass: state, ...more }) as unknown as ApiRecord
const done = (before: ApiRecord, after: ApiRecord) => ({ before, after, why: null })

describe('what was done to many at once', () => {
  test('is taken back with the values of each from before, upon the version that it made', () => {
    const answers = [
      done(record('new', 1, { team: 't' }), record('new', 2)),
      done(record('new', 4), record('new', 5)),
      { before: record('new', 1), after: null, why: 'may not' },
    ]
    expect(waysBack(type, answers, { values: { team: 'x' } })).toEqual([
      { id: 'a', version: 2, values: { team: 't' } },
      { id: 'a', version: 5, values: { team: null } },
    ])
  })

  test('is taken back by the step that leads to where each was, with what that needs', () => {
    const started = done(record('new', 1), record('active', 2))
    expect(waysBack(type, [started], { values: {}, step: 'start' })).toEqual([
      { id: 'a', version: 2, values: {}, transition: 'requeue' },
    ])
    const resumed = done(record('waiting', 1, { reason: 'caller' }), record('active', 2))
    expect(waysBack(type, [resumed], { values: {}, step: 'resume' })).toEqual([
      { id: 'a', version: 2, values: { reason: 'caller' }, transition: 'wait' },
    ])
  })

  test('is not taken back where no step leads there, where one of them can’t, or where it has ended', () => {
    const undated = done(record('waiting', 1), record('active', 2))
    const started = done(record('new', 1), record('active', 2))
    expect(waysBack(type, [undated], { values: {}, step: 'resume' })).toBeNull()
    expect(waysBack(type, [started, undated], { values: {}, step: 'x' })).toBeNull()
    const resolved = done(record('active', 1), record('resolved', 2))
    expect(waysBack(type, [resolved], { values: { code: 'c' }, step: 'resolve' })).toBeNull()
    expect(waysBack(type, [], { values: {} })).toBeNull()
  })

  test('leaves chosen what was refused, and only that', () => {
    const refused = (id: string) => ({ before: { id } as ApiRecord, after: null, why: 'may not' })
    expect(remainingOf([refused('b'), done(record('new', 1), record('new', 2)), refused('c')])).toEqual([
      'b',
      'c',
    ])
    expect(remainingOf([done(record('new', 1), record('new', 2))])).toEqual([])
  })
})
