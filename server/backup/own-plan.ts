import { dirname, join } from 'node:path'
import { idOfKey } from '#contract/id.ts'
import { systemActor, write } from '#engine'
import type { Ctx } from '#engine'
import { exists } from '#platform/backup/place.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Platform } from '#platform/platform.ts'
import { oneAtATime } from '../packs/one-at-a-time.ts'
import type { Product } from '../product.ts'

/** The plan that the product makes by itself; by its id it is known for ever, so that it is made once. */
export const ownPlanId = idOfKey('backup-plan', 'nightly')

const folderName = 'nightly'

/**
 * Sees that an installation with the embedded PostgreSQL is backed up without anybody having thought of it: a plan, where
 * there has never been one. Its administrators pause it, change it or make others; what they did stands. An external
 * PostgreSQL has tools of its own.
 */
export async function ensureOwnPlan(
  parts: Pick<Platform, 'config' | 'database'> & { readonly product: Product },
): Promise<void> {
  const { config, database, product } = parts
  if (config.databaseUrl !== null) return
  const ctx = { ...product.ctxFor(systemActor('setup'), 'system'), db: database }
  const folder = join(config.dataFolder, 'backups', folderName)
  await oneAtATime(database, async () => {
    const [plan] = await database.query<{ id: string; folder: string; isArchived: boolean }>({
      text: `select id, folder, archived_at is not null as "isArchived" from backup_plan order by id = $1 desc limit 1`,
      values: [ownPlanId],
    })
    if (plan === undefined) await makePlan(ctx, folder)
    else if (plan.id === ownPlanId && !plan.isArchived && (await isOfAnother(plan.folder, folder)))
      await write(ctx, { kind: 'update', type: 'backup-plan', id: ownPlanId, values: { folder } })
  })
}

const makePlan = (ctx: Ctx & { readonly db: Database }, folder: string) =>
  write(ctx, {
    kind: 'create',
    type: 'backup-plan',
    id: ownPlanId,
    values: { title: 'Nightly backup', folder, everyMinutes: 60, keepFull: 3, keepDays: 7 },
  })

/**
 * Whether the plan names the usual place of another data folder: ours was moved, or restored from a backup beside the one
 * that it comes from, whose backups must not get those of two databases. A folder that somebody chose stays.
 */
async function isOfAnother(named: string, folder: string): Promise<boolean> {
  if (named === folder || !named.endsWith(`/backups/${folderName}`)) return false
  return !(await exists(named)) || (await exists(join(dirname(dirname(named)), 'database.json')))
}
