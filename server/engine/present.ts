import type { ApiRecord, RefLabel } from '#contract/api/records.ts'
import { fieldReadable } from './authorize.ts'
import type { Ctx } from './model/ctx.ts'
import type { StoredRecord } from './model/record.ts'
import { noFacts, referencesOf, withFacts, type Facts, type Reference } from './writing/gather.ts'
import { labelsOf, referencesIn } from './reading/refs.ts'
import type { EngineType } from './model/ctx.ts'
import { isSystemActor } from './model/system-actors.ts'

/** Records as the actor may see them, with the names of what they refer to. */
export interface Presented {
  readonly data: readonly ApiRecord[]
  readonly refs: Record<string, RefLabel>
}

/**
 * Leaves out fields that the actor may not see and turns references to records that they may not know of into null.
 * The records themselves are readable already: whoever calls has asked `readable`.
 */
export const present = async (
  ctx: Ctx,
  type: EngineType,
  rows: readonly StoredRecord[],
  facts: Facts = noFacts(),
  extra: readonly Reference[] = [],
): Promise<Presented> => {
  const guarded = [...type.fields.values()].filter((field) => field.rules.read)
  const seen: Record<string, unknown>[] = []
  for (const row of rows) {
    const copy: Record<string, unknown> = { ...row }
    if (guarded.length > 0)
      await withFacts(ctx, facts, () => {
        for (const field of guarded)
          if (field.name in copy && !fieldReadable(ctx, type, field, row, facts)) delete copy[field.name]
      })
    seen.push(copy)
  }
  const refs = await labelsOf(ctx, referencesIn(type, seen, extra))
  for (const row of seen) hideUnknown(type, row, refs)
  return { data: seen as unknown as ApiRecord[], refs }
}

const hideUnknown = (
  type: EngineType,
  row: Record<string, unknown>,
  refs: Readonly<Record<string, RefLabel>>,
): void => {
  for (const field of type.fields.values()) {
    const value = row[field.name]
    if (value === null || value === undefined) continue
    const references = referencesOf(field, value)
    if (references.length === 0 || references.every(({ id }) => refs[id])) continue
    const known = references.filter(({ id }) => refs[id])
    row[field.name] = field.options.kind === 'refs' && known.length > 0 ? known.map(({ id }) => id) : null
  }
  for (const name of ['createdBy', 'updatedBy'])
    if (typeof row[name] === 'string' && !refs[row[name]] && !isSystemActor(row[name])) row[name] = null
}
