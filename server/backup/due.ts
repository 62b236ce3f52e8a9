/** What a plan says about when. */
export interface Rhythm {
  /** UTC, 0 to 23. */
  readonly hour: number
  readonly everyMinutes: number
  readonly drills: boolean
  /** Null: the first backup is made at once. An instant: at the first hour of the plan after it. */
  readonly since: string | null
}

/** What was done so far; null for never. Instants. */
export interface SoFar {
  readonly lastFullStartedAt: string | null
  readonly lastFullEndedAt: string | null
  readonly lastEndedAt: string | null
  readonly lastDrillAt: string | null
}

export interface Due {
  readonly backup: 'full' | 'increment' | null
  readonly drill: boolean
}

const day = 86_400_000

/** What has to be done now: from the plan and from what is there, so that neither a restart nor a long stop loses it. Pure. */
export function dueNow(plan: Rhythm, done: SoFar, now: string): Due {
  const at = Date.parse(now)
  const midnight = Math.floor(at / day) * day
  const today = midnight + plan.hour * 3_600_000
  const slot = today <= at ? today : today - day
  const from = done.lastFullStartedAt ?? plan.since
  const isFullDue = from === null || Date.parse(from) < slot
  const isIncrementDue =
    done.lastEndedAt !== null && Date.parse(done.lastEndedAt) + plan.everyMinutes * 60_000 <= at
  const backup = isFullDue ? 'full' : isIncrementDue ? 'increment' : null
  const isTried = done.lastDrillAt !== null && done.lastDrillAt >= (done.lastFullEndedAt ?? '')
  // After the full backup, so that what is tried is the newest one.
  const isThere = done.lastFullEndedAt !== null
  return { backup, drill: plan.drills && isThere && !isFullDue && !isTried }
}
