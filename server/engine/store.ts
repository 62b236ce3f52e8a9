import type { Transaction } from '#platform/database/pool.ts'
import type { Ctx } from './model/ctx.ts'
import type { LabelRow, LoggedEvent, StoredRecord, Values } from './model/record.ts'
import type { Plan } from './model/plan.ts'
import type { Question } from './reading/refs.ts'
import type { EngineType } from './model/ctx.ts'
import { prepared, preparedByKey } from '#platform/database/prepared.ts'
import { identifier } from './sql/sql-kind.ts'
import { typeSql } from './schema/type-sql.ts'

// The only module with statements that change record tables or the event log.

/** Columns of `record`, the slim identity of each record, with what fills them. */
const slim: readonly (readonly [
  column: string,
  type: string,
  from: (type: EngineType, record: Values) => unknown,
])[] = [
  ['id', 'uuid', (_, record) => record.id],
  ['type', 'text', (type) => type.name],
  ['number', 'text', (_, record) => record.number],
  ['title', 'text', (type, record) => record[type.titleField] ?? ''],
  ['state_class', 'text', (_, record) => record.stateClass],
  ['organisation_id', 'uuid', (type, record) => reference(type, record, 'organisation')],
  ['team_id', 'uuid', (type, record) => reference(type, record, 'team')],
  ['assignee_id', 'uuid', (type, record) => reference(type, record, 'assignee')],
  ['requester_id', 'uuid', (type, record) => reference(type, record, 'requester')],
  [
    'due_at',
    'timestamptz(3)',
    (type, record) => (type.fields.get('dueAt')?.options.kind === 'datetime' ? (record.dueAt ?? null) : null),
  ],
  ['created_at', 'timestamptz(3)', (_, record) => record.createdAt],
  ['updated_at', 'timestamptz(3)', (_, record) => record.updatedAt],
  ['archived_at', 'timestamptz(3)', (_, record) => record.archivedAt],
  ['version', 'integer', (_, record) => record.version],
]

const reference = (type: EngineType, record: Values, name: string): unknown => {
  const field = type.fields.get(name)
  return field?.options.kind === 'ref' && field.options.target !== '*' ? (record[name] ?? null) : null
}

const eventColumns: readonly (readonly [
  column: string,
  type: string,
  from: (event: LoggedEvent) => unknown,
])[] = [
  ['id', 'uuid', (event) => event.id],
  ['type', 'text', (event) => event.type],
  ['record_id', 'uuid', (event) => event.recordId],
  ['version', 'integer', (event) => event.version],
  ['kind', 'text', (event) => event.kind],
  ['transition', 'text', (event) => event.transition],
  ['state', 'text', (event) => event.state],
  ['state_class', 'text', (event) => event.stateClass],
  ['at', 'timestamptz(3)', (event) => event.at],
  ['actor_id', 'uuid', (event) => event.actor],
  ['via', 'text', (event) => event.via],
  ['changes', 'jsonb', (event) => event.changes],
  ['cause', 'jsonb', (event) => event.cause],
  ['prev', 'bytea', (event) => `\\x${event.prev}`],
  ['hash', 'bytea', (event) => `\\x${event.hash}`],
]

const list = (columns: readonly (readonly [string, ...unknown[]])[]): string =>
  columns.map(([name]) => identifier(name)).join(', ')

interface Statements {
  readonly create: string
  readonly createMany: string
}

const made = new WeakMap<EngineType, Statements>()

