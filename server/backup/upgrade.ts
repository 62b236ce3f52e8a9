import { join } from 'node:path'
import { isProblem, problem } from '#contract/problem.ts'
import { migrate, pending } from '#platform/database/migrate.ts'
import type { Applied } from '#platform/database/migrate.ts'
import { archivedPoint } from './archived-point.ts'
import { backUp } from './backup.ts'
import type { Platform } from '#platform/platform.ts'
import type { BackupGround } from './backup.ts'

export interface UpgradeOptions {
  /** True only where a person said so: an upgrade without a way back. */
  readonly withoutRestorePoint?: boolean
  readonly folder?: string
  readonly onProgress?: (migration: Applied) => void
}

export interface Upgraded {
  readonly applied: readonly Applied[]
  /** What leads back to the schema before; null when there was none, or none was wanted. */
  readonly restorePoint: string | null
}

/**
 * Brings the database to this program's schema, with a restore point before anything is changed.
 * @throws Problem when none can be made: then nothing was changed
 */
export async function upgrade(
  ground: BackupGround & Pick<Platform, 'asOwner'>,
  options: UpgradeOptions = {},
): Promise<Upgraded> {
  const missing = await pending(ground.database, options.folder)
  const [first] = missing
  if (first === undefined) return { applied: [], restorePoint: null }
  const isNew = first.version === 1
  const restorePoint =
    isNew || options.withoutRestorePoint === true ? null : await makeRestorePoint(ground, first.version - 1)
  const applied = await ground.asOwner((owner) => migrate(owner, options.folder, options.onProgress))
  return { applied, restorePoint }
}

async function makeRestorePoint(ground: BackupGround, schema: number): Promise<string> {
  try {
    return ground.config.databaseUrl === null
      ? await copyBefore(ground, schema)
      : await archivedPoint(ground.database, `keelson before leaving schema ${schema}`)
  } catch (error) {
    const { message, details } = isProblem(error) ? error : { message: String(error), details: undefined }
    throw problem('unavailable', {
      message: `The upgrade was not begun, because no restore point could be made: ${message}`,
      remedy: `${details?.remedy ?? 'Remove the cause.'} With a backup of your own: keelson migrate --without-restore-point`,
    })
  }
}

/** A full backup beside the database; two are kept, so that the one before stays while the next is made. */
async function copyBefore(ground: BackupGround, schema: number): Promise<string> {
  const folder = join(ground.config.dataFolder, 'restore-points')
  const { manifest } = await backUp(ground, {
    folder,
    kind: 'full',
    label: `before leaving schema ${schema}`,
    keep: { full: 2, days: 0 },
    continues: false,
  })
  return join(folder, manifest.id)
}
