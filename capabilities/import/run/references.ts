import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import {
  gather,
  isTransaction,
  previewAll,
  writeAll,
  type BatchItem,
  type Ctx,
  type EngineType,
  type Facts,
  type Outcome,
  type WriteCtx,
} from '#engine'
import { isUniqueViolation } from '#platform/database/pool.ts'
import type { CompiledMapping } from '../mapping/compile-mapping.ts'
import type { MakeMapping, Term } from '../mapping/mapping.ts'
import type { Reference, ReferenceBook } from '../mapping/reference.ts'
import { compileTemplate } from '../mapping/template.ts'
import { idsBy } from './lookup.ts'
import { saveMarks } from './marks.ts'

/** The records that cells name: found where they are, made where they are not, each once for the whole file. */
export interface References {
  readonly book: ReferenceBook
  /** Gives ids to all references that were wanted since the last time; answers the types of the records made. */
  resolve(ctx: Ctx): Promise<readonly string[]>
  /** Why a reference has no id. */
  failureOf(reference: Reference): string
}

export interface ReferencesOptions {
  readonly facts: Facts
  readonly batchId: string
  /** Decide and answer only. */
  readonly isTrial: boolean
}

type Made = Pick<MakeMapping, 'type' | 'find' | 'values' | 'path' | 'create'>

/** References by name, and those nobody has looked for yet. */
interface Book extends ReferenceBook {
  takeWanted(): readonly Reference[]
}

const makeBook = (): Book => {
  const known = new Map<string, Reference>()
  let wanted: Reference[] = []
  const add = (reference: Reference, key: string): Reference => {
    known.set(key, reference)
    wanted.push(reference)
    return reference
  }
  const want: Book['want'] = (make, path, cell, at) => {
    const key = `${make}\u001f${path.join('\u001f')}`
    const before = known.get(key)
    if (before) return before
    if (path.length > 1) want(make, path.slice(0, -1), cell, at)
    return add({ make, path, cell, at, id: null }, key)
  }
  return {
    want,
    once: (name) =>
      known.get(`once\u001f${name}`) ??
      add({ make: null, path: [name], cell: () => null, at: null, id: null }, `once\u001f${name}`),
    takeWanted: () => {
      const taken = wanted
      wanted = []
      return taken
    },
  }
}

export const makeReferences = ({ mapping }: CompiledMapping, options: ReferencesOptions): References => {
  const book = makeBook()
  const failures = new Map<Reference, string>()
  const madeOf = ({ make, path }: Reference): Made =>
    (make === null ? mapping.once?.[path[0] as string] : mapping.make?.[make]) as Made
  // In the order of the file: an entry may use those above it.
  for (const name of Object.keys(mapping.once ?? {})) book.once(name)
  return {
    book,
    failureOf: (reference) => failures.get(reference) ?? `"${reference.path.join(' / ')}" names no record.`,
    resolve: async (ctx) => {
      const types: string[] = []
      for (const group of groupsOf(book.takeWanted())) {
        const made = madeOf(group[0] as Reference)
        const described = group.map((reference) => ({ reference, values: valuesOf(made, reference, book) }))
        types.push(...(await settle(ctx, made, described, failures, options)))
      }
      return types
    },
  }
}

/** Gives ids to references of one kind: found ones, then made ones. */
const settle = async (
  ctx: Ctx,
  made: Made,
  described: readonly Described[],
  failures: Map<Reference, string>,
  options: ReferencesOptions,
): Promise<string[]> => {
  const type = ctx.types.get(made.type)
  await findExisting(ctx, type, made.find, described)
  const found = described.flatMap(({ reference: { id } }) => (id === null ? [] : [{ type: type.name, id }]))
  await gather(ctx, options.facts, found)
  const lacking = described.filter(({ reference }) => reference.id === null)
  if (lacking.length === 0) return []
  if (made.create !== false) return create(ctx, type, lacking, failures, options)
  for (const { reference } of lacking)
    failures.set(reference, `There is no ${type.label.toLowerCase()} "${reference.path.join(' / ')}".`)
  return []
}

