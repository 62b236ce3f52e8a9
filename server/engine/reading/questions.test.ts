import { describe, expect, test } from 'vitest'
import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { newId } from '#contract/id.ts'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { makeDecisions, makeRegistry, nobodyReads, type Actor, type Ctx } from '#engine'
import { readable } from '#engine/authorize.ts'
import { testKeys } from '../../../tests/harness/people.ts'
import { labelsQuery } from './refs.ts'

const aType = (name: string, number: string, read: string) =>
  defineType({
    name,
    label: name,
    number,
    summary: 'Something.',
    fields: { title: f.text({ required: true }), shownFrom: f.datetime(), keeper: f.text() },
    lifecycle: { initial: 'open', states: { open: { class: 'active' } }, transitions: {} },
    access: { read, create: 'true' },
    views: { list: ['title'], form: [] },
  })

const types = makeRegistry(
  [aType('notice', 'NOT', 'shownFrom <= now'), aType('thing', 'THI', 'keeper in my.roles or id = me')].map(
    (type) => ({ type }),
  ),
  [],
)
const [notice, thing] = [types.get('notice'), types.get('thing')]

const actor = (roles: readonly string[]): Actor =>
  Object.freeze({
    id: newId(),
    name: 'Anna',
    organisation: null,
    organisations: [],
    teams: [],
    roles,
    provider: false,
    system: false,
    timeZone: 'UTC',
    language: 'en',
    grants: [],
  })

const clock = movableClock('2026-03-01T08:00:00.000Z')

/** A request of somebody: each has a context of its own. */
const asking = (who: Actor): Ctx => ({
  types,
  decisions: makeDecisions(),
  numbers: new Map(),
  keys: testKeys,
  actor: who,
  via: 'web',
  clock,
  db: {} as Database,
  reads: nobodyReads,
})

const named = (type: string, id: string) => ({ type, id })

describe('what an actor may know of, asked once more', () => {
  test('is the same question about other records, and the one before stays as it was', () => {
    const anna = actor(['clerk'])
    const [one, other] = [newId(), newId()]
    const first = labelsQuery(asking(anna), [named('thing', one)])
    const values = structuredClone(first?.values)
    const second = labelsQuery(asking(anna), [named('thing', other)])
    expect(first?.values).toContainEqual([one])
    expect(second?.text).toBe(first?.text)
    const isFirst = (value: unknown): boolean => Array.isArray(value) && value[0] === one
    expect(second?.values).toEqual(values?.map((value) => (isFirst(value) ? [other] : value)))
    expect(first?.values).toEqual(values)
  })

  test('asks for each type’s own records, in whichever order they are named', () => {
    const anna = actor([])
    const refs = [named('thing', newId()), named('notice', newId())] as const
    labelsQuery(asking(anna), refs)
    for (const order of [refs, refs.toReversed()]) {
      const question = labelsQuery(asking(anna), order)
      for (const { type, id } of refs) {
        const place =
          (question?.values.findIndex((value) => Array.isArray(value) && value[0] === id) ?? 0) + 1
        const part = question?.text
          .split(' union all ')
          .find((each) => each.includes(`any($${place}::uuid[])`))
        expect(part).toContain(`'${type}' as type`)
      }
    }
  })

  test('is never another’s, however alike they are', () => {
    const [anna, bert] = [actor(['clerk']), actor(['guard'])]
    const id = newId()
    const hers = labelsQuery(asking(anna), [named('thing', id)])
    const his = labelsQuery(asking(bert), [named('thing', id)])
    expect(hers?.values).toContain(anna.id)
    expect(hers?.values).not.toContain(bert.id)
    expect(his?.values).toContain(bert.id)
    expect(his?.values).not.toContain(anna.id)
  })

  test('asks with the present of each request where a rule asks for it', () => {
    const anna = actor([])
    const early = asking(anna)
    const atEight = readable(early, notice)
    const first = labelsQuery(early, [named('notice', newId()), named('thing', newId())])
    expect(JSON.stringify(first?.values)).toContain('2026-03-01T08:00')
    clock.forward('2h')
    const late = asking(anna)
    expect(JSON.stringify(readable(late, notice))).toContain('2026-03-01T10:00')
    expect(JSON.stringify(atEight)).toContain('2026-03-01T08:00')
    const second = labelsQuery(late, [named('notice', newId()), named('thing', newId())])
    expect(JSON.stringify(second?.values)).toContain('2026-03-01T10:00')
    expect(JSON.stringify(second?.values)).not.toContain('2026-03-01T08:00')
    // A rule without the present is worked out once for all of an actor's requests.
    expect(readable(late, thing)).toBe(readable(early, thing))
  })
})
