import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isProblem } from '#contract/problem.ts'
import { systemActor, write } from '#engine'
import type { StoredRecord } from '#engine'
import { chooseChain } from '#platform/backup/chain.ts'
import { listBackups, openPlace } from '#platform/backup/place.ts'
import { neededBytes } from '#platform/backup/restore.ts'
import { claimDataFolder, openDataFolder } from '#platform/data-folder.ts'
import { removeEmbedded } from '#platform/database/embedded/embedded.ts'
import type { Platform } from '#platform/platform.ts'
import type { Product } from '../product.ts'
import { faultLines, isSound, restore } from './restore.ts'
import type { RestoreResult, RestoreWish } from './restore.ts'
import { refuseWithoutRoom } from './room.ts'

export interface DrillWish {
  /** The folder that holds backups. */
  readonly from: string
  readonly planId: string | null
  readonly programs?: RestoreWish['programs']
  readonly onStep?: RestoreWish['onStep']
}

/**
 * Restores the newest backup into a scratch folder, verifies it, removes it again, and records what came of it: a
 * failure too is evidence.
 */
export async function drill(
  parts: Pick<Platform, 'config' | 'clock' | 'database' | 'secret'> & { readonly product: Product },
  wish: DrillWish,
): Promise<StoredRecord> {
  const { clock, database, product } = parts
  const startedAt = clock.now()
  const begin = performance.now()
  const found = await tryRestore(parts, wish)
  const values = {
    title: `Restore drill of ${startedAt.slice(0, 10)}`,
    plan: wish.planId,
    startedAt,
    seconds: Math.round((performance.now() - begin) / 1000),
    ...found,
  }
  const ctx = product.ctxFor(systemActor('clockwork'), 'system')
  const { after } = await write({ ...ctx, db: database }, { kind: 'create', type: 'restore-drill', values })
  return after
}

async function tryRestore(
  { config, product, secret }: Parameters<typeof drill>[0],
  wish: DrillWish,
): Promise<Record<string, unknown>> {
  const folder = join(config.dataFolder, 'drills')
  const scratch = join(folder, 'restored')
  await openDataFolder(folder)
  const claim = await claimDataFolder(folder)
  try {
    // What an interrupted drill has left.
    await clear(scratch)
    const chain = chooseChain(await listBackups(await openPlace(wish.from, { create: false })), newest)
    await refuseWithoutRoom(folder, neededBytes(chain), {
      remedy: 'Free space in the data folder.',
    })
    const wanted = {
      from: wish.from,
      into: scratch,
      to: null,
      backup: null,
      secret,
      programs: wish.programs ?? null,
    }
    return passedOrNot(
      await restore(product.types, {
        ...wanted,
        ...(wish.onStep === undefined ? {} : { onStep: wish.onStep }),
      }),
    )
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const remedy = isProblem(error) ? (error.details.remedy ?? '') : ''
    return { outcome: 'failed', log: `${message} ${remedy}`.trim() }
  } finally {
    await clear(scratch).finally(() => claim.release())
  }
}

const newest = { to: null, id: null }

async function clear(scratch: string): Promise<void> {
  await removeEmbedded(scratch)
  await rm(scratch, { recursive: true, force: true })
}

const passedOrNot = (result: RestoreResult): Record<string, unknown> => {
  const { backups, reached, verification, seals, files } = result
  const faults = faultLines(result)
  return {
    outcome: isSound(result) ? 'passed' : 'failed',
    backup: backups.at(-1),
    backups: backups.length,
    reached,
    records: verification.records,
    events: verification.events,
    seals: seals.seals,
    files,
    faults: faults.length,
    log:
      faults.length === 0
        ? 'Everything agrees.'
        : faults
            .slice(0, 50)
            .map((line) => `- ${line}`)
            .join('\n'),
  }
}
