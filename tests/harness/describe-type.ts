import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { isProblem } from '#contract/problem.ts'
import {
  canRead,
  list,
  makeRegistry,
  present,
  read,
  remove,
  restore,
  write,
  type Ctx,
  type EngineType,
  type Practice,
  type Values,
} from '#engine'
import { faultsOf } from '#engine/log/verify.ts'
import type { EngineTransition } from '#engine/model/parts.ts'
import { decodeEvent, eventSelect } from '#engine/log/history.ts'
import { openerFor } from '#engine/log/personal/open-event.ts'
import { replayOf } from '#engine/log/personal/replay.ts'
import { practices } from '#practices'
import { expectAgreement } from './type-suite/field-agreement.ts'
import { refusalOf } from './given.ts'
import { makeProduct, type Product } from './product.ts'
import { describeSensitiveReads } from './type-suite/sensitive-reads.ts'
import { makeSamples, ownSamples, type Samples } from './samples.ts'

/** What a suite works with; the product is made once for a test file. */
interface Suite {
  readonly product: Product
  readonly samples: Samples
  readonly type: EngineType
}

let made: { product: Product; samples: Samples } | undefined

/**
 * The suite that every declaration inherits: whatever a type is about, this holds of it. `sensitive` are values that make
 * a record of a type sensitive, by the name of the type.
 */
export const describeType = (
  { name }: Pick<EngineType, 'name'>,
  sensitive: Readonly<Record<string, Values>> = {},
): void => {
  let product: Product
  let samples: Samples
  beforeAll(async () => {
    if (!made) {
      const one = await makeProduct()
      made = { product: one, samples: makeSamples(one, ownSamples) }
    }
    ;({ product, samples } = made)
  })
  describe(name, () => {
    const suite = (): Suite => ({ product, samples, type: product.types.get(name) })
    describeWords(suite)
    describeWriting(suite)
    describeLifecycle(suite)
    describeKeeping(suite)
    describeRights(suite)
    describeSensitiveReads(() => ({ ...suite(), sensitive }))
    test('what a field takes is what its schema describes, and stays the same when it is given back', () => {
      for (const field of product.types.get(name).fields.values()) expectAgreement(field)
    })
  })
}

type GetSuite = () => Suite

const describeWords = (suite: GetSuite): void => {
  test('everything that people see has words of its own', () => {
    const { type } = suite()
    expect(type.declaration.summary).toMatch(/\.$/)
    expect(type.prefix).toMatch(/^[A-Z]{3,4}$/)
    for (const field of type.fields.values()) expect(field.options.label ?? '', field.name).not.toBe('')
    const { states, transitions } = type.declaration.lifecycle
    if (Object.keys(states).length > 1)
      for (const [name, { label }] of Object.entries(states)) expect(label ?? '', name).not.toBe('')
    for (const [name, { label, by }] of Object.entries(transitions))
      if (by !== 'via = "import"') expect(label ?? '', name).not.toBe('')
  })
}

