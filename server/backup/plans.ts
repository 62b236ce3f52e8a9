import { join } from 'node:path'
import { isProblem, problem } from '#contract/problem.ts'
import { list, systemActor, write } from '#engine'
import type { Ctx } from '#engine'
import { listBackups, openPlace } from '#platform/backup/place.ts'
import type { Place } from '#platform/backup/place.ts'
import { slotOf } from '#platform/backup/slot.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Metrics } from '#platform/http/metrics.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/platform.ts'
import { diskOf, type DiskOf } from '#platform/files/disk.ts'
import type { BackupPlan } from '../../practices/governance/backup-plan/backup-plan.ts'
import type { Product } from '../product.ts'
import { backUp } from './backup.ts'
import type { BackupWish } from './backup.ts'
import { drill } from './drill.ts'
import { dueNow } from './due.ts'
import type { SoFar } from './due.ts'
import { ownPlanId } from './own-plan.ts'
import { backupBytes, refuseWithoutRoom } from './room.ts'

/** A job a minute looks at the plans; one that runs for hours holds up no other. */
export const backupQueue: Queue = { name: 'backup', retryLimit: 0, timeoutSeconds: 6 * 3600 }

export type PlanParts = Pick<Platform, 'config' | 'clock' | 'database' | 'databaseUrl' | 'log' | 'secret'> & {
  readonly product: Product
  readonly diskOf?: DiskOf
}

/** Backs up and tries restoring as the plans say, in this process. */
export async function workBackups(parts: PlanParts, jobs: Pick<Jobs, 'work' | 'every'>): Promise<void> {
  const failures = new Map<string, number>()
  await jobs.work(backupQueue.name, () => turnPlans(parts, failures))
  await jobs.every(backupQueue.name, '* * * * *')
}

/** How old the newest full backup is, for whoever watches the product. */
export const measureBackups = (metrics: Metrics, db: Database): void => {
  metrics.gauge(
    'backup_full_age_seconds',
    'Age of the newest full backup of a plan; -1 for none.',
    async () => {
      const [row] = await db.query<{ age: number }>({
        text: `select coalesce(extract(epoch from now() - max(last_full_at)), -1)::float8 as age from backup_plan
        where archived_at is null`,
      })
      return row?.age ?? -1
    },
  )
}

const pauseAfterFailureMs = 15 * 60_000

/** Does what is due now. A plan that failed waits a quarter of an hour; `failures` remembers since when. */
export async function turnPlans(parts: PlanParts, failures: Map<string, number>): Promise<void> {
  const now = Date.parse(parts.clock.now())
  for (const plan of await plansIn(parts, 'state != "active"')) await stopKeeping(parts, plan)
  for (const plan of await activePlans(parts)) {
    if (now - (failures.get(plan.id) ?? 0) < pauseAfterFailureMs) continue
    try {
      await turnPlan(parts, plan)
      failures.delete(plan.id)
    } catch (error) {
      failures.set(plan.id, now)
      const remedy = isProblem(error) ? (error.details.remedy ?? '') : ''
      const message = `${error instanceof Error ? error.message : String(error)} ${remedy}`.trim()
      parts.log.error({ err: error, plan: plan.number }, 'A backup failed; it is tried again in 15 minutes')
      await note(parts, plan, { failure: message.slice(0, 2000) })
    }
  }
}

/** The plans that are in force. */
export const activePlans = (parts: Pick<PlanParts, 'product' | 'database'>): Promise<BackupPlan[]> =>
  plansIn(parts, 'state = "active"')

async function plansIn({ product, database }: Pick<PlanParts, 'product' | 'database'>, filter: string) {
  const ctx = { ...product.ctxFor(systemActor('clockwork'), 'system'), db: database }
  const { rows } = await list(ctx, 'backup-plan', { filter, limit: 50 })
  return rows as unknown as BackupPlan[]
}

