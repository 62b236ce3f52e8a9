import { sql, type RawBuilder } from 'kysely'
import { check } from '#contract/rule/check.ts'
import { fold } from '#contract/rule/fold.ts'
import { isLiteral, type Expression } from '#contract/rule/ast.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { parseRule } from '#contract/rule/parse.ts'
import type { NameType, RuleSchema } from '#contract/rule/schema.ts'
import { invalid } from '#contract/problem.ts'
import { foldedRule, readable } from '../authorize.ts'
import { hasCapability, type Ctx, type EngineType } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'
import { requestValues } from './scope.ts'
import { identifier, snakeCase } from '../sql/sql-kind.ts'
import { toSql, type ColumnMap } from '../sql/rule.ts'

export type Sql = RawBuilder<unknown>

const systemColumn = new Set([
  'id',
  'number',
  'version',
  'state',
  'stateClass',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'archivedAt',
])

/** Where SQL finds the names of a rule when the type's row is called `alias`. A path through a reference is a subselect. */
export const columnsOf = (ctx: Ctx, type: EngineType, alias: string, depth = 0): ColumnMap => ({
  resolve: (path) => {
    const [head = '', ...rest] = path
    const nameType = type.schema.name(head)
    const column = columnOf(type, alias, head)
    if (!nameType || !column) return undefined
    if (rest.length === 0) return { expression: sql.raw(column), nameType }
    const target =
      nameType.target && ctx.types.has(nameType.target) ? ctx.types.get(nameType.target) : undefined
    if (!target || depth > 4) return undefined
    const inner = `${alias}_${snakeCase(head)}`
    const found = columnsOf(ctx, target, inner, depth + 1).resolve(rest)
    return (
      found && {
        expression: sql`(select ${found.expression} from ${sql.raw(`${target.table} ${inner}`)} where ${sql.raw(`${inner}.id = ${column}`)})`,
        nameType: { ...found.nameType, nullable: true } satisfies NameType,
      }
    )
  },
  can: (operation, of) => canInSql(ctx, type, alias, operation, of, depth),
})

const columnOf = (type: EngineType, alias: string, name: string): string | undefined => {
  if (systemColumn.has(name)) return `${alias}.${identifier(snakeCase(name))}`
  const field = type.fields.get(name)
  return field?.sql.compare(alias, field.base)
}

/** `can.read(about)`: the referenced record, of whichever type it is, satisfies that type's own rule for this actor. */
const canInSql = (
  ctx: Ctx,
  type: EngineType,
  alias: string,
  operation: string,
  of: string | undefined,
  depth: number,
): Sql => {
  if (!of) return toSql(foldedRule(ctx, type, operation as 'read'), columnsOf(ctx, type, alias, depth + 1))
  const field = type.fields.get(of)
  if (!field || depth > 2) return sql`false`
  const targets =
    field.options.target === '*' ? targetsOf(ctx, field) : [ctx.types.get(field.options.target ?? '')]
  const inner = `${alias}_${field.base}`
  const column = field.sql.compare(alias, field.base)
  const cases = targets.map((target) => {
    const rule = operation === 'read' ? readable(ctx, target) : foldedRule(ctx, target, operation as 'know')
    const holds = toSql(rule, columnsOf(ctx, target, inner, depth + 1))
    const exists = sql`exists (select from ${sql.raw(`${target.table} ${inner}`)} where ${sql.raw(`${inner}.id = ${column}`)} and ${holds})`
    return field.options.target === '*' ? sql`when ${sql.lit(target.name)} then ${exists}` : exists
  })
  if (field.options.target !== '*') return cases[0] ?? sql`false`
  return sql`case ${sql.raw(`${alias}.${identifier(`${field.base}_type`)}`)} ${sql.join(cases, sql` `)} else false end`
}

/** The types that a reference to any type may lead to: fewer branches in SQL, and none to think of by hand. */
export const targetsOf = (ctx: Ctx, { options }: EngineField): readonly EngineType[] =>
  ctx.types
    .all()
    .filter((type) => (options.capability ? hasCapability(type, options.capability) : !type.satellite))

/**
 * The column of a reference as the actor may know of it: null where it leads to a record that they may not read, as in
 * every answer. What filters, sorts and groups by it would otherwise tell of that record.
 */
export const knownReference = (ctx: Ctx, type: EngineType, field: EngineField, alias: string): Sql => {
  const column = sql.raw(field.sql.compare(alias, field.base))
  const { kind, target = '' } = field.options
  if (target !== '*' && isTrue(readable(ctx, ctx.types.get(target)))) return column
  if (kind === 'ref')
    return sql`(case when ${canInSql(ctx, type, alias, 'read', field.name, 0)} then ${column} end)`
  const inner = `${alias}_${field.base}`
  const known = readableSql(ctx, ctx.types.get(target), inner) ?? sql`true`
  return sql`nullif(array(select ${sql.raw(`${inner}.id from unnest(`)}${column}${sql.raw(`) with ordinality as u(id, place) join ${ctx.types.get(target).table} ${inner} on ${inner}.id = u.id`)} where ${known} order by u.place), '{}')`
}

