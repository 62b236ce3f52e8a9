import { problem } from '#contract/problem.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'
import type { Decision } from '../model/plan.ts'
import type { StoredRecord } from '../model/record.ts'

/** The code of what is refused until the person has shown again who they are: a page asks, and sends the same once more. */
export const unprovenCode = 'session.unproven'

/** Somebody at another's open screen must not become them: what follows from a write, a verb's, is not asked about. */
export const askAgain = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  changes: Decision['changes'],
): void => {
  if (ctx.isProven !== false || ctx.depth) return
  const changed = Object.keys(changes).flatMap((name) => type.fields.get(name) ?? [])
  demandProof(
    ctx,
    changed.filter(
      (field) =>
        asksAgain(field, { isNew: before === null }) &&
        (before !== null || !isNothing(changes[field.name]?.[1])),
    ),
  )
}

/** Whether who gives a field a value is asked first that it is them. */
export const asksAgain = ({ options }: EngineField, { isNew }: { readonly isNew: boolean }): boolean =>
  options.asksAgain === 'given' || (options.asksAgain === 'changed' && !isNew)

/** @throws Problem `forbidden` where there are such fields and whoever gives them has not shown lately that it is them */
export const demandProof = (ctx: Ctx, fields: readonly EngineField[]): void => {
  const [field] = fields
  if (ctx.isProven !== false || !field) return
  throw problem('forbidden', {
    message: `${field.label}: that takes having shown within the last minutes that it is you.`,
    remedy: 'Confirm it on your account page, under Sessions, and save again.',
    issues: fields.map(({ name }) => ({
      field: name,
      code: unprovenCode,
      message: 'Confirm first that it is you.',
    })),
  })
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
