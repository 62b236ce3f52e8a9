import { problem } from '#contract/problem.ts'
import { segmentAfter } from './log-segments.ts'
import type { Manifest } from './manifest.ts'

/** A full backup and what continues its log without a gap, in order. */
export type Chain = readonly [full: Manifest, ...rest: Manifest[]]

/** The full backup `full` and all that continue its log. */
function chainFrom(backups: readonly Manifest[], full: Manifest): Chain {
  const chain: [Manifest, ...Manifest[]] = [full]
  for (const next of backups.slice(backups.indexOf(full) + 1)) {
    if (!follows(chain.at(-1) ?? full, next)) break
    chain.push(next)
  }
  return chain
}

/** Whether a backup's log begins where the other's ends. */
const follows = (before: Manifest, next: Manifest): boolean =>
  next.database.system === before.database.system &&
  next.log.from === segmentAfter(before.log.to, before.database.segmentBytes)

/** Whether an increment can be added to what is there: the last backup's log leads to `system` and `from`. */
export const continuesTo = (last: Manifest | undefined, system: string, from: string): boolean =>
  last !== undefined &&
  last.database.system === system &&
  segmentAfter(last.log.to, last.database.segmentBytes) === from

/**
 * The backups that a restore takes. `to` null: the newest state. `id` names the last one to be used, or the full one to
 * begin with. @throws Problem that says which times can be reached
 */
export function chooseChain(
  backups: readonly Manifest[],
  { to, id }: { to: string | null; id: string | null },
): Chain {
  const named = id === null ? undefined : backups.find((backup) => backup.id === id)
  if (id !== null && named === undefined)
    throw problem('not_found', {
      message: `There is no backup ${id}.`,
      remedy:
        backups.length === 0
          ? 'None was made yet.'
          : `There are ${backups.map((each) => each.id).join(', ')}.`,
    })
  const upTo = named === undefined ? backups : backups.slice(0, backups.indexOf(named) + 1)
  const chains = upTo
    .filter(({ kind }) => kind === 'full')
    .map((full) => chainFrom(upTo, full))
    .filter((chain) => named === undefined || chain.includes(named))
  const chosen = chains.findLast((chain) => to === null || reaches(chain, to))
  if (chosen === undefined) throw unreachable(chains, to)
  return to === null ? chosen : upToTime(chosen, to)
}

const reaches = (chain: Chain, to: string): boolean =>
  (chain[0].consistentAt ?? '') <= to && (chain.at(-1)?.reachesTo ?? '') >= to

const upToTime = (chain: Chain, to: string): Chain => {
  const last = chain.findIndex(({ reachesTo }, index) => reachesTo >= to && index > 0)
  return [chain[0], ...chain.slice(1, last === -1 ? undefined : last + 1)]
}

const unreachable = (chains: readonly Chain[], to: string | null) => {
  const ranges = chains
    .filter((chain) => chain.length > 1)
    .map((chain) => `${chain[0].consistentAt} to ${chain.at(-1)?.reachesTo}`)
  return problem('not_found', {
    message: to === null ? 'There is no full backup to restore.' : `No backup reaches ${to}.`,
    remedy:
      ranges.length > 0
        ? `These times can be reached: ${ranges.join('; ')}.`
        : 'Leave --to out for the state at the end of a full backup: no log was backed up since one.',
  })
}

/** How many backups stay: at least `full` full ones, and whatever is needed to go back `days` days. */
export interface Retention {
  readonly full: number
  readonly days: number
}

/** The backups that may go: older than the oldest full one that has to stay. The newest full one always stays. */
export function outlived(backups: readonly Manifest[], keep: Retention, now: string): Manifest[] {
  const fulls = backups.filter(({ kind }) => kind === 'full')
  const horizon = new Date(Date.parse(now) - keep.days * 86_400_000).toISOString()
  const byCount = fulls.at(-Math.max(1, keep.full)) ?? fulls[0]
  // The one from which the horizon is reached is the newest that was whole by then.
  const byDays = fulls.findLast(({ consistentAt }) => (consistentAt ?? '') <= horizon) ?? fulls[0]
  const oldest = [byCount, byDays]
    .filter((each) => each !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  return oldest === undefined ? [] : backups.slice(0, backups.indexOf(oldest))
}
