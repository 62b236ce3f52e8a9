import type { AnyRef } from '#contract/fields/ref.ts'
import type { Ctx } from '../model/ctx.ts'
import type { StoredRecord, Values } from '../model/record.ts'
import type { EngineField } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'
import { loadByIds } from '../reading/load.ts'

/** Referenced records that rules look at, by id; null is one that does not exist. Whether the actor may see them, rules decide. */
export interface Facts {
  readonly records: Map<string, Values | null>
}

export interface Reference {
  readonly type: string
  readonly id: string
}

/** Thrown by the pure part of a write that meets a reference nobody has loaded; `write` gathers and plans again. */
class FactsNeeded extends Error {
  readonly references: readonly Reference[]

  constructor(references: readonly Reference[]) {
    super('facts needed')
    this.references = references
  }
}

export const noFacts = (): Facts => ({ records: new Map() })

/** Loads the references that are not there yet: one statement, however many types they are of. */
export const gather = async (ctx: Ctx, facts: Facts, references: readonly Reference[]): Promise<void> => {
  const missing = references.filter(({ type, id }) => ctx.types.has(type) && !facts.records.has(id))
  if (missing.length > 0) {
    const byType = new Map<EngineType, string[]>()
    for (const { type, id } of missing) {
      const target = ctx.types.get(type)
      byType.set(target, [...(byType.get(target) ?? []), id])
    }
    for (const record of await loadByIds(ctx, byType)) facts.records.set(record.id, record)
  }
  for (const { id } of references) if (!facts.records.has(id)) facts.records.set(id, null)
}

/** Runs the pure `attempt`, gathering what it finds missing, until it has all it needs. */
export const withFacts = async <T>(ctx: Ctx, facts: Facts, attempt: () => T): Promise<T> => {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!(error instanceof FactsNeeded)) throw error
      const known = facts.records.size
      await gather(ctx, facts, error.references)
      // Each round knows more than the one before, so there is an end to them.
      if (facts.records.size === known) throw error
    }
  }
}

/** The records that a field's value refers to. */
export const referencesOf = (field: EngineField, value: unknown): readonly Reference[] => {
  if (value === null || value === undefined) return []
  const target = field.options.target ?? ''
  if (field.options.kind === 'refs') return (value as readonly string[]).map((id) => ({ type: target, id }))
  if (field.options.kind !== 'ref') return []
  return typeof value === 'string' ? [{ type: target, id: value }] : [value as AnyRef]
}

/** A referenced record that must be known by now. @throws FactsNeeded when it is not loaded */
export const factOf = (facts: Facts, reference: Reference): StoredRecord | null => {
  const known = facts.records.get(reference.id)
  if (known === undefined) throw new FactsNeeded([reference])
  return known as StoredRecord | null
}

/** Several references that must be known by now. @throws FactsNeeded with all that are not, so that one look-up brings them */
export const requireFacts = (facts: Facts, references: readonly Reference[]): void => {
  const missing = references.filter(({ id }) => !facts.records.has(id))
  if (missing.length > 0) throw new FactsNeeded(missing)
}