const create = async (
  ctx: Ctx,
  type: EngineType,
  lacking: readonly Described[],
  failures: Map<Reference, string>,
  options: ReferencesOptions,
): Promise<string[]> => {
  const cause = { import: options.batchId }
  // A trial gives out no numbers.
  const number = options.isTrial ? { number: 'trial' } : {}
  const items = lacking.map(({ reference, values }): BatchItem => ({
    command: { kind: 'create', type: type.name, id: newId(), values, cause, ...number },
    ...(reference.at !== null && { ctx: { clock: { now: () => reference.at as string } } }),
  }))
  const outcomes = await stored(ctx, type, items, options)
  return outcomes.flatMap((outcome, index) => {
    const { reference } = lacking[index] as Described
    if ('problem' in outcome) {
      failures.set(reference, `${type.label} "${reference.path.join(' / ')}": ${outcome.problem.message}`)
      return []
    }
    const { after } = outcome.written
    reference.id = after.id
    options.facts.records.set(after.id, after)
    return [type.name]
  })
}

interface Described {
  readonly reference: Reference
  readonly values: Readonly<Record<string, unknown>>
}

/** What can be looked for and made together: entries of one kind, those of a path step by step. */
const groupsOf = (wanted: readonly Reference[]): Reference[][] => {
  const groups = new Map<string, Reference[]>()
  for (const reference of wanted) {
    const { make, path } = reference
    const key = make === null ? `once ${path[0]}` : `${make} ${path.length}`
    const group = groups.get(key)
    if (group) group.push(reference)
    else groups.set(key, [reference])
  }
  // `once` comes first, then short paths before long ones.
  return [...groups.values()].sort((a, b) => rankOf(a[0]) - rankOf(b[0]))
}

const rankOf = (reference: Reference | undefined): number =>
  reference?.make === null ? 0 : (reference?.path.length ?? 0)

const valuesOf = (made: Made, reference: Reference, book: ReferenceBook): Record<string, unknown> => {
  const { path, cell, make, at } = reference
  const cellOf = (name: string): string | null => {
    if (name === 'value') return path.at(-1) ?? null
    return name === 'path' ? path.join('/') : cell(name)
  }
  const value = (term: Term): unknown => {
    if (typeof term === 'string') return compileTemplate(term).fill(cellOf)
    if (typeof term !== 'object' || term === null) return term
    return 'once' in term ? book.once(term.once).id : undefined
  }
  const values: Record<string, unknown> = {}
  for (const [name, term] of Object.entries(made.values))
    values[name] = Array.isArray(term) ? term.map(value).filter((each) => each !== null) : value(term as Term)
  if (made.path !== undefined && make !== null && path.length > 1)
    values[made.path] = book.want(make, path.slice(0, -1), cell, at).id
  return values
}

const findExisting = async (
  ctx: Ctx,
  type: EngineType,
  find: readonly string[],
  described: readonly Described[],
): Promise<void> => {
  for (const name of find) {
    const open = described.filter(({ reference }) => reference.id === null)
    const ids = await idsBy(
      ctx,
      type,
      name,
      open.map(({ values }) => values[name]),
    )
    for (const { reference, values } of open) reference.id = ids(values[name])
  }
}

/**
 * In transactions of their own: parts that are written side by side may refer to what is made here. Where the database
 * refuses (a value that must be unique), halves are tried until the record is found that it is about.
 */
const stored = async (
  ctx: Ctx,
  type: EngineType,
  items: readonly BatchItem[],
  options: ReferencesOptions,
): Promise<readonly Outcome[]> => {
  const { db } = ctx
  if (options.isTrial || isTransaction(db)) return previewAll(ctx, type.name, items, options)
  try {
    return await db.transaction((tx) => storedIn({ ...ctx, db: tx }, type, items, options))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    if (items.length === 1)
      return [{ problem: problem('conflict', `exists already: ${(error as Error).message}`) }]
    const middle = Math.ceil(items.length / 2)
    return [
      ...(await stored(ctx, type, items.slice(0, middle), options)),
      ...(await stored(ctx, type, items.slice(middle), options)),
    ]
  }
}

const storedIn = async (
  ctx: WriteCtx,
  type: EngineType,
  items: readonly BatchItem[],
  { facts, batchId }: ReferencesOptions,
): Promise<readonly Outcome[]> => {
  const outcomes = await writeAll(ctx, type.name, items, { facts })
  const marks = outcomes.flatMap((outcome) => {
    if ('problem' in outcome) return []
    const { id, version } = outcome.written.after
    return [
      { recordId: id, type: type.name, versionBefore: 0, versionAfter: version, rows: [], lastOrder: null },
    ]
  })
  await saveMarks(ctx, batchId, marks)
  return outcomes
}
