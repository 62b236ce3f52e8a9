import type { ApiRecord, RefLabel } from '#contract/api/records.ts'
import { fieldReadable } from './authorize.ts'
import type { Ctx } from './model/ctx.ts'
import type { KnownLabels, StoredRecord } from './model/record.ts'
import { noteShown } from './reading/sensitivity.ts'
import { noFacts, referencesOf, withFacts, type Facts } from './writing/gather.ts'
import { labelsOf, referencesIn } from './reading/refs.ts'
import { translatedFor } from './reading/translations.ts'
import { referringFields } from './writing/foresee.ts'
import type { EngineType } from './model/ctx.ts'
import { isSystemActor } from './model/system-actors.ts'

/** Records as the actor may see them, with the names of what they refer to. */
export interface Presented {
  readonly data: readonly ApiRecord[]
  readonly refs: Record<string, RefLabel>
}

export interface PresentOptions {
  /** What rules have looked up already. */
  readonly facts?: Facts
  /** Only these fields; system values are there in any case. */
  readonly only?: readonly string[] | undefined
  /** Names of referenced records that the write has brought along. */
  readonly labels?: KnownLabels | undefined
}

/**
 * Leaves out fields that the actor may not see and turns references to records that they may not know of into null.
 * What of the rest is sensitive is noted for the read log. The records themselves are readable already: whoever calls
 * has asked `readable`.
 */
export const present = async (
  ctx: Ctx,
  type: EngineType,
  rows: readonly StoredRecord[],
  { facts = noFacts(), only, labels }: PresentOptions = {},
): Promise<Presented> => {
  const guarded = [...type.fields.values()].filter((field) => field.rules.read)
  const wanted = only && new Set(only)
  const seen: Record<string, unknown>[] = []
  for (const row of rows) {
    // What is not shown becomes undefined, which JSON leaves out: after a deletion the rest would take several times as long.
    const copy: Record<string, unknown> = { ...row }
    // A rule that guards a field may have needed others to be read; they are not shown.
    if (wanted)
      for (const name of type.fields.keys())
        if (!wanted.has(name) && copy[name] !== undefined) copy[name] = undefined
    if (guarded.length > 0)
      await withFacts(ctx, facts, () => {
        for (const field of guarded)
          if (copy[field.name] !== undefined && !fieldReadable(ctx, type, field, row, facts))
            copy[field.name] = undefined
      })
    const translated = translatedFor(ctx, type, row)
    const said = Object.entries(translated ?? {}).filter(([name]) => wanted?.has(name) ?? true)
    if (said.length > 0) copy['translated'] = Object.fromEntries(said)
    seen.push(copy)
  }
  const refs = await labelsOf(ctx, referencesIn(type, seen), labels)
  for (const row of seen) hideUnknown(type, row, refs)
  await noteShown(ctx, type, rows, seen, facts)
  return { data: seen as unknown as ApiRecord[], refs }
}

const hideUnknown = (
  type: EngineType,
  row: Record<string, unknown>,
  refs: Readonly<Record<string, RefLabel>>,
): void => {
  for (const field of referringFields(type)) {
    const value = row[field.name]
    if (value === null || value === undefined) continue
    const references = referencesOf(field, value)
    if (references.every(({ id }) => refs[id])) continue
    const known = references.filter(({ id }) => refs[id])
    row[field.name] = field.options.kind === 'refs' && known.length > 0 ? known.map(({ id }) => id) : null
  }
  for (const name of ['createdBy', 'updatedBy'])
    if (typeof row[name] === 'string' && !refs[row[name]] && !isSystemActor(row[name])) row[name] = null
}