const describeWriting = (suite: GetSuite): void => {
  test('a new record is read as it was written, with one event', async () => {
    const { product, samples, type } = suite()
    const values = await samples.required(type)
    const { after } = await write(product.setUp(), { kind: 'create', type: type.name, values })
    expect(await read(product.setUp(), type.name, after.number)).toEqual(after)
    expect(after).toMatchObject({ version: 1, state: type.declaration.lifecycle.initial, archivedAt: null })
    const { data } = await present(product.setUp(), type, [after])
    expect(data[0]?.number).toBe(after.number)
    expect(await eventsOf(product, after.id)).toMatchObject([{ kind: 'created', version: 1 }])
  })

  test('a change is one version and one event; the same again is none; an unknown field is refused without one', async () => {
    const { product, samples, type } = suite()
    const id = await samples.make(type)
    const change = changeFor(type)
    if (change) {
      const changed = await write(product.setUp(), { kind: 'update', type: type.name, id, values: change })
      expect(changed.after).toMatchObject({ ...change, version: 2 })
      const again = await write(product.setUp(), { kind: 'update', type: type.name, id, values: change })
      expect(again.event).toBeNull()
    }
    const count = (await eventsOf(product, id)).length
    expect(count).toBe(change ? 2 : 1)
    const refused = await refusalOf(
      write(product.setUp(), { kind: 'update', type: type.name, id, values: { noSuchField: 1 } }),
    )
    expect(refused.details.issues).toMatchObject([{ field: 'noSuchField', code: 'field.unknown' }])
    expect(
      (
        await refusalOf(
          write(product.setUp(), { kind: 'update', type: type.name, id, version: 99, values: change ?? {} }),
        )
      ).code,
    ).toBe('stale')
    expect(await eventsOf(product, id)).toHaveLength(count)
  })

  test('what is required can not be left out', async () => {
    const { product, samples, type } = suite()
    const values = await samples.required(type)
    const before = await recordCount(product)
    for (const field of type.fields.values()) {
      if (!field.options.required || !(field.name in values)) continue
      const { [field.name]: _left, ...rest } = values
      if (field.rules.initial) continue
      const refused = await refusalOf(
        write(product.setUp(), { kind: 'create', type: type.name, values: rest }),
      )
      expect(
        refused.details.issues?.map((issue) => issue.field),
        field.name,
      ).toContain(field.name)
    }
    expect(await recordCount(product)).toBe(before)
  })

  test('it is archived and comes back, unless its practice says otherwise, each with an event', async () => {
    const { product, samples, type } = suite()
    const id = await samples.make(type)
    expect((await remove(product.setUp(), type.name, id)).after.archivedAt).not.toBeNull()
    const page = await list(product.setUp(), type.name, { filter: `id = "${id}"` })
    expect(page.rows).toEqual([])
    const restored = await restore(product.setUp(), type.name, id).catch((error: unknown) => {
      if (isProblem(error) && error.code === 'conflict') return null
      throw error
    })
    if (restored) expect(restored.after.archivedAt).toBeNull()
    const kinds = (await eventsOf(product, id)).map(({ kind }) => kind)
    expect(kinds).toEqual(['created', 'archived', ...(restored ? ['restored'] : [])])
  })
}

/** A new record in which a step's condition holds as far as it is about fields that have a value. */
const madeFor = async ({ product, samples, type }: Suite, { when }: EngineTransition): Promise<string> => {
  const named = (when?.paths ?? []).flatMap(([name = '']) => (type.fields.has(name) ? [name] : []))
  if (named.length === 0) return samples.make(type)
  const given = named.map(async (name) => [name, await samples.valueOf(type, name)] as const)
  const values = { ...(await samples.required(type)), ...Object.fromEntries(await Promise.all(given)) }
  return (await write(product.setUp(), { kind: 'create', type: type.name, values })).after.id
}

