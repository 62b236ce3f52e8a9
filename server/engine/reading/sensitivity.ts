import { sql } from 'kysely'
import { grants as isGranted } from '#contract/rule/compile.ts'
import { fold } from '#contract/rule/fold.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'
import type { StoredRecord, Values } from '../model/record.ts'
import { columnsOf, targetsOf, type Sql } from '../rules/where.ts'
import { requestValues, scopeOf } from '../rules/scope.ts'
import { identifier } from '../sql/sql-kind.ts'
import { toSql } from '../sql/rule.ts'
import { factOf, noFacts, referencesOf, withFacts, type Facts } from '../writing/gather.ts'

// Which records are sensitive, said once as SQL for what is read and once as a closure for what was just written.

const mostSteps = 3

const sharing = (type: EngineType): readonly EngineField[] =>
  [...type.fields.values()].filter(({ options }) => options.sharesSensitivity)

/** The condition under which a row called `alias` is sensitive; null where no record of the type can be. */
export const sensitiveSql = (ctx: Ctx, type: EngineType, alias: string, step = 0): Sql | null => {
  const rule = type.access.sensitive
  const own = rule
    ? [toSql(fold(rule.expression, requestValues(ctx), { schema: type.schema }), columnsOf(ctx, type, alias))]
    : []
  const shared = step < mostSteps ? sharing(type).flatMap((field) => throughSql(ctx, alias, field, step)) : []
  const parts = [...own, ...shared]
  // Null is no: as everywhere, a rule that yields null says nothing.
  return parts.length === 0 ? null : sql`coalesce(${sql.join(parts, sql` or `)}, false)`
}

const throughSql = (ctx: Ctx, alias: string, field: EngineField, step: number): readonly Sql[] => {
  const { target = '' } = field.options
  const inner = `${alias}_${field.base}`
  const column = field.sql.compare(alias, field.base)
  const targets = target === '*' ? targetsOf(ctx, field) : [ctx.types.get(target)]
  const cases = targets.flatMap((each) => {
    const holds = sensitiveSql(ctx, each, inner, step + 1)
    if (!holds) return []
    const exists = sql`exists (select from ${sql.raw(`${each.table} ${inner}`)} where ${sql.raw(`${inner}.id = ${column}`)} and ${holds})`
    return [target === '*' ? sql`when ${sql.lit(each.name)} then ${exists}` : exists]
  })
  if (cases.length === 0 || target !== '*') return cases
  return [sql`case ${sql.raw(`${alias}.${identifier(`${field.base}_type`)}`)} ${sql.join(cases, sql` `)} end`]
}

// What a statement has found out about the rows that it read. Rows that came otherwise are asked by the closure.
const known = new WeakMap<StoredRecord, boolean>()

/** The column that tells of each row whether it is sensitive, for the end of a select list; nothing for other types. */
export const sensitiveColumn = (ctx: Ctx, type: EngineType): Sql => {
  const condition = sensitiveSql(ctx, type, 't')
  return condition ? sql`, ${condition} as "~sensitive"` : sql``
}

/**
 * Takes off the row's JSON what its statement said of it; whether it is sensitive is remembered with the record that
 * `decode` makes of the rest. Taken apart, not deleted: an object from which names were deleted is a table of hashes to
 * V8, and copying it or writing it as JSON takes two to seven times as long.
 */
export const decodeMarked = (
  json: Record<string, unknown>,
  decode: (json: Record<string, unknown>) => StoredRecord,
): StoredRecord => {
  const { '~sensitive': marked, '~places': _places, ...values } = json
  const record = decode(values)
  if (marked !== undefined) known.set(record, marked === true)
  return record
}

/** Whether records of the type may be sensitive themselves. */
const canBeSensitive = (type: EngineType): boolean =>
  type.access.sensitive !== undefined || sharing(type).length > 0

/** Notes what of records is sensitive as they are shown: all of a sensitive record, of others the fields declared so. */
export const noteShown = async (
  ctx: Ctx,
  type: EngineType,
  records: readonly StoredRecord[],
  shown: readonly Values[],
  facts: Facts,
): Promise<void> => {
  const always = sensitiveFields(type)
  if (always.size === 0 && !canBeSensitive(type)) return
  for (const [place, record] of records.entries()) {
    const values = shown[place] ?? {}
    const isWhole = await withFacts(ctx, facts, () => isSensitive(ctx, type, record, facts))
    const names = isWhole ? type.fields.keys() : always
    const fields = [...names].filter((name) => (values[name] ?? null) !== null)
    if (isWhole || fields.length > 0) ctx.reads.note(type, record.id, fields)
  }
}

/** Notes something that belongs to a record and leaves by another way than its fields, e.g. the content of a file. */
export const noteContent = async (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  what: string,
): Promise<void> => {
  const facts = noFacts()
  if (canBeSensitive(type) && (await withFacts(ctx, facts, () => isSensitive(ctx, type, record, facts))))
    ctx.reads.note(type, record.id, [what])
}

/** Whether a record is sensitive. @throws FactsNeeded for a reference that is not loaded yet */
const isSensitive = (ctx: Ctx, type: EngineType, record: StoredRecord, facts: Facts): boolean =>
  known.get(record) ?? isSensitiveRow(ctx, type, record, facts, 0)

const isSensitiveRow = (ctx: Ctx, type: EngineType, row: Values, facts: Facts, step: number): boolean => {
  const rule = type.access.sensitive
  if (rule && isGranted(rule.evaluate(scopeOf(ctx, { type, row, facts })))) return true
  if (step >= mostSteps) return false
  return sharing(type).some((field) => {
    const reference = referencesOf(field, row[field.name])[0]
    const target = reference && factOf(facts, reference)
    return target ? isSensitiveRow(ctx, ctx.types.get(reference.type), target, facts, step + 1) : false
  })
}

/** Names of a type's fields whose values are sensitive on every record. */
export const sensitiveFields = (type: EngineType): ReadonlySet<string> =>
  new Set([...type.fields.values()].filter(({ options }) => options.sensitive).map(({ name }) => name))
