import type { Statement } from '#platform/database/pool.ts'
import { preparedByKey } from '#platform/database/prepared.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'
import type { Loaded } from '../model/plan.ts'
import type { StoredRecord } from '../model/record.ts'
import { typeSql } from '../schema/type-sql.ts'

// Records for writes and rules, whoever may see them: never for an answer.

const loading = (type: EngineType, which: string, values: readonly unknown[]): Statement =>
  preparedByKey({
    what: `load:${type.name}`,
    owner: type,
    key: which,
    values,
    text: () => loadText(type, which),
  })

const loadText = (type: EngineType, which: string): string =>
  `select row_to_json(q)::text as row, encode(q.head, 'hex') as head from (select ${typeSql(type).selectList('t')}, r.head from ${type.table} t join record r on r.id = t.id where t.id ${which}) q`

/** A record with the hash of its last event, or null. With `lock` the row is kept from others until the transaction ends. */
export const load = async (
  ctx: Ctx,
  type: EngineType,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Loaded | null> => {
  if (options.lock)
    await ctx.db.query({
      name: 'lock:record',
      text: 'select 1 from record where id = $1::uuid for no key update',
      values: [id],
    })
  const [row] = await ctx.db.query<{ row: string; head: string }>(loading(type, '= $1::uuid', [id]))
  if (!row) return null
  const { head: _head, ...json } = JSON.parse(row.row) as Record<string, unknown>
  return { record: typeSql(type).decode(json), head: row.head }
}

/** Records of several types by id with the hash of their last events, locked in the order of their ids. */
export const loadManyForUpdate = async (
  ctx: Ctx,
  type: EngineType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Loaded>> => {
  if (ids.length === 0) return new Map()
  await ctx.db.query({
    name: 'lock:records',
    text: 'select 1 from record where id = any($1::uuid[]) order by id for no key update',
    values: [ids],
  })
  const rows = await ctx.db.query<{ row: string; head: string }>(loading(type, '= any($1::uuid[])', [ids]))
  return new Map(
    rows.map(({ row, head }) => {
      const { head: _head, ...json } = JSON.parse(row) as Record<string, unknown>
      const record = typeSql(type).decode(json)
      return [record.id, { record, head }]
    }),
  )
}

/** Records of the type `to` that the field of records of the type `from` leads to. */
export interface Behind {
  readonly from: EngineType
  readonly field: EngineField
  readonly to: EngineType
  readonly ids: readonly string[]
}

/** Records by id, and what lies behind some, of several types in one statement, whoever may see them: for rules, never for an answer. */
export const loadByIds = async (
  ctx: Ctx,
  wanted: ReadonlyMap<EngineType, readonly string[]>,
  behind: readonly Behind[] = [],
): Promise<readonly StoredRecord[]> => {
  const types = [...wanted.keys()]
  const names = [
    ...types.map(({ name }) => name),
    ...behind.map(({ from, field }) => `${from.name}.${field.name}`),
  ]
  const rows = await ctx.db.query<{ type: string; row: string }>(
    preparedByKey({
      what: 'facts',
      owner: ctx.types,
      key: names.join(' '),
      values: [...wanted.values(), ...behind.map(({ ids }) => ids)],
      text: () => factsText(types, behind),
    }),
  )
  return rows.map(({ type, row }) =>
    typeSql(ctx.types.get(type)).decode(JSON.parse(row) as Record<string, unknown>),
  )
}

const factsText = (types: readonly EngineType[], behind: readonly Behind[]): string => {
  const all = [
    ...types.map((type) => ({ type, which: (parameter: string) => `= any(${parameter})` })),
    ...behind.map(({ from, field, to }) => ({
      type: to,
      which: (parameter: string) =>
        `in (select ${field.sql.compare('b', field.base)} from ${from.table} b where b.id = any(${parameter}))`,
    })),
  ]
  return all
    .map(
      ({ type, which }, index) =>
        `select '${type.name}' as type, row_to_json(q)::text as row from (select ${typeSql(type).selectList('t')} from ${type.table} t where t.id ${which(`$${index + 1}::uuid[]`)}) q`,
    )
    .join(' union all ')
}