const statementsOf = (type: EngineType): Statements => {
  const known = made.get(type)
  if (known) return known
  const columns = typeSql(type).columns
  const own = columns.map(({ name }) => identifier(name)).join(', ')
  const from = (start: number, types: readonly string[]): string =>
    types.map((columnType, index) => `$${start + index}::${columnType}`).join(', ')
  const slimTypes = slim.map(([, columnType]) => columnType)
  const eventTypes = eventColumns.map(([, columnType]) => columnType)
  const recordset = (parameter: number, types: readonly (readonly [string, string])[]): string =>
    `select * from jsonb_to_recordset($${parameter}::jsonb) as x(${types.map(([name, columnType]) => `${identifier(name)} ${columnType}`).join(', ')})`
  const overwrite = (names: readonly string[]): string =>
    names
      .filter((name) => name !== 'id')
      .map((name) => `${identifier(name)} = excluded.${identifier(name)}`)
      .join(', ')
  const statements = {
    create: `with r as (insert into record (${list(slim)}, head) values (${from(1, slimTypes)}, $${slim.length + 1}::bytea)),
      t as (insert into ${type.table} (${own}) values (${from(
        slim.length + 2,
        columns.map((column) => column.type),
      )}))
      insert into event (${list(eventColumns)}) values (${from(slim.length + 2 + columns.length, eventTypes)})`,
    createMany: `with r as (insert into record (${list(slim)}, head) ${recordset(1, [...slim.map(([name, columnType]) => [name, columnType] as const), ['head', 'bytea']])}
        on conflict (id) do update set ${overwrite([...slim.map(([name]) => name), 'head'])}),
      t as (insert into ${type.table} (${own}) ${recordset(
        2,
        columns.map((column) => [column.name, column.type] as const),
      )}
        on conflict (id) do update set ${overwrite(columns.filter(({ field }) => !field?.options.followed).map(({ name }) => name))})
      insert into event (${list(eventColumns)}) ${recordset(
        3,
        eventColumns.map(([name, columnType]) => [name, columnType] as const),
      )}`,
  }
  made.set(type, statements)
  return statements
}

/** The columns that a creation fills, and its values in their order: for what fills the tables by COPY. */
export const creationOf = (type: EngineType) => {
  const own = typeSql(type).columns
  return {
    columns: {
      record: [...slim.map(([name]) => name), 'head'],
      own: own.map(({ name }) => name),
      event: eventColumns.map(([name]) => name),
    },
    values: (after: StoredRecord, event: LoggedEvent) => ({
      record: [...slim.map(([, , from]) => from(type, after)), `\\x${event.hash}`],
      own: own.map((column) => column.param(after)),
      event: eventParams(event),
    }),
  }
}

const eventParams = (event: LoggedEvent): unknown[] =>
  eventColumns.map(([, columnType, from]) => {
    const value = from(event)
    return columnType === 'jsonb' && value !== null ? JSON.stringify(value) : value
  })

export interface Saved {
  /** False when another writer came first. */
  readonly isStored: boolean
  /** What the question found; null where nothing was stored or asked. */
  readonly labels: readonly LabelRow[] | null
}

/**
 * Stores a planned creation or change with its event in one statement, which also answers the `question`: a query for
 * labels, as the database was before.
 */
export const save = async (ctx: Ctx, planned: Plan, question: Question | null = null): Promise<Saved> => {
  const { type, before, after, logged: event } = planned
  if (!event) return { isStored: true, labels: null }
  if (before) return saveChange(ctx, planned, event, question)
  const { record, own, event: logged } = creationOf(type).values(after, event)
  const values = [...(question?.values ?? []), ...record, ...own, ...logged]
  const { create } = statementsOf(type)
  if (!question) {
    await ctx.db.query({ name: `create:${type.name}`, text: create, values })
    return { isStored: true, labels: null }
  }
  const text = (): string => {
    // The question's parameters come first: only this text is ours to count anew.
    const counted = create.replace(/\$(\d+)/g, (_, at: string) => `$${Number(at) + question.values.length}`)
    return asking(`${counted} returning 1`, question.text)
  }
  const what = `create:${type.name}`
  return answerOf(
    await ctx.db.query<SavedRow>(preparedByKey({ what, owner: type, key: question.text, values, text })),
  )
}

interface SavedRow {
  readonly stored: number
  readonly labels: string
}

/** The statement that stores and answers: `storing` ends with the event, one row where something was stored. */
const asking = (storing: string, question: string): string => {
  const place = storing.lastIndexOf('insert into event')
  return `${storing.slice(0, place)}, e as (${storing.slice(place)})
    select (select count(*)::int from e) as stored, (select coalesce(json_agg(l), '[]')::text from (${question}) l) as labels`
}

const answerOf = ([row]: readonly SavedRow[]): Saved =>
  row?.stored === 1
    ? { isStored: true, labels: JSON.parse(row.labels) as LabelRow[] }
    : { isStored: false, labels: null }

