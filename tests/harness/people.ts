import { capabilities } from '#capabilities'
import {
  makeDecisions,
  makeRegistry,
  nobodyReads,
  systemActor,
  write,
  type Ctx,
  type TypeRegistry,
  type Values,
} from '#engine'
import { systemClock, type Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { practices } from '#practices'
import { makePersonKeys } from '#engine/log/personal/keys.ts'

/** What the keys of people are wrapped with in tests. */
export const testSecret = 'a secret of the tests, long enough for anybody'

/** Keys of people as a process has them, for tests that make no product of their own. */
export const testKeys = makePersonKeys(testSecret)

/** The types of the product, once for a test file. */
export const productTypes: TypeRegistry = makeRegistry(practices, capabilities)

/** Types whose records people and programs write; what a follower keeps is written by nobody, and read like any other. */
export const writtenTypes = productTypes.all().filter(({ kept }) => !kept)

/** A context of the set-up actor: what `given` is made with. */
export const systemCtx = (db: Database, clock: Clock = systemClock): Ctx & { readonly db: Database } => ({
  types: productTypes,
  decisions: makeDecisions(),
  numbers: new Map(),
  keys: testKeys,
  clock,
  db,
  actor: systemActor('setup'),
  via: 'system',
  reads: nobodyReads,
})

/** A person, with whatever values; answers the id. */
export const insertPerson = async (
  db: Database,
  { state, ...values }: Values & { readonly state?: 'left' },
): Promise<string> => {
  const ctx = systemCtx(db)
  const { after } = await write(ctx, { kind: 'create', type: 'person', values })
  if (state === 'left')
    await write(ctx, { kind: 'transition', type: 'person', id: after.id, transition: 'leave' })
  return after.id
}
