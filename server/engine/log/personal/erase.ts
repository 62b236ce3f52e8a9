import { isProblem } from '#contract/problem.ts'
import type { Queryable } from '#platform/database/pool.ts'
import type { Ctx, EngineType, TypeRegistry, WriteCtx } from '../../model/ctx.ts'
import type { Cause, Command, StoredRecord } from '../../model/record.ts'
import { loadManyForUpdate } from '../../reading/load.ts'
import { hasConsequences, write } from '../../write.ts'
import { writeAll } from '../../writing/write-all.ts'
import { isPersonType, ownerIn, personalFields, type PersonalField } from './personal.ts'

/** How much of a person's data records of a type hold. */
export interface OwnedCount {
  readonly type: EngineType
  readonly records: number
  readonly values: number
}

/** Types whose records may hold data of people; the people themselves come last, so that an erasure ends with them. */
export const owningTypes = (types: TypeRegistry): readonly EngineType[] =>
  types
    .all()
    .filter((type) => personalFields(type).length > 0)
    .sort((a, b) => Number(isPersonType(a)) - Number(isPersonType(b)))

const placeholderOf = ({ field }: PersonalField, number: string): string | null =>
  field.options.erasedAs?.replace('{number}', number) ?? null

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** SQL: the field of the row `t` holds data of the person `$1` that is not erased yet. Names are declarations' alone. */
const holds = (type: EngineType, { field, owner }: PersonalField): string => {
  const column = field.sql.compare('t', field.base)
  const named = type.fields.get(owner)
  const whose =
    owner === 'self' ? 't.id' : owner === 'createdBy' ? 't.created_by' : named?.sql.compare('t', named.base)
  const erasedAs = field.options.erasedAs
  const differs =
    erasedAs === undefined
      ? ''
      : ` and ${column} is distinct from replace(${quoted(erasedAs)}, '{number}', t.number)`
  return `(${whose} = $1::uuid and ${column} is not null${differs})`
}

const holdsAny = (type: EngineType): string =>
  personalFields(type)
    .map((each) => holds(type, each))
    .join(' or ')

/** Counts what an erasure of the person would take away. */
export const countOwned = async (
  db: Queryable,
  types: TypeRegistry,
  person: string,
): Promise<readonly OwnedCount[]> => {
  const counts: OwnedCount[] = []
  for (const type of owningTypes(types)) {
    const values = personalFields(type)
      .map((each) => `(${holds(type, each)})::int`)
      .join(' + ')
    const [row] = await db.query<{ records: number; values: number }>({
      text: `select count(*)::int as records, coalesce(sum(${values}), 0)::int as values from ${type.table} t where ${holdsAny(type)}`,
      values: [person],
    })
    if (row && row.records > 0) counts.push({ type, ...row })
  }
  return counts
}

/** What a batch took away. */
export interface ErasedBatch {
  /** The records as they were before. */
  readonly records: readonly StoredRecord[]
  readonly values: number
  /** The last record that was looked at; null when there are no more. */
  readonly last: string | null
}

/**
 * Writes over the person's values in the next records of a type, by ordinary writes of the eraser: neither the old value
 * nor its ciphertext is in their events. What is erased already is passed by, so that it can be done again after a crash.
 * @throws Problem when a record can't be written
 */
export const eraseBatch = async (
  ctx: WriteCtx,
  type: EngineType,
  person: string,
  options: { readonly after: string; readonly limit: number; readonly cause: Cause },
): Promise<ErasedBatch> => {
  // A person's texts may be few among very many: that takes as long as it takes.
  await ctx.db.query({ text: `set local statement_timeout = '30min'` })
  const rows = await ctx.db.query<{ id: string }>({
    text: `select t.id::text from ${type.table} t where t.id > $2::uuid and (${holdsAny(type)}) order by t.id limit $3`,
    values: [person, options.after, options.limit],
  })
  const loaded = await loadManyForUpdate(
    ctx,
    type,
    rows.map(({ id }) => id),
  )
  const records: StoredRecord[] = []
  const commands: Command[] = []
  let values = 0
  for (const { record } of loaded.values()) {
    const over = overwriting(type, record, person)
    const count = Object.keys(over).length
    if (count === 0) continue
    records.push(record)
    values += count
    commands.push({ kind: 'update', type: type.name, id: record.id, values: over, cause: options.cause })
  }
  await writeEach(ctx, type, commands)
  return { records, values, last: rows.length < options.limit ? null : (rows.at(-1)?.id ?? null) }
}

/** What stands over the person's values in a record. */
const overwriting = (
  type: EngineType,
  record: StoredRecord,
  person: string,
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    personalFields(type).flatMap((each) => {
      const value = record[each.field.name] ?? null
      const placeholder = placeholderOf(each, record.number)
      return ownerIn(each.owner, record) === person && value !== null && value !== placeholder
        ? [[each.field.name, placeholder]]
        : []
    }),
  )

const writeEach = async (ctx: WriteCtx, type: EngineType, commands: readonly Command[]): Promise<void> => {
  const [first] = commands
  if (!first) return
  if (hasConsequences(type, first)) {
    for (const command of commands) await write(ctx, command)
    return
  }
  const outcomes = await writeAll(
    ctx,
    type.name,
    commands.map((command) => ({ command })),
  )
  for (const outcome of outcomes)
    if ('problem' in outcome && isProblem(outcome.problem)) throw outcome.problem
}

/** Values of people in events that were written before the log sealed them: they can't be taken away. */
export const countInClear = async (
  ctx: Ctx,
  type: EngineType,
  records: readonly StoredRecord[],
): Promise<number> => {
  if (records.length === 0) return 0
  const [row] = await ctx.db.query<{ count: number }>({
    text: `select count(*)::int as count from event e, jsonb_each(e.changes) c, jsonb_array_elements(c.value) v
      where e.record_id = any($1::uuid[]) and c.key = any($2::text[]) and jsonb_typeof(v) = 'string' and e.actor_id <> $3::uuid`,
    values: [records.map(({ id }) => id), personalFields(type).map(({ field }) => field.name), ctx.actor.id],
  })
  return row?.count ?? 0
}

/** From now on nothing is sealed under the person's keys by whoever asks for one. */
export const retireKeys = (db: Queryable, person: string): Promise<unknown> =>
  db.query({
    text: 'update person_key set retired_at = now() where person_id = $1::uuid and retired_at is null',
    values: [person],
  })

/** Destroys the retired keys of a person: what is sealed under them is erased, everywhere in the log. */
export const destroyKeys = (db: Queryable, person: string): Promise<unknown> =>
  db.query({
    text: `update person_key set wrapped = null, destroyed_at = now()
      where person_id = $1::uuid and retired_at is not null and destroyed_at is null`,
    values: [person],
  })
