import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import { openPlace } from '#platform/backup/place.ts'
import type { Retention } from '#platform/backup/chain.ts'
import { embeddedSource } from '#platform/backup/embedded-source.ts'
import type { Source } from '#platform/backup/source.ts'
import { takeBackup } from '#platform/backup/take.ts'
import type { BackupDone } from '#platform/backup/take.ts'
import { schemaNow } from '#platform/database/migrate.ts'
import type { Platform } from '#platform/platform.ts'
import { productVersion } from '../version.ts'

export type BackupGround = Pick<Platform, 'config' | 'database' | 'databaseUrl'>

export interface BackupWish {
  /** The folder that holds backups. */
  readonly folder: string
  readonly kind: 'full' | 'increment' | 'auto'
  readonly label: string
  /** Null keeps all. */
  readonly keep: Retention | null
  readonly continues?: boolean
  readonly onProgress?: (bytes: number, totalBytes: number) => void
}

/** Backs up the database and the files of the product, while it runs or not. */
export async function backUp(ground: BackupGround, wish: BackupWish): Promise<BackupDone> {
  const { folder, ...rest } = wish
  return takeBackup({
    ...rest,
    place: await openPlace(folder, { create: true }),
    source: await sourceOf(ground),
    databaseUrl: ground.databaseUrl,
    filesFolder: join(ground.config.dataFolder, 'files'),
    notes: { lastSeal: await lastSeal(ground.database) },
    product: { version: productVersion, schema: await schemaNow(ground.database) },
  })
}

async function sourceOf({ config, database }: BackupGround): Promise<Source> {
  if (config.databaseUrl !== null)
    throw problem('unavailable', {
      message: 'The database is an external PostgreSQL, whose files this process can not read.',
      remedy: 'Back it up with pg_basebackup or pgBackRest; docs/operations.md says how.',
    })
  const [row] = await database.query<{ folder: string }>({
    text: `select current_setting('data_directory') as folder`,
  })
  return embeddedSource(row?.folder ?? '')
}
