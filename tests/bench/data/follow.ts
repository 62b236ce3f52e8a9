import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sealAll } from '#engine/log/sealing/seal-log.ts'
import { sealingIn } from '#engine/log/sealing/start-sealing.ts'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { keepTerms, termsOf } from '../../../capabilities/clocks/terms/definitions.ts'
import { rebuildSearch } from '../../../capabilities/search/documents.ts'
import { followersOf } from '../../../server/followers.ts'
import type { Product } from '../../../server/product.ts'
import { makeIndexes, seconds, unhurried, type Index } from './indexes.ts'
import { currentVersions } from '../../../capabilities/clocks/terms/versions.ts'

interface Following {
  readonly db: Database
  readonly folder: string
  readonly say: (text: string) => void
}

/**
 * Writes what the product would have written behind the records: search documents, clocks, seals. Then everything that
 * reads the log stands at its end. Nobody is told of what was imported.
 */
export const follow = async (
  product: Product,
  { db, folder, say }: Following,
  indexes: readonly Index[],
): Promise<void> => {
  const began = Date.now()
  const ofDocuments = indexes.filter(({ table }) => table === 'search_document')
  const documents = async (): Promise<void> => {
    await rebuildSearch(db, product.types)
    await makeIndexes(db, ofDocuments)
    say(`search documents in ${seconds(began)}`)
  }
  const others = async (): Promise<void> => {
    await countClocks(product, db)
    await makeIndexes(
      db,
      indexes.filter(({ table }) => table !== 'search_document'),
    )
    say(`clocks and indexes in ${seconds(began)}`)
  }
  await Promise.all([documents(), others()])
  await moveToEnd(product, db)
  await mkdir(join(folder, 'app'), { recursive: true, mode: 0o700 })
  await sealAll(sealingIn(join(folder, 'app'), { database: db, clock: systemClock }))
  say(`sealed in ${seconds(began)}`)
}

/** The bench's desk has no agreement: each incident has its row, as its creation chose by the terms in force, and no clock. */
const countClocks = async ({ types }: Product, db: Database): Promise<void> => {
  const terms = await termsOf(db, types, await currentVersions(db))
  if (terms.of('incident')?.agreements.length !== 0)
    throw new Error('An agreement holds for incidents: its clocks must be loaded too.')
  await keepTerms(db, terms, systemClock.now())
  await unhurried(
    db,
    `insert into clocked (record_id, type, version, terms, chosen_by, wake_at)
      select e.record_id, e.type, e.version, $1, e.id, case when i.state = 'waiting' then i.follow_up_at end
      from event e join incident i on i.id = e.record_id where e.type = 'incident'`,
    [terms.hash],
  )
}

const moveToEnd = async (product: Product, db: Database): Promise<void> => {
  const followers = followersOf({
    ...product,
    sendsMail: async () => false,
    jobs: { enqueueIn: async () => null },
    clock: systemClock,
    log: { warn: () => undefined },
  })
  await db.query({
    text: `insert into follower (name, xid, seq) select name, pg_current_xact_id(), 0 from unnest($1::text[]) name
      on conflict (name) do update set xid = excluded.xid, seq = excluded.seq`,
    values: [followers.map(({ name }) => name)],
  })
}
