import { join } from 'node:path'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { keepBriefly } from '#platform/http/briefly.ts'
import type { Metrics } from '#platform/http/metrics.ts'
import type { Log } from '#platform/log.ts'
import { openSigningKeys } from '#platform/signing-keys.ts'
import { startLoop, type Loop } from '../followers.ts'
import { openKeptHead } from './kept-head.ts'
import { sealAll, type Sealing } from './seal-log.ts'
import { lastSeal } from './seal-store.ts'
import { unsealed } from './unsealed.ts'

/** Sealing with the keys of a data folder: `keys/`, which may well be a mount of its own. */
export const sealingIn = (
  dataFolder: string,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Sealing => {
  const folder = join(dataFolder, 'keys')
  return { db: database, clock, keys: openSigningKeys(folder), kept: openKeptHead(folder) }
}

/** What comes within this time is one seal: fewer would be slower to tell, more would be a chain of single events. */
const paceMs = 5000

/** Seals what has been written, every few seconds; no write waits for it. */
export const startSealing = (sealing: Sealing, log: Log): Loop =>
  startLoop({
    name: 'seal',
    log,
    idleMs: paceMs,
    turn: async (signal) => {
      await sealAll(sealing, signal)
      return paceMs
    },
  })

/** How far sealing is behind, for whoever watches the product. */
export const measureSealing = (metrics: Metrics, db: Database): void => {
  // Both figures of one look: it counts up to 100,000 rows.
  const waiting = keepBriefly(() => unsealed(db))
  metrics.gauge(
    'log_unsealed_seconds',
    'Age of the oldest event that no seal covers yet.',
    async () => (await waiting()).seconds,
  )
  metrics.gauge(
    'log_unsealed_events',
    'Events that no seal covers yet.',
    async () => (await waiting()).events,
  )
  metrics.gauge('log_last_seal', 'Number of the last seal.', async () => (await lastSeal(db))?.number ?? 0)
}
