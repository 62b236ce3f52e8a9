import { openClasses } from '#contract/lifecycle.ts'
import type { EngineField } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'
import { blockSize } from '../writing/numbers.ts'
import { guardOf } from '../rules/guard.ts'
import { identifier, snakeCase } from '../sql/sql-kind.ts'
import { systemColumns } from './type-sql.ts'

/** The statements that make the table of a type; `migration:new` writes them into a migration, nothing runs them directly. */
export const tableOf = (type: EngineType): string => {
  const bare = type.name.replaceAll('-', '_')
  const columns = [
    ...systemColumns.map(
      ({ name, type: columnType }) => `  ${identifier(name)} ${columnType}${systemRules[name] ?? ''}`,
    ),
    ...[...type.fields.values()].flatMap((field) => columnsOf(field).map((column) => `  ${column}`)),
    `  "custom" jsonb not null default '{}'`,
  ]
  const table = `create table ${type.table} (\n${columns.join(',\n')}\n);`
  // What a follower keeps is no record of its own: it has no number to give out, and needs no event.
  if (type.kept) return [table, ...indexesOf(type), ''].join('\n')
  return [
    `create sequence ${identifier(type.sequence)} increment by ${blockSize};`,
    table,
    `alter table ${type.table} add constraint ${identifier(`${bare}_record_fkey`)} foreign key (id) references record (id);`,
    ...indexesOf(type),
    needsEventOf(type),
    `create trigger ${identifier(`${bare}_is_kept`)} before delete on ${type.table} for each row execute function refuse_change();`,
    '',
  ].join('\n')
}

/** A version needs its event; what a follower keeps may change without either. */
const needsEventOf = (type: EngineType): string => {
  const bare = type.name.replaceAll('-', '_')
  const followed = [...type.fields.values()]
    .filter(({ options }) => options.followed)
    .flatMap((field) => field.sql.columns(field.base).map(({ name }) => `'${name}'`))
  return `create constraint trigger ${identifier(`${bare}_needs_event`)} after insert or update on ${type.table} deferrable initially deferred for each row execute function record_needs_event(${followed.join(', ')});`
}

/** The columns that a field added later needs. */
const addFieldTo = (type: EngineType, field: EngineField): string =>
  [
    ...columnsOf(field).map((column) => `alter table ${type.table} add column ${column};`),
    ...fieldIndexes(type, field),
    '',
  ].join('\n')

const systemRules: Readonly<Record<string, string>> = {
  id: ' primary key',
  number: ' not null',
  version: ' not null',
  state: ' not null',
  state_class: ' not null',
  created_at: ' not null',
  created_by: ' not null',
  updated_at: ' not null',
  updated_by: ' not null',
}

const columnsOf = (field: EngineField): string[] =>
  field.sql.columns(field.base).map(({ name, type }) => `${identifier(name)} ${type}`)

/** Every list is read from an index: by number, by the usual order, by what is waiting, by each reference. */
const indexesOf = (type: EngineType): string[] => {
  const bare = type.name.replaceAll('-', '_')
  return [
    `create unique index ${identifier(`${bare}_number_key`)} on ${type.table} (number);`,
    `create index ${identifier(`${bare}_updated_at_idx`)} on ${type.table} (updated_at, id);`,
    `create index ${identifier(`${bare}_state_idx`)} on ${type.table} (state_class, updated_at, id) where archived_at is null;`,
    ...[...type.fields.values()].flatMap((field) => fieldIndexes(type, field)),
    ...figuresIndexes(type),
  ]
}

/** What figures are made of, without the records; those that are guarded stand apart, for they ask who may know of them. */
const figuresIndexes = (type: EngineType): string[] => {
  const { figures } = type.declaration.views
  if (!figures) return []
  const bare = type.name.replaceAll('-', '_')
  const columnOf = (name: string): string => {
    const field = type.fields.get(name)
    return identifier(field?.sql.columns(field.base).at(-1)?.name ?? snakeCase(name))
  }
  const guard = guardOf(type)
  const held = [...figures.of, ...(guard ? [guard.name] : [])].map(columnOf).join(', ')
  const index = `create index ${identifier(`${bare}_figures_idx`)} on ${type.table} (${columnOf(figures.by)}) include (${held})`
  if (!guard) return [`${index} where archived_at is null;`]
  const column = columnOf(guard.name)
  return [
    `${index} where ${column} = false and archived_at is null;`,
    `create index ${identifier(`${bare}_guarded_idx`)} on ${type.table} (${columnOf(figures.by)}) where ${column} is not false and archived_at is null;`,
  ]
}

const fieldIndexes = (type: EngineType, field: EngineField): string[] => {
  const bare = type.name.replaceAll('-', '_')
  const columns = field.sql.columns(field.base)
  const last = columns.at(-1)
  if (!last) return []
  const name = (ending: string): string =>
    identifier(`${bare}_${columns.length > 1 ? field.base : last.name}_${ending}`)
  if (field.options.unique)
    return [
      `create unique index ${identifier(`${bare}_${last.name}_key`)} on ${type.table} (${identifier(last.name)});`,
    ]
  // Most records have no such list, and then no entry. Entries take their place at once: whoever looks reads all that is
  // pending, and in a large table that is not cleared for days.
  if (field.sql.indexMethod === 'gin')
    return [
      `create index ${name('idx')} on ${type.table} using gin (${identifier(last.name)}) with (fastupdate = off) where ${identifier(last.name)} is not null;`,
    ]
  // A list sorted by the field reads (value, id) forwards or backwards; references are looked up, and often absent.
  if (field.options.indexed)
    return [`create index ${name('idx')} on ${type.table} (${identifier(last.name)}, id);`]
  if (field.options.kind === 'ref')
    return [
      `create index ${name('idx')} on ${type.table} (${identifier(last.name)}, id) where ${identifier(last.name)} is not null;`,
      ...(field.options.queue
        ? [
            `create index ${name('queue_idx')} on ${type.table} (${identifier(last.name)}, ${identifier(usualOrder(type))}, id) where ${isOpen};`,
          ]
        : []),
    ]
  return []
}

/** What is open is little and stays little: its index is small, whatever the years bring. */
const isOpen = `state_class in (${openClasses.map((name) => `'${name}'`).join(', ')}) and archived_at is null`

/** The column by which the lists of a type are sorted when nobody asks for another order. */
const usualOrder = (type: EngineType): string => {
  const name = (type.declaration.views.sort?.[0] ?? '-updatedAt').replace(/^-/, '')
  const field = type.fields.get(name)
  return field?.sql.columns(field.base).at(-1)?.name ?? snakeCase(name)
}

/** Columns that exist, by table. */
export type ExistingColumns = ReadonlyMap<string, ReadonlySet<string>>

/** The statements that a database still lacks for the declarations: new tables and new columns. Empty when it fits. */
export const missingFor = (types: readonly EngineType[], existing: ExistingColumns): string =>
  types
    .map((type) => {
      const columns = existing.get(type.name.replaceAll('-', '_'))
      if (!columns) return `-- ${type.labelMany}: ${type.declaration.summary}\n${tableOf(type)}`
      return [...type.fields.values()]
        .filter((field) => field.sql.columns(field.base).some(({ name }) => !columns.has(name)))
        .map((field) => addFieldTo(type, field))
        .join('')
    })
    .filter(Boolean)
    .join('\n')
