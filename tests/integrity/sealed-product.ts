import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeptHead } from '#engine/log/sealing/kept-head.ts'
import { sealAll as sealComplete, type Sealing } from '#engine/log/sealing/seal-log.ts'
import { unsealed } from '#engine/log/sealing/unsealed.ts'
import { verify } from '#engine/log/verify.ts'
import { verifySeals, type VerifySealsOptions } from '#engine/log/sealing/verify-seals.ts'
import type { Database, Transaction } from '#platform/database/pool.ts'
import { openSigningKeys } from '#platform/signing-keys.ts'
import { test as base } from '../harness/given.ts'
import type { Product } from '../harness/product.ts'

export type TestSealing = Sealing & { readonly folder: string }

/** A test whose product is sealed with a key of the file's own. */
export const test = base.extend<{ sealing: TestSealing; $sealing: TestSealing }>({
  $sealing: [async ({ $file }, use) => use(await sealingOf($file.product)), { scope: 'file' }],
  sealing: async ({ $sealing }, use) => use($sealing),
})

/** Sealing with keys in a folder of its own, or in one that is there. */
export const sealingOf = async (
  { db, clock }: Pick<Product, 'db' | 'clock'>,
  options: { batchSize?: number; folder?: string } = {},
): Promise<TestSealing> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'keelson-test-keys-')))
  return {
    db,
    clock,
    keys: openSigningKeys(folder),
    kept: openKeptHead(folder),
    folder,
    batchSize: options.batchSize ?? 10,
  }
}

/**
 * Seals until no event waits; the number of events. An event is complete once no older transaction runs on the server, and
 * the files of tests share one server.
 */
export const sealAll = async (sealing: Sealing): Promise<number> => {
  let sealed = await sealComplete(sealing)
  while ((await unsealed(sealing.db)).events > 0) {
    await new Promise((resume) => setTimeout(resume, 10))
    sealed += await sealComplete(sealing)
  }
  return sealed
}

/** What the owner of the database can do behind the product's back: no trigger of ours runs. */
export const asOwner = (db: Database, act: (tx: Transaction) => Promise<unknown>): Promise<unknown> =>
  db.transaction(async (tx) => {
    await tx.query({ text: `set local session_replication_role = 'replica'` })
    await act(tx)
  })

/** Everything that `keelson verify` finds: in records and their chains, and in the seals. */
export const verifyAll = async (
  { db, types, keys }: Pick<Product, 'db' | 'types' | 'keys'>,
  options: VerifySealsOptions = {},
) => {
  const records = await verify(db, types, { keys })
  return { records: records.faults, seals: await verifySeals(db, options) }
}