/** Whoever filters, sorts or groups by a sensitive field learns of its values without being shown one. */
export const noteUse = (ctx: Ctx, type: EngineType, field: EngineField | undefined): void => {
  if (field?.options.sensitive) ctx.reads.note(type, null, [field.name])
}

/** As `columnsOf`, for rules that people write: a reference to what they may not read is null, and so is what lies behind it. */
export const knownColumnsOf = (ctx: Ctx, type: EngineType, alias: string, depth = 0): ColumnMap => {
  const plain = columnsOf(ctx, type, alias, depth)
  return {
    ...plain,
    resolve: (path) => {
      const [head = '', ...rest] = path
      const found = plain.resolve([head])
      const field = type.fields.get(head)
      noteUse(ctx, type, field)
      if (!found || (rest.length === 0 && !field?.options.target)) return found
      if (rest.length === 0 && field) return { ...found, expression: knownReference(ctx, type, field, alias) }
      const target = ctx.types.has(found.nameType.target ?? '')
        ? ctx.types.get(found.nameType.target ?? '')
        : null
      if (!target || depth > 4) return undefined
      const inner = `${alias}_${snakeCase(head)}`
      const behind = knownColumnsOf(ctx, target, inner, depth + 1).resolve(rest)
      const known = readableSql(ctx, target, inner)
      return (
        behind && {
          expression: sql`(select ${behind.expression} from ${sql.raw(`${target.table} ${inner}`)} where ${sql.raw(`${inner}.id = `)}${found.expression}${known ? sql` and ${known}` : sql``})`,
          nameType: { ...behind.nameType, nullable: true } satisfies NameType,
        }
      )
    },
  }
}

/** The condition under which the actor may read rows called `alias`; null when it is simply true. */
export const readableSql = (ctx: Ctx, type: EngineType, alias: string): Sql | null => {
  const rule = readable(ctx, type)
  return isTrue(rule) ? null : toSql(rule, columnsOf(ctx, type, alias))
}

const isTrue = (expression: Expression): boolean => isLiteral(expression) && expression.value === true

/**
 * The SQL of a filter that a person or program wrote in FEEL.
 * @throws Problem `invalid` with the position, for what does not parse, is no filter, or names a field that the actor may not see
 */
export const filterSql = (ctx: Ctx, type: EngineType, text: string, alias: string): Sql => {
  try {
    const expression = parsedFilter(text)
    const issue = check(expression, visibleSchema(ctx, type)).find(({ severity }) => severity === 'error')
    if (issue)
      throw invalid([
        {
          field: 'filter',
          code: `filter.${issue.code}`,
          message: issue.message,
          details: {
            from: issue.from,
            to: issue.to,
            line: issue.line,
            column: issue.column,
            ...issue.details,
          },
        },
      ])
    return toSql(
      fold(expression, requestValues(ctx), { schema: type.schema }),
      knownColumnsOf(ctx, type, alias),
    )
  } catch (error) {
    if (!isRuleError(error)) throw error
    throw invalid([
      {
        field: 'filter',
        code: `filter.${error.code}`,
        message: error.message,
        details: { from: error.from, to: error.to, line: error.line, column: error.column },
      },
    ])
  }
}

const parsedFilters = new Map<string, Expression>()
const mostKept = 500
const longestKept = 400

/** Lists ask with the same few texts again and again; what they mean to the asker is decided each time. */
const parsedFilter = (text: string): Expression => {
  const known = parsedFilters.get(text)
  if (known) return known
  const expression = parseRule(text)
  if (text.length > longestKept) return expression
  const [oldest] = parsedFilters.keys()
  if (parsedFilters.size >= mostKept && oldest !== undefined) parsedFilters.delete(oldest)
  parsedFilters.set(text, expression)
  return expression
}

/** The names that the actor may filter and compute by: a field that is guarded for some records is none of them. */
export const visibleSchema = (ctx: Ctx, type: EngineType): RuleSchema => ({
  ...type.schema,
  name: (name) => {
    const field = type.fields.get(name)
    if (field && !fieldFilterable(ctx, type, field)) return undefined
    const nameType = type.schema.name(name)
    const target = nameType?.target ?? ''
    if (!nameType?.path || !ctx.types.has(target)) return nameType
    // What is guarded stays so behind a reference: requester.email.
    return { ...nameType, path: (next) => visibleSchema(ctx, ctx.types.get(target)).name(next) }
  },
})

/** Filtering and sorting by a field that the actor may not see on every record would tell its values: it is refused. */
export const fieldFilterable = (ctx: Ctx, type: EngineType, field: EngineField): boolean =>
  !field.rules.read || isTrue(fold(field.rules.read.expression, requestValues(ctx), { schema: type.schema }))
