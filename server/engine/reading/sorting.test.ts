import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { testKeys } from '../../../tests/harness/people.ts'
import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import { movableClock } from '#platform/clock.ts'
import { list, makeDecisions, makeRegistry, nobodyReads, systemActor, write, type Ctx } from '#engine'
import { tableOf } from '#engine/schema/ddl.ts'
import { aggregate } from '../aggregate/aggregate.ts'

/** States that neither stand in the order of their names nor in that of their labels. */
const order = ['registered', 'packed', 'onTheWay', 'atTheDoor', 'delivered', 'cancelled'] as const
const parcel = defineType({
  name: 'parcel',
  label: 'Parcel',
  number: 'PAR',
  summary: 'Something on its way.',
  fields: { title: f.text({ required: true }), weight: f.integer() },
  lifecycle: {
    initial: 'registered',
    states: {
      registered: { class: 'new', label: 'Ordered' },
      packed: { class: 'waiting', label: 'Packed' },
      onTheWay: { class: 'active', label: 'Moving' },
      atTheDoor: { class: 'active', label: 'Arrived' },
      delivered: { class: 'closed', label: 'Handed over' },
      cancelled: { class: 'cancelled', label: 'Called off' },
    },
    transitions: {},
  },
  access: { read: 'true', create: 'true' },
  views: { list: ['title'], sort: ['title'], form: [] },
})
const registry = makeRegistry([{ type: parcel }], [])

let ctx: Ctx

interface Made {
  readonly id: string
  readonly state: string
  readonly stateClass: string
  readonly weight: number | null
}
const parcels: Made[] = []

beforeAll(async () => {
  const { database } = await freshDatabase({ migrated: false })
  const engine = new URL('../../../migrations/0001_engine.sql', import.meta.url)
  await database.query({ text: await readFile(engine, 'utf8') })
  for (const type of registry.all()) await database.query({ text: tableOf(type) })
  ctx = {
    types: registry,
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    actor: systemActor('setup'),
    via: 'import',
    clock: movableClock('2026-03-01T08:00:00.000Z'),
    db: database,
    reads: nobodyReads,
  }
  for (let index = 0; index < 42; index++) {
    const state = order[(index * 5) % order.length] ?? 'registered'
    const weight = index % 4 === 0 ? null : index % 7
    const values = { title: `Parcel ${index}`, weight }
    const { after } = await write(ctx, {
      kind: 'create', type: 'parcel', values, state, number: `PAR${index}`,
    }) // prettier-ignore
    parcels.push({ id: after.id, state, stateClass: after.stateClass, weight })
  }
  // A state that no declaration has any more, as what was imported long ago may have.
  await database.query({
    text: `set session_replication_role = replica; update parcel set state = 'lost' where number = 'PAR3'; set session_replication_role = origin`,
  })
  Object.assign(parcels[3] ?? {}, { state: 'lost' })
})

/** What is expected, worked out without the database: nothing and what is unknown count as the largest. */
const placeOf = (made: Made, name: string): number => {
  const place =
    name === 'weight'
      ? (made.weight ?? -1)
      : name === 'state'
        ? order.findIndex((state) => state === made.state)
        : stateClasses.findIndex((each) => each === made.stateClass)
  return place === -1 ? Infinity : place
}

const inOrder = (sort: readonly string[]): readonly string[] => {
  const keys = sort.map((each) => ({ name: each.replace('-', ''), sign: each.startsWith('-') ? -1 : 1 }))
  const ties = keys.at(-1)?.sign ?? 1
  return [...parcels]
    .sort((a, b) => {
      for (const { name, sign } of keys) {
        const [one, other] = [placeOf(a, name), placeOf(b, name)]
        if (one !== other) return one < other ? -sign : sign
      }
      return a.id < b.id ? -ties : ties
    })
    .map(({ id }) => id)
}

const inPages = async (sort: readonly string[], limit: number): Promise<readonly string[]> => {
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await list(ctx, 'parcel', { sort, limit, cursor })
    seen.push(...page.rows.map(({ id }) => id))
    if (page.next === null) return seen
    cursor = page.next
  }
}

describe('a list by states', () => {
  test('has them as the lifecycle declares them, and classes as they follow on each other', async () => {
    const states = async (sort: string, name: 'state' | 'stateClass'): Promise<unknown[]> => {
      const { rows } = await list(ctx, 'parcel', { sort: [sort], limit: 200 })
      return [...new Set(rows.map((row) => row[name]))]
    }
    expect(await states('state', 'state')).toEqual([...order, 'lost'])
    expect(await states('-state', 'state')).toEqual(['lost', ...[...order].reverse()])
    expect(await states('stateClass', 'stateClass')).toEqual([
      'new',
      'active',
      'waiting',
      'closed',
      'cancelled',
    ])
  })

  test('is the same in pages of any length and with further keys, whichever way', async () => {
    const key = (name: string): fc.Arbitrary<string> => fc.constantFrom(name, `-${name}`)
    const sorts = fc.oneof(
      fc.tuple(key('state')),
      fc.tuple(key('stateClass')),
      fc.tuple(key('state'), key('weight')),
      fc.tuple(key('weight'), key('state')),
      fc.tuple(key('stateClass'), key('state'), key('weight')),
    )
    const property = fc.asyncProperty(sorts, fc.integer({ min: 1, max: 50 }), async (sort, limit) => {
      expect(await inPages(sort, limit)).toEqual(inOrder(sort))
    })
    await fc.assert(property, { numRuns: 60 })
  })

  test('has the groups of a figure in the same order', async () => {
    const { data } = await aggregate(ctx, 'parcel', {
      groupBy: ['state'],
      measures: [{ as: 'count', fn: 'count' }],
      limit: 50,
    } as Parameters<typeof aggregate>[2])
    const { rows } = await list(ctx, 'parcel', { sort: ['state'], limit: 200 })
    expect(data.map(({ group }) => group.state)).toEqual([...new Set(rows.map(({ state }) => state))])
  })
})
