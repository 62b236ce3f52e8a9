import { join } from 'node:path'
import { z } from 'zod'
import { idOfKey } from '#contract/id.ts'
import { isProblem, problem } from '#contract/problem.ts'
import {
  gather,
  noFacts,
  systemActor,
  write,
  writeAll,
  type Command,
  type Ctx,
  type EngineField,
  type EngineType,
  type Facts,
  type StoredRecord,
  type Values,
  type WriteCtx,
} from '#engine'
import { hasConsequences } from '#engine/write.ts'
import type { Database } from '#platform/database/pool.ts'
import { packsFolder, readPack, shaped, type PackFile } from './pack-file.ts'

export interface PackResult {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  /** Records that people have changed since, where the pack now says something else: theirs stands. */
  readonly kept: readonly { readonly number: string; readonly fields: readonly string[] }[]
}

/** What loading a pack takes; actor and way are its own. */
export type PackCtx = Omit<Ctx, 'actor' | 'via' | 'db'> & { readonly db: Database }

/**
 * Brings the records of `packs/<name>/*.yaml` into being as the set-up actor, each file in a transaction. Loading again
 * changes only what differs and never what a person has changed.
 * @throws Problem for a file that can't be read or a record that is refused
 */
export const loadPack = async (
  ctx: PackCtx,
  name: string,
  folder = join(packsFolder, name),
): Promise<PackResult> => {
  const results: PackResult[] = []
  for (const file of await readPack(folder)) {
    results.push(
      await ctx.db.transaction((db) =>
        loadFile({ ...ctx, db, actor: systemActor('setup'), via: 'system' }, name, file),
      ),
    )
  }
  return results.reduce(together, nothing)
}

const nothing: PackResult = { created: 0, changed: 0, unchanged: 0, kept: [] }

const together = (a: PackResult, b: PackResult): PackResult => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  kept: [...a.kept, ...b.kept],
})

const loadFile = async (ctx: WriteCtx, pack: string, file: PackFile): Promise<PackResult> => {
  const type = ctx.types.get(file.type)
  const wanted = new Map(
    [...file.records].map(([key, given]) => [idOfKey(type.name, key), valuesOf(type, key, given)]),
  )
  const stepsOf = new Map(
    [...file.records].map(([key, given]) => [idOfKey(type.name, key), firstSteps(file, key, given)]),
  )
  const facts = noFacts()
  await gather(ctx, facts, [
    ...[...wanted.keys()].map((id) => ({ type: type.name, id })),
    ...[...wanted.values()].flatMap((values) => referencesIn(type, values)),
  ])
  const known = new Map([...wanted.keys()].flatMap((id) => recordOf(facts, id)))
  const byPeople = await changedByPeople(ctx, [...known.keys()])
  const cause = { pack }
  const items: PackItem[] = []
  const kept: PackResult['kept'][number][] = []
  for (const [id, values] of wanted) {
    const before = known.get(id)
    if (!before) {
      items.push({ command: { kind: 'create', type: type.name, id, values, cause } })
      for (const transition of stepsOf.get(id) ?? [])
        items.push({ command: { kind: 'transition', type: type.name, id, transition, cause } })
      continue
    }
    const { ours, theirs } = differences(type, before, values, byPeople.get(id))
    if (theirs.length > 0) kept.push({ number: before.number, fields: theirs })
    if (Object.keys(ours).length > 0)
      items.push({ command: { kind: 'update', type: type.name, id, values: ours, cause } })
  }
  // What was gathered to compare is not what others refer to: a new record is unknown to it.
  for (const id of wanted.keys()) facts.records.delete(id)
  await writeItems(ctx, type, file, items, facts)
  const created = wanted.size - known.size
  const changed = items.filter(({ command }) => command.kind === 'update').length
  return { created, changed, unchanged: known.size - changed, kept }
}

/** In one statement where nothing follows from a write, one by one where something does. */
const writeItems = async (
  ctx: WriteCtx,
  type: EngineType,
  file: PackFile,
  items: readonly PackItem[],
  facts: Facts,
): Promise<void> => {
  const refused = (error: unknown): Error => {
    if (!isProblem(error)) return error as Error
    return problem(error.code, { ...error.details, message: `${file.file}: ${error.details.message}` })
  }
  if (items.some(({ command }) => command.kind === 'transition' || hasConsequences(type, command))) {
    for (const { command } of items)
      await write(ctx, command).catch((error: unknown) => Promise.reject(refused(error)))
    return
  }
  for (const outcome of await writeAll(ctx, type.name, items, { facts }))
    if ('problem' in outcome) throw refused(outcome.problem)
}

interface PackItem {
  readonly command: Command
}

/** What the pack would change of a record that it made, apart from what people have changed themselves. */
const differences = (
  type: EngineType,
  before: StoredRecord,
  values: Values,
  byPeople: ReadonlySet<string> = new Set(),
) => {
  const differing = before.archivedAt
    ? []
    : Object.keys(values).filter((name) => differs(type.fields.get(name), before[name], values[name]))
  return {
    ours: Object.fromEntries(
      differing.filter((name) => !byPeople.has(name)).map((name) => [name, values[name]]),
    ),
    theirs: differing.filter((name) => byPeople.has(name)),
  }
}

const recordOf = (facts: Facts, id: string): [string, StoredRecord][] => {
  const record = facts.records.get(id)
  return record ? [[id, record as StoredRecord]] : []
}

/** Wire values: references are keys in a pack, and the key of a record is its `key` field where the type has one. */
const valuesOf = (type: EngineType, key: string, given: Values): Values => ({
  ...(type.fields.has('key') && { key }),
  ...Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      name === steps ? [] : [[name, wireValue(type.fields.get(name), value)]],
    ),
  ),
})

/** Names, in a record of a pack, the steps that it takes once it is made: `then: [enforce]`. */
const steps = 'then'

const firstSteps = ({ file }: PackFile, key: string, given: Values): readonly string[] =>
  shaped(stepNames, given[steps] ?? [], `${file}: ${key}.${steps}`)
const stepNames = z.array(z.string())

/** A value of a pack as the API would get it: keys of records become their ids. */
export const wireValue = (field: EngineField | undefined, value: unknown): unknown => {
  const target = field?.options.target
  if (!target || target === '*') return value
  if (Array.isArray(value)) return value.map((key) => idOfKey(target, String(key)))
  return typeof value === 'string' ? idOfKey(target, value) : value
}

const referencesIn = (type: EngineType, values: Values): { type: string; id: string }[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const target = type.fields.get(name)?.options.target
    if (!target || target === '*' || value === null || value === undefined) return []
    return [value]
      .flat()
      .filter((id) => typeof id === 'string')
      .map((id) => ({ type: target, id }))
  })

const differs = (field: EngineField | undefined, before: unknown, value: unknown): boolean => {
  if (!field) return true
  const wire = field.kind.coerce(value, field.options)
  const current = before ?? null
  if (wire === null || current === null) return wire !== current
  return !(field.kind.equals ? field.kind.equals(current, wire) : current === wire)
}

/** Fields of records that somebody has changed who is no pack. */
const changedByPeople = async (
  ctx: WriteCtx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const rows = await ctx.db.query<{ id: string; fields: string[] }>({
    name: 'pack:changed-by-people',
    text: `select e.record_id as id, array_agg(distinct field) as fields from event e, jsonb_object_keys(e.changes) field
      where e.record_id = any($1::uuid[]) and e.cause->>'pack' is null group by e.record_id`,
    values: [ids],
  })
  return new Map(rows.map(({ id, fields }) => [id, new Set(fields)]))
}
