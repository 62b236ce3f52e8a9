import { newId } from '#contract/id.ts'
import { noFacts, systemActor, write, writeAll, type Values } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { Product } from '../../../server/product.ts'

/** Stores so many new incidents as an import does: one by `write`, more in one transaction by `writeAll`. */
export const importRows = (
  product: Product,
  db: Database,
  values: () => Values,
  rows: number,
): (() => Promise<void>) => {
  const ctx = { ...product.ctxFor(systemActor('importer'), 'import'), db }
  // People and teams are known from the parts before.
  const facts = noFacts()
  const command = () => ({ kind: 'create', type: 'incident', id: newId(), values: values() }) as const
  if (rows === 1)
    return async () => {
      await write(ctx, command())
    }
  return async () => {
    const items = Array.from({ length: rows }, () => ({ command: command() }))
    const outcomes = await db.transaction((tx) => writeAll({ ...ctx, db: tx }, 'incident', items, { facts }))
    for (const outcome of outcomes) if ('problem' in outcome) throw outcome.problem
  }
}
