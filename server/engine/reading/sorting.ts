import { sql } from 'kysely'
import { stateClasses } from '#contract/lifecycle.ts'
import { invalid, problem } from '#contract/problem.ts'
import type { Ctx } from '../model/ctx.ts'
import type { EngineType } from '../model/ctx.ts'
import { identifier, snakeCase } from '../sql/sql-kind.ts'
import { fieldFilterable, knownReference, noteUse, type Sql } from '../rules/where.ts'
import type { EngineField } from '../model/parts.ts'
import { textFor, titleFor } from './translations.ts'

/** One key of an order, resolved to SQL over the row `t`. */
export interface SortKey {
  readonly name: string
  readonly descending: boolean
  readonly expression: Sql
  /** Type that a value of the key is cast to when it comes back in a cursor. */
  readonly cast: string
}

const systemCasts: Readonly<Record<string, string>> = {
  number: 'text', version: 'integer',
  createdAt: 'timestamptz', updatedAt: 'timestamptz', archivedAt: 'timestamptz', createdBy: 'uuid', updatedBy: 'uuid',
} // prettier-ignore

const mostKeys = 3

/** The place of a value among those that are declared: choices and states stand so, not by their names; others come last. */
export const declaredPlace = (names: Iterable<string>, value: Sql): Sql =>
  sql`array_position(${[...names]}::text[], ${value})`

/** The keys of an order such as `['-openedAt', 'number']`. @throws Problem `invalid` for a name that can't be sorted by */
export const sortKeys = (ctx: Ctx, type: EngineType, names: readonly string[]): readonly SortKey[] => {
  if (names.length > mostKeys)
    throw invalid([
      { field: 'sort', code: 'sort.many', message: `Sorting takes at most ${mostKeys} fields.` },
    ])
  return names.map((given) => {
    const descending = given.startsWith('-')
    const name = descending ? given.slice(1) : given
    if (name === 'state' || name === 'stateClass') {
      const declared = name === 'state' ? type.states.keys() : stateClasses
      const column = sql.raw(`t.${identifier(snakeCase(name))}`)
      return { name, descending, expression: declaredPlace(declared, column), cast: 'integer' }
    }
    if (Object.hasOwn(systemCasts, name))
      return {
        name,
        descending,
        expression: sql.raw(`t.${identifier(snakeCase(name))}`),
        cast: systemCasts[name] as string,
      }
    const field = type.fields.get(name)
    const unsortable =
      !field ||
      ['json', 'refs', 'markdown'].includes(field.options.kind) ||
      !fieldFilterable(ctx, type, field)
    if (unsortable)
      throw invalid([
        { field: 'sort', code: 'sort.unknown', message: `${type.labelMany} can't be sorted by "${name}".` },
      ])
    noteUse(ctx, type, field)
    const column = field.sql.compare('t', field.base)
    const kind = field.options.kind
    // Choices sort by rank, the most first; references by the name that people see.
    if (kind === 'choice')
      return {
        name,
        descending,
        expression: declaredPlace(Object.keys(field.options.choices ?? {}), sql.raw(column)),
        cast: 'integer',
      }
    if (kind === 'ref')
      return {
        name,
        descending,
        expression: nameBehind(ctx, field, knownReference(ctx, type, field, 't')),
        cast: 'text',
      }
    if (field.options.translatable)
      return { name, descending, expression: textFor(ctx, field, 't'), cast: 'text' }
    return {
      name,
      descending,
      expression: sql.raw(column),
      cast: field.sql.columns(field.base)[0]?.type ?? 'text',
    }
  })
}

/** What people see of a reference: the name in their own language, where its records have several. */
const nameBehind = (ctx: Ctx, { options }: EngineField, reference: Sql): Sql => {
  const target = ctx.types.has(options.target ?? '') ? ctx.types.get(options.target ?? '') : null
  return target?.fields.get(target.titleField)?.options.translatable
    ? sql`(select ${titleFor(ctx, target, 'r')} from ${sql.raw(target.table)} r where r.id = ${reference})`
    : sql`(select r.title from record r where r.id = ${reference})`
}

export const orderBy = (keys: readonly SortKey[]): Sql =>
  sql.join([
    ...keys.map((key) => sql`${key.expression} ${sql.raw(key.descending ? 'desc' : 'asc')}`),
    sql.raw(`t.id ${directionOfTies(keys)}`),
  ])

// Ties go the way of the last key, so that an index on (value, id) serves both directions.
const directionOfTies = (keys: readonly SortKey[]): 'asc' | 'desc' =>
  keys.at(-1)?.descending ? 'desc' : 'asc'

interface Place {
  readonly s: string
  readonly v: readonly (string | number | boolean | null)[]
  readonly id: string
}

const spelled = (keys: readonly SortKey[]): string =>
  keys.map(({ name, descending }) => (descending ? `-${name}` : name)).join(',')

/** The place behind a row, as a text without meaning for its holder. */
export const cursorAfter = (keys: readonly SortKey[], row: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify({ s: spelled(keys), v: row['~places'], id: row.id })).toString('base64url')

/** The condition for rows behind a cursor, in the given order; nulls are largest, as in PostgreSQL. @throws Problem `malformed` */
export const behind = (keys: readonly SortKey[], cursor: string): Sql => {
  const place = placeOf(keys, cursor)
  const ties = sql`t.id ${sql.raw(directionOfTies(keys) === 'desc' ? '<' : '>')} ${place.id}::uuid`
  const [only] = keys
  const [value] = place.v
  // One key without nulls in the way is a comparison of rows, which an index on (value, id) answers at once.
  if (keys.length === 1 && only && value !== null && value !== undefined) {
    const row = sql`(${only.expression}, t.id) ${sql.raw(only.descending ? '<' : '>')} (${value}::${sql.raw(only.cast)}, ${place.id}::uuid)`
    return only.descending ? row : sql`(${row} or ${only.expression} is null)`
  }
  return keys.reduceRight<Sql>((rest, key, index) => {
    const at = place.v[index] ?? null
    const same = sql`${key.expression} is not distinct from ${at}::${sql.raw(key.cast)}`
    return sql`(${beyond(key, at)} or (${same} and ${rest}))`
  }, ties)
}

const beyond = (key: SortKey, value: string | number | boolean | null): Sql => {
  if (value === null) return key.descending ? sql`${key.expression} is not null` : sql`false`
  const compared = sql`${key.expression} ${sql.raw(key.descending ? '<' : '>')} ${value}::${sql.raw(key.cast)}`
  return key.descending ? compared : sql`(${compared} or ${key.expression} is null)`
}

const placeOf = (keys: readonly SortKey[], cursor: string): Place => {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Place>
    const plain = (value: unknown): boolean =>
      value === null || ['string', 'number', 'boolean'].includes(typeof value)
    if (
      place.s === spelled(keys) &&
      Array.isArray(place.v) &&
      place.v.length === keys.length &&
      place.v.every(plain) &&
      /^[0-9a-f-]{36}$/.test(place.id ?? '')
    )
      return place as Place
  } catch {
    // falls through: one answer for every cursor that is not ours
  }
  throw problem('malformed', {
    message: 'The cursor does not belong to this list and order.',
    remedy: 'Begin again without a cursor.',
  })
}
