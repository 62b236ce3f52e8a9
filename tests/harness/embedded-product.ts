import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { nobodyReads, systemActor } from '#engine'
import type { Ctx } from '#engine'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import { openPlatform } from '#platform/platform.ts'
import type { Platform } from '#platform/platform.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { makeProduct } from '../../server/product.ts'
import type { Product } from '../../server/product.ts'
import { memoryFolder } from './folders.ts'

/** The product on an embedded PostgreSQL of its own, durable as people have it: for what is about its files. */
export interface EmbeddedProduct {
  readonly folder: string
  /** A path in the test's own folder. */
  at(name: string): string
  readonly platform: Platform
  readonly product: Product
  readonly ctx: Ctx & { readonly db: Database }
  close(): Promise<void>
}

/** With `databaseUrl` on an external one instead. */
export async function embeddedProduct(prefix: string, databaseUrl?: string): Promise<EmbeddedProduct> {
  const folder = await mkdtemp(join(memoryFolder(), `keelson-${prefix}-`))
  await chmod(folder, 0o711)
  const config = readConfig({
    KEELSON_DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl,
  })
  const platform = await openPlatform({ config, log: createLog({ level: 'silent' }), isServer: true })
  await platform.asOwner((owner) => migrate(owner))
  const product = await makeProduct(platform)
  const { types, decisions, numbers, keys } = product
  await loadPack(
    { types, decisions, numbers, keys, clock: platform.clock, db: platform.database, reads: nobodyReads },
    'base',
  )
  await product.decisions.reload(platform.database, types)
  return {
    folder,
    at: (name) => join(folder, name),
    platform,
    product,
    ctx: { ...product.ctxFor(systemActor('setup'), 'system'), db: platform.database },
    close: async () => {
      await platform.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