async function turnPlan(parts: PlanParts, plan: BackupPlan): Promise<void> {
  const rhythm = { ...plan, since: plan.id === ownPlanId ? plan.createdAt : null }
  const { backup, drill: isDrillDue } = dueNow(rhythm, await soFar(parts, plan), parts.clock.now())
  if (backup !== null) {
    const { manifest } = await backUpPlan(parts, plan, backup)
    parts.log.info({ plan: plan.number, backup: manifest.id }, 'A backup was made')
  }
  if (isDrillDue) {
    const record = await drill(parts, { from: plan.folder, planId: plan.id })
    parts.log.info(
      { plan: plan.number, drill: record.number, outcome: record['outcome'] },
      'A restore was tried',
    )
  }
}

/** Makes a backup as a plan says, and notes on the plan how that went. */
export async function backUpPlan(
  parts: PlanParts,
  plan: BackupPlan,
  kind: 'full' | 'increment',
  options: Pick<BackupWish, 'onProgress' | 'programs'> = {},
) {
  await leaveRoom(parts, plan, kind)
  const done = await backUp(parts, {
    folder: plan.folder,
    kind,
    label: plan.number,
    keep: { full: plan.keepFull, days: plan.keepDays },
    ...options,
  })
  const { manifest } = done
  await note(parts, plan, {
    failure: null,
    ...(manifest.kind === 'full' && { lastFullAt: manifest.endedAt }),
  })
  return done
}

/** A plan that finds too little room makes no backup, and PostgreSQL does not keep its log for it on that disk either. */
async function leaveRoom(parts: PlanParts, plan: BackupPlan, kind: 'full' | 'increment'): Promise<void> {
  const { config, database, diskOf: disk = diskOf } = parts
  const place = await openPlanned(parts, plan)
  const filesFolder = join(config.dataFolder, 'files')
  try {
    await refuseWithoutRoom(place.folder, await backupBytes(database, place, { kind, filesFolder }), {
      remedy: 'Free space there, keep fewer backups, or name a folder on a larger disk.',
      disk,
    })
  } catch (error) {
    await stopKeeping(parts, plan)
    throw error
  }
}

/**
 * A plan is made in the browser, and the folder that it names must not be just any on the machine: one below `backups/` of
 * the data folder, or one in which somebody on the machine has made a backup before.
 */
async function openPlanned({ config }: Pick<PlanParts, 'config'>, { folder }: BackupPlan): Promise<Place> {
  const own = join(config.dataFolder, 'backups')
  const mayBegin = folder === own || folder.startsWith(`${own}/`)
  return openPlace(folder, { create: mayBegin }).catch((error: unknown) => {
    if (mayBegin || !isProblem(error)) throw error
    throw problem('forbidden', {
      message: `${error.message} A plan may begin backups below ${own} only.`,
      remedy: `On the machine: keelson backup --to ${folder}. From then on the plan may use that folder.`,
    })
  })
}

async function soFar(parts: PlanParts, plan: BackupPlan): Promise<SoFar> {
  const { database } = parts
  const backups = await listBackups(await openPlanned(parts, plan))
  const full = backups.findLast(({ kind }) => kind === 'full')
  const [last] = await database.query<{ at: string | null }>({
    text: `select to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from restore_drill where plan_id = $1`,
    values: [plan.id],
  })
  return {
    lastFullStartedAt: full?.startedAt ?? null,
    lastFullEndedAt: full?.endedAt ?? null,
    lastEndedAt: backups.at(-1)?.endedAt ?? null,
    lastDrillAt: last?.at ?? null,
  }
}

/** A plan that rests must not make PostgreSQL keep its log for it. */
async function stopKeeping({ database }: PlanParts, plan: BackupPlan): Promise<void> {
  const place = await openPlace(plan.folder, { create: false }).catch(() => null)
  if (place === null) return
  await database.query({
    text: 'select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1 and not active',
    values: [slotOf(place.id)],
  })
}

const note = async ({ product, database }: PlanParts, plan: BackupPlan, values: Record<string, unknown>) => {
  const ctx: Ctx = { ...product.ctxFor(systemActor('clockwork'), 'system'), db: database }
  await write(ctx, { kind: 'update', type: 'backup-plan', id: plan.id, values })
}
