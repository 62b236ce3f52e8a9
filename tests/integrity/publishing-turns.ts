import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemActor } from '#engine'
import type { HeadPublisher } from '#engine/log/sealing/publisher.ts'
import type { Seal } from '#engine/log/sealing/seal.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import { publishDue } from '../../practices/governance/log-publication/publish.ts'
import type { Product } from '../harness/product.ts'

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'keelson-test-heads-'))

/** One look for what is due to be published; answers the warnings. */
export const turn = async (
  { as, db }: Product,
  publishers: readonly HeadPublisher[],
): Promise<readonly object[]> => {
  const warnings: object[] = []
  const ctx = { ...as(systemActor('automation'), 'system'), db }
  await publishDue(ctx, publishers, { warn: (said: object) => void warnings.push(said) } as never)
  return warnings
}

export const headOf = async ({ db }: Product): Promise<Seal> => {
  const head = await lastSeal(db)
  if (!head) throw new Error('Nothing is sealed.')
  return head
}
