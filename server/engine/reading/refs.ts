import { sql } from 'kysely'
import type { RefLabel } from '#contract/api/records.ts'
import { compile } from '#platform/database/compose.ts'
import type { Statement } from '#platform/database/pool.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { Actor } from '../model/actor.ts'
import type { Ctx, TypeRegistry } from '../model/ctx.ts'
import type { KnownLabels, LabelRow, Values } from '../model/record.ts'
import { referringFields } from '../writing/foresee.ts'
import { referencesOf, type Reference } from '../writing/gather.ts'
import type { EngineType } from '../model/ctx.ts'
import { sensitiveSql } from './sensitivity.ts'
import { titleFor } from './translations.ts'
import { isSystemActor, systemActorLabel } from '../model/system-actors.ts'
import { lasting } from '../rules/scope.ts'
import { readableSql, type Sql } from '../rules/where.ts'

/** Every record that rows of a type refer to, the people who made and changed them included. */
export const referencesIn = (type: EngineType, rows: readonly Values[]): Reference[] => {
  const found: Reference[] = []
  const seen = new Set<string>()
  const note = (reference: Reference): void => {
    if (seen.has(reference.id)) return
    seen.add(reference.id)
    found.push(reference)
  }
  for (const row of rows) {
    for (const field of referringFields(type))
      for (const each of referencesOf(field, row[field.name])) note(each)
    for (const id of [row.createdBy, row.updatedBy]) if (typeof id === 'string') note({ type: 'person', id })
  }
  return found
}

/** A question to the database, put together. */
export type Question = Required<Pick<Statement, 'text' | 'values'>>

/** The query for numbers and titles of those records that the actor may read; null where there is nothing to ask. */
export const labelsQuery = (ctx: Ctx, references: readonly Reference[]): Question | null => {
  const byType = new Map<string, string[]>()
  for (const { type, id } of references) {
    if (isSystemActor(id) || !ctx.types.has(type)) continue
    const ids = byType.get(type)
    if (ids) ids.push(id)
    else byType.set(type, [id])
  }
  return byType.size === 0 ? null : questionAbout(ctx, byType)
}

interface AskedBefore {
  readonly question: Question
  /** Where among its values the ids of each type stand. */
  readonly places: readonly (readonly [type: string, place: number])[]
}

const mostAsked = 20
const askedBefore = new WeakMap<Actor, WeakMap<TypeRegistry, Map<string, AskedBefore>>>()

/**
 * What an actor may know of records of some types is put together once and asked of others again: with its rules it takes
 * a tenth of the time of a create. Where a rule asks for the present it is put together each time.
 */
const questionAbout = (ctx: Ctx, byType: ReadonlyMap<string, readonly string[]>): Question => {
  const ofActor = askedBefore.get(ctx.actor) ?? new WeakMap<TypeRegistry, Map<string, AskedBefore>>()
  askedBefore.set(ctx.actor, ofActor)
  const asked = ofActor.get(ctx.types) ?? new Map<string, AskedBefore>()
  ofActor.set(ctx.types, asked)
  const key = [ctx.via, ...byType.keys()].join(' ')
  const before = asked.get(key)
  if (before) {
    const values = [...before.question.values]
    for (const [type, place] of before.places) values[place] = byType.get(type)
    return { text: before.question.text, values }
  }
  const { made: question, isLasting } = lasting(() => compile(labelsSql(ctx, byType)))
  const places = [...byType].map(([type, ids]) => [type, question.values.indexOf(ids)] as const)
  if (isLasting && asked.size < mostAsked && places.every(([, place]) => place >= 0))
    asked.set(key, { question, places })
  return question
}

const labelsSql = (ctx: Ctx, byType: ReadonlyMap<string, readonly string[]>): Sql => {
  const parts = [...byType].map(([name, ids]) => {
    const type = ctx.types.get(name)
    const visible = readableSql(ctx, type, 't')
    return sql`select t.id, ${sql.lit(name)} as type, t.number, ${titleFor(ctx, type, 't')} as title, ${sensitiveSql(ctx, type, 't') ?? sql`false`} as sensitive from ${sql.raw(`${type.table} t`)} where t.id = any(${ids}::uuid[])${visible ? sql` and ${visible}` : sql``}`
  })
  return sql.join(parts, sql` union all `)
}

/** What a query for `references` has found: the others are known to be hidden or missing. */
export const knownFrom = (references: readonly Reference[], rows: readonly LabelRow[]): KnownLabels =>
  new Map([
    ...references.map(({ id }): [string, null] => [id, null]),
    ...rows.map((row): [string, LabelRow] => [row.id, row]),
  ])

/**
 * Numbers and titles of those referenced records that the actor may read, in one statement for those that are not
 * `known`; the others stay unsaid. Names of sensitive records are noted for the read log.
 */
export const labelsOf = async (
  ctx: Ctx,
  references: readonly Reference[],
  known: KnownLabels = new Map(),
): Promise<Record<string, RefLabel>> => {
  const labels: Record<string, RefLabel> = {}
  const take = ({ id, type: name, number, title, sensitive }: LabelRow): void => {
    labels[id] = { type: name, number, title }
    const type = ctx.types.get(name)
    if (sensitive || type.fields.get(type.titleField)?.options.sensitive)
      ctx.reads.note(type, id, [type.titleField])
  }
  for (const { id } of references) {
    if (isSystemActor(id)) labels[id] = systemActorLabel(id, ctx.actor.language)
    const row = known.get(id)
    if (row) take(row)
  }
  const query = labelsQuery(
    ctx,
    references.filter(({ id }) => !known.has(id)),
  )
  if (query) for (const row of await ctx.db.query<LabelRow>(prepared('labels', query))) take(row)
  return labels
}