const saveChange = async (
  ctx: Ctx,
  { type, before, after, changes }: Plan,
  event: LoggedEvent,
  question: Question | null,
): Promise<Saved> => {
  const values: unknown[] = [...(question?.values ?? [])]
  const place = (value: unknown, columnType: string): string => `$${values.push(value)}::${columnType}`
  const columns = typeSql(type).columns.filter(({ name, field }) =>
    field ? field.name in changes : alwaysChanged.has(name),
  )
  const id = place(after.id, 'uuid')
  const version = place(before?.version, 'integer')
  const record = [
    ...slim
      .filter(([name]) => name !== 'id' && name !== 'type' && name !== 'number' && name !== 'created_at')
      .map(([name, columnType, from]) => `${identifier(name)} = ${place(from(type, after), columnType)}`),
    `head = ${place(`\\x${event.hash}`, 'bytea')}`,
  ]
  const own = columns.map(
    ({ name, type: columnType, param }) => `${identifier(name)} = ${place(param(after), columnType)}`,
  )
  const logged = eventParams(event).map((value, index) => place(value, eventColumns[index]?.[1] as string))
  const text = `with r as (update record set ${record.join(', ')} where id = ${id} and version = ${version} returning id),
      t as (update ${type.table} set ${own.join(', ')} where id = (select id from r))
      insert into event (${list(eventColumns)}) select ${logged.join(', ')} from r returning 1`
  if (question)
    return answerOf(
      await ctx.db.query<SavedRow>(
        prepared(`update:${type.name}`, { text: asking(text, question.text), values }),
      ),
    )
  const rows = await ctx.db.query(prepared(`update:${type.name}`, { text, values }))
  return { isStored: rows.length === 1, labels: null }
}

const alwaysChanged = new Set(['version', 'state', 'state_class', 'updated_at', 'updated_by', 'archived_at'])

/** Stores many plans of one type in one statement: the last state of each record, and every event. */
export const saveMany = async (ctx: Ctx, type: EngineType, plans: readonly Plan[]): Promise<void> => {
  const last = new Map<string, Plan>()
  const events: LoggedEvent[] = []
  for (const each of plans) {
    if (!each.logged) continue
    last.set(each.after.id, each)
    events.push(each.logged)
  }
  if (events.length === 0) return
  const finals = [...last.values()]
  const records = finals.map(({ after, logged: event }) => ({
    ...Object.fromEntries(slim.map(([name, , from]) => [name, from(type, after)])),
    head: `\\x${event?.hash ?? ''}`,
  }))
  const rows = finals.map(({ after }) =>
    Object.fromEntries(typeSql(type).columns.map((column) => [column.name, column.json(after)])),
  )
  const logged = events.map((event) =>
    Object.fromEntries(eventColumns.map(([name, , from]) => [name, from(event)])),
  )
  await ctx.db.query({
    name: `create-many:${type.name}`,
    text: statementsOf(type).createMany,
    values: [JSON.stringify(records), JSON.stringify(rows), JSON.stringify(logged)],
  })
}

/**
 * Sets what a follower keeps of records, outside of any version: fields declared `followed` only. A row names its record
 * by `id` and has a wire value or null for every one of `names`.
 */
export const keepFollowed = async (
  tx: Transaction,
  type: EngineType,
  names: readonly string[],
  rows: readonly Values[],
): Promise<void> => {
  const columns = typeSql(type).columns.filter(({ field }) => field && names.includes(field.name))
  const strange = names.find((name) => !type.fields.get(name)?.options.followed)
  if (strange !== undefined) throw new Error(`${type.name}.${strange} is not kept by a follower.`)
  const pairs = columns.map(({ name }) => identifier(name))
  const statement = {
    text: `update ${type.table} t set ${pairs.map((name) => `${name} = x.${name}`).join(', ')}
      from jsonb_to_recordset($1::jsonb) as x(id uuid, ${columns.map((column) => `${identifier(column.name)} ${column.type}`).join(', ')})
      where t.id = x.id and (${pairs.map((name) => `t.${name}`).join(', ')}) is distinct from (${pairs.map((name) => `x.${name}`).join(', ')})`,
    values: [
      JSON.stringify(
        rows.map((row) => ({
          id: row.id,
          ...Object.fromEntries(columns.map((column) => [column.name, column.json(row)])),
        })),
      ),
    ],
  }
  await tx.query(prepared(`follow:${type.name}`, statement))
}
