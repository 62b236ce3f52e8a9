import type { StoredRecord, Values } from '../model/record.ts'
import type { EngineField } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'
import { identifier } from '../sql/sql-kind.ts'
import { wireTime } from '../sql/datetime.ts'

/** A column of a type's table with how to fill it from a record. */
interface TypeColumn {
  readonly name: string
  readonly type: string
  /** The field that fills it; null for a system value. */
  readonly field: EngineField | null
  param(record: Values): unknown
  json(record: Values): unknown
}

/** The SQL of a type, made once from its declaration. Names come from declarations only; values are always parameters. */
export interface TypeSql {
  readonly columns: readonly TypeColumn[]
  /** `t.id, t.created_at as "createdAt", …`: a select list whose row as JSON is the record, but for `decode`. */
  selectList(alias: string, fields?: ReadonlySet<string>): string
  /** The record of a row's JSON. */
  decode(json: Record<string, unknown>): StoredRecord
}

const system: readonly (readonly [column: string, type: string, name: string])[] = [
  ['id', 'uuid', 'id'],
  ['number', 'text', 'number'],
  ['version', 'integer', 'version'],
  ['state', 'text', 'state'],
  ['state_class', 'text', 'stateClass'],
  ['created_at', 'timestamptz(3)', 'createdAt'],
  ['created_by', 'uuid', 'createdBy'],
  ['updated_at', 'timestamptz(3)', 'updatedAt'],
  ['updated_by', 'uuid', 'updatedBy'],
  ['archived_at', 'timestamptz(3)', 'archivedAt'],
]

/** Physical columns of the system values: what the schema generator needs of them. */
export const systemColumns = system.map(([name, type, property]) => ({ name, type, property }))

const made = new WeakMap<EngineType, TypeSql>()

export const typeSql = (type: EngineType): TypeSql => {
  const known = made.get(type)
  if (known) return known
  const sql = makeTypeSql(type)
  made.set(type, sql)
  return sql
}

const makeTypeSql = (type: EngineType): TypeSql => {
  const columns: TypeColumn[] = [
    ...system.map(([name, columnType, property]): TypeColumn => {
      const value = (record: Values): unknown => record[property] ?? null
      return { name, type: columnType, field: null, param: value, json: value }
    }),
    ...[...type.fields.values()].flatMap(fieldColumns),
  ]
  const times = new Set(['createdAt', 'updatedAt', 'archivedAt'])
  const decoders = [...type.fields.values()].flatMap((field) =>
    field.sql.decode ? [[field.name, field.sql.decode] as const] : [],
  )
  return Object.freeze({
    columns,
    selectList: (alias: string, fields?: ReadonlySet<string>) =>
      [
        ...system.map(([column, , property]) => `${alias}.${identifier(column)} as "${property}"`),
        ...[...type.fields.values()]
          .filter((field) => !fields || fields.has(field.name))
          .map((field) => `${field.sql.select(alias, field.base)} as "${field.name}"`),
      ].join(', '),
    decode: (json: Record<string, unknown>) => {
      json.type = type.name
      for (const name of times) if (json[name]) json[name] = wireTime(json[name] as string)
      for (const [name, decode] of decoders)
        if (json[name] !== null && json[name] !== undefined) json[name] = decode(json[name])
      return json as unknown as StoredRecord
    },
  })
}

const fieldColumns = (field: EngineField): TypeColumn[] =>
  field.sql.columns(field.base).map(({ name, type }, index) => {
    const from = (parts: (value: unknown) => readonly unknown[]) => (record: Values) => {
      const value = record[field.name]
      return value === null || value === undefined ? null : parts(value)[index]
    }
    return {
      name,
      type,
      field,
      param: from(field.sql.params),
      json: from(field.sql.json ?? field.sql.params),
    }
  })
