import { capabilities } from '#capabilities'
import { makeDecisions, makeRegistry, nobodyReads } from '#engine'
import type { Actor, Ctx, Decisions, TypeRegistry, Via } from '#engine'
import { makePersonKeys } from '#engine/log/personal/keys.ts'
import type { Platform } from '#platform/platform.ts'
import { practices } from '#practices'

/** The declarations on a platform: what every process and every command reads and writes records with. */
export interface Product {
  readonly types: TypeRegistry
  readonly decisions: Decisions
  readonly numbers: Ctx['numbers']
  readonly keys: Ctx['keys']
  /** The engine's context for an actor, outside of a request: for work whose results go to nobody. */
  ctxFor(actor: Actor, via: Via): Ctx
}

/** Makes the registry and loads the decision tables; call it after the migrations. */
export async function makeProduct({
  database,
  clock,
  secret,
}: Pick<Platform, 'database' | 'clock' | 'secret'>): Promise<Product> {
  const types = makeRegistry(practices, capabilities)
  const decisions = makeDecisions()
  const numbers: Ctx['numbers'] = new Map()
  const keys = makePersonKeys(secret)
  await decisions.reload(database, types)
  return Object.freeze({
    types,
    decisions,
    numbers,
    keys,
    ctxFor: (actor: Actor, via: Via): Ctx => ({
      types,
      decisions,
      numbers,
      keys,
      clock,
      db: database,
      actor,
      via,
      reads: nobodyReads,
    }),
  })
}
