import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import { openPlace } from '#platform/backup/place.ts'
import type { Retention } from '#platform/backup/chain.ts'
import { embeddedSource } from '#platform/backup/embedded-source.ts'
import { externalSource } from '#platform/backup/external/external-source.ts'
import type { Source } from '#platform/backup/source.ts'
import { takeBackup } from '#platform/backup/take.ts'
import type { BackupDone } from '#platform/backup/take.ts'
import { schemaNow } from '#platform/database/migrate.ts'
import { sqlState } from '#platform/database/pool.ts'
import type { Platform } from '#platform/platform.ts'
import { productVersion } from '../version.ts'
import { rememberErased, rememberPlace } from './erased.ts'

export type BackupGround = Pick<Platform, 'config' | 'database' | 'databaseUrl'>

export interface BackupWish {
  /** The folder that holds backups. */
  readonly folder: string
  readonly kind: 'full' | 'increment' | 'auto'
  readonly label: string
  /** Null keeps all. */
  readonly keep: Retention | null
  readonly continues?: boolean
  /** The folder of PostgreSQL's programs, for an external one; they are looked for when absent. */
  readonly programs?: string | null
  readonly onProgress?: (bytes: number, totalBytes: number) => void
}

/** Backs up the database and the files of the product, while it runs or not. */
export async function backUp(ground: BackupGround, wish: BackupWish): Promise<BackupDone> {
  const { folder, programs = null, ...rest } = wish
  try {
    const place = await openPlace(folder, { create: true })
    await rememberPlace(ground.database, folder)
    const done = await takeBackup({
      ...rest,
      place,
      source: await sourceOf(ground, programs),
      databaseUrl: ground.databaseUrl,
      filesFolder: join(ground.config.dataFolder, 'files'),
      notes: { lastSeal: await lastSeal(ground.database) },
      product: { version: productVersion, schema: await schemaNow(ground.database) },
    })
    await rememberErased(ground.database, [folder, ground.config.dataFolder])
    return done
  } catch (error) {
    throw refusedByServer(error, ground) ?? error
  }
}

async function sourceOf(
  { config, database, databaseUrl }: BackupGround,
  programs: string | null,
): Promise<Source> {
  if (config.databaseUrl !== null) return externalSource({ databaseUrl, programs })
  const [row] = await database.query<{ folder: string }>({
    text: `select current_setting('data_directory') as folder`,
  })
  return embeddedSource(row?.folder ?? '')
}

/** A user of an external server may do what was granted to it: what a backup takes is said at once. */
function refusedByServer(error: unknown, { databaseUrl }: BackupGround): Problem | null {
  if (sqlState(error) !== '42501') return null
  const { username, pathname } = new URL(databaseUrl)
  const [user, name] = [username, pathname.slice(1)].map(decodeURIComponent)
  return problem('unavailable', {
    message: `The user ${user} may not do on the PostgreSQL server what a backup takes: ${(error as Error).message}.`,
    remedy: `As a superuser, in the database ${name}: alter role "${user}" replication; grant execute on function pg_switch_wal() to "${user}"`,
  })
}