const describeLifecycle = (suite: GetSuite): void => {
  test('every state is reached from the first', () => {
    const { type } = suite()
    const { initial, transitions } = type.declaration.lifecycle
    const reached = new Set([initial])
    for (let size = 0; size !== reached.size;) {
      size = reached.size
      for (const { from, to } of Object.values(transitions))
        if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect([...type.states.keys()].filter((state) => !reached.has(state))).toEqual([])
  })

  test('each first step leads where it says, with one event', async () => {
    const { product, samples, type } = suite()
    for (const transition of type.transitions.values()) {
      if (
        !transition.from.includes(type.declaration.lifecycle.initial) ||
        transition.by.text === 'via = "import"'
      )
        continue
      const id = await madeFor(suite(), transition)
      const needs = new Set([...transition.needs, ...(type.states.get(transition.to)?.needs ?? [])])
      const values = Object.fromEntries(
        await Promise.all(
          [...needs].map(async (field) => [field, await samples.valueOf(type, field)] as const),
        ),
      )
      const { after } = await write(product.setUp(), {
        kind: 'transition',
        type: type.name,
        id,
        transition: transition.name,
        values,
      })
      expect(after, transition.name).toMatchObject({
        state: transition.to,
        stateClass: type.states.get(transition.to)?.class,
      })
      // What the step itself sets off is a write of its own behind it, and names its cause; most steps set off nothing.
      const events = await eventsOf(product, id)
      const commanded = events.filter(({ cause }) => cause === null)
      expect(commanded.map(({ transition: made }) => made)).toEqual([null, transition.name])
      const setOff = events.filter(({ cause }) => cause !== null)
      if (!type.onWrite && !type.guard && transition.run === null) expect(setOff, transition.name).toEqual([])
      for (const { version, cause } of setOff) {
        expect(version, transition.name).toBeGreaterThan(1)
        expect(cause).toMatchObject({ because: expect.any(String) as string })
      }
    }
  })
}

const describeKeeping = (suite: GetSuite): void => {
  test('its events are chained, and their replay is the record', async () => {
    const { product, samples, type } = suite()
    const id = await samples.make(type)
    const change = changeFor(type)
    if (change) await write(product.setUp(), { kind: 'update', type: type.name, id, values: change })
    const record = await read(product.setUp(), type.name, id)
    const [kept] = await product.db.query<{ head: string; version: number }>({
      text: `select encode(head, 'hex') as head, version from record where id = $1`,
      values: [id],
    })
    const events = await eventsOf(product, id)
    const replay = replayOf(await openerFor(product.db, product.keys, events))
    expect(faultsOf(type, record, kept ?? { head: '', version: 0 }, events, replay)).toEqual([])
    expect(replay.unknown).toEqual({ erased: 0, sealed: 0 })
    const forged = events.map((event, index) => (index === 0 ? { ...event, actor: id } : event))
    expect(
      faultsOf(type, record, kept ?? { head: '', version: 0 }, forged, replay).map(({ code }) => code),
    ).toContain('hash')
  })

  test('the database refuses a change without an event, and any deletion', async () => {
    const { product, samples, type } = suite()
    const id = await samples.make(type)
    const attempts = [
      `update ${type.table} set version = version + 1 where id = $1`,
      `update record set version = version + 1 where id = $1`,
      `delete from ${type.table} where id = $1`,
      'delete from record where id = $1',
    ]
    for (const text of attempts)
      await expect(
        product.db.transaction((tx) => tx.query({ text, values: [id] })),
        text,
      ).rejects.toThrow()
    expect((await read(product.setUp(), type.name, id)).version).toBe(1)
  })
}

const describeRights = (suite: GetSuite): void => {
  test('without a rule of its own it is nobody’s: not read, listed, made or changed', async () => {
    const { product, samples, type } = suite()
    const id = await samples.make(type)
    const ctx: Ctx = {
      ...product.as({
        ...product.setUp().actor,
        id: await samples.make(product.types.get('person')),
        system: false,
        provider: false,
        grants: [],
      }),
      types: withoutAccess(type.name),
    }
    const bare = ctx.types.get(type.name)
    expect(await canRead(ctx, bare, id)).toBe(false)
    expect((await list(ctx, type.name, { archived: true })).rows).toEqual([])
    expect((await refusalOf(read(ctx, type.name, id))).code).toBe('not_found')
    expect(
      (await refusalOf(write(ctx, { kind: 'update', type: type.name, id, values: changeFor(type) ?? {} })))
        .code,
    ).toBe('not_found')
    const before = await recordCount(product)
    const values = await samples.required(type)
    const made = await recordCount(product)
    expect(['forbidden', 'invalid']).toContain(
      (await refusalOf(write(ctx, { kind: 'create', type: type.name, values }))).code,
    )
    expect(made).toBeGreaterThanOrEqual(before)
    expect(await recordCount(product)).toBe(made)
  })
}

/** A change that the set-up may make to any record of the type. */
const changeFor = (type: EngineType): Record<string, string> | null => {
  const field = [...type.fields.values()].find(
    ({ options, rules }) =>
      (options.kind === 'text' || options.kind === 'markdown') &&
      !rules.derived &&
      !('pattern' in options) &&
      !/before\.|via/.test(rules.write?.text ?? ''),
  )
  return field ? { [field.name]: `Changed ${randomUUID().slice(24)}` } : null
}

const eventsOf = async (product: Product, id: string) => {
  const rows = await product.db.query<{ row: string }>({
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e where e.record_id = $1 order by e.version) q`,
    values: [id],
  })
  return rows.map(({ row }) => decodeEvent(row))
}

const recordCount = async (product: Product): Promise<number> =>
  Number((await product.db.query<{ n: string }>({ text: 'select count(*) as n from record' }))[0]?.n)

/** The registry in which one type says nothing about who may do what. */
const withoutAccess = (name: string) => {
  const bare = <P extends Practice>(practice: P): P =>
    practice.type.name === name ? { ...practice, type: { ...practice.type, access: {} } } : practice
  return makeRegistry(
    practices.map((practice) => ({
      ...bare(practice),
      ...(practice.brings && {
        brings: { ...practice.brings, satellites: practice.brings.satellites?.map(bare) },
      }),
    })),
    capabilities.map((capability) => ({ ...capability, satellites: capability.satellites?.map(bare) })),
  )
}
