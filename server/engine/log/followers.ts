import type { Clock } from '#platform/clock.ts'
import type { Database, Transaction } from '#platform/database/pool.ts'
import type { Log } from '#platform/log.ts'
import type { PlacedEvent } from './history.ts'
import { readBehind, shareReading, type Place, type ReadBehind } from './shared-reading.ts'

/**
 * Something that reads the log from one end to the other: search, notifications, live updates. `follow` runs in the
 * transaction that moves the cursor, so that each event has its effect in the database once; whatever leaves the
 * database is a job that `follow` enqueues.
 */
export interface Follower {
  readonly name: string
  /** At most this many events at once; 500 when absent. */
  readonly batchSize?: number
  follow(tx: Transaction, events: readonly PlacedEvent[]): Promise<void>
}

type HoldSchema = (tx: Transaction) => Promise<boolean>

interface FollowingWays {
  readonly holdSchema?: HoldSchema | undefined
  /** How the log is read; by the database alone when absent. */
  readonly read?: ReadBehind
}

export interface FollowerOptions {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  /** Whether the schema is this program's, until the transaction ends; a follower reads nothing otherwise. */
  readonly holdSchema?: HoldSchema
  /** How long after an idle look for what is new comes the next one, in milliseconds. */
  readonly idleMs?: number
}

export interface RunningFollowers {
  /** Looks at once rather than after the pause: called after a commit in this process. */
  wake(): void
  stop(): Promise<void>
  /** Resolves when every follower has read all that is committed now: for tests and for a clean end. */
  caughtUp(): Promise<void>
}

/**
 * Reads one batch for a follower; the number of events read, or null while another process holds its cursor or has
 * brought a newer schema.
 */
export const followOnce = async (
  db: Database,
  follower: Follower,
  { holdSchema = async () => true, read = readBehind }: FollowingWays = {},
): Promise<number | null> =>
  db.transaction(async (tx) => {
    if (!(await holdSchema(tx))) return null
    const cursor = (await lockCursor(tx, follower.name)) ?? (await beginCursor(tx, follower.name))
    if (!cursor) return null
    const events = await read(tx, cursor, batchSizeOf(follower))
    const last = events.at(-1)
    if (!last) return 0
    await follower.follow(tx, events)
    await tx.query({
      name: 'follower:move',
      text: 'update follower set xid = $2::xid8, seq = $3::bigint, updated_at = now() where name = $1',
      values: [follower.name, last.xid, last.seq],
    })
    return events.length
  })

// Planning anew over every month of the log takes ten times as long as reading what is new; the values change no plan here.
const lockCursor = async (tx: Transaction, name: string): Promise<Place | undefined> =>
  (
    await tx.query<Place>({
      name: 'follower:lock',
      text: `select xid::text, seq::text, set_config('plan_cache_mode', 'force_generic_plan', true) from follower where name = $1 for update skip locked`,
      values: [name],
    })
  )[0]

/** The cursor of a follower that never ran; undefined where another process has it. */
const beginCursor = async (tx: Transaction, name: string): Promise<Place | undefined> => {
  const made = await tx.query({
    name: 'follower:begin',
    text: `insert into follower (name, xid, seq) values ($1, '0', 0) on conflict do nothing returning 1`,
    values: [name],
  })
  return made.length > 0 ? { xid: '0', seq: '0' } : undefined
}

const planOnce = (tx: Transaction): Promise<unknown> =>
  tx.query({
    name: 'follower:plan-once',
    text: `select set_config('plan_cache_mode', 'force_generic_plan', true)`,
  })

/** An idle follower looks by itself this much more seldom: another process may have left it its place. */
const looksForOneTurn = 8

const batchSizeOf = ({ batchSize = 500 }: Follower): number => batchSize

/** Starts followers; each runs by itself, so that a slow or failing one does not hold up the others. */
export const startFollowers = (
  followers: readonly Follower[],
  options: FollowerOptions,
): RunningFollowers => {
  const { idleMs = 250, db, log } = options
  const { read, hasNews } = shareReading()
  const loops = followers.map((follower) =>
    runLoop(follower, { ...options, idleMs: idleMs * looksForOneTurn }, read),
  )
  const wake = (): void => {
    for (const loop of loops) loop.wake()
  }
  // One looks for what other processes write: a turn of each follower that finds nothing costs many times as much.
  const look = startLoop({
    name: 'look for events',
    log,
    idleMs,
    turn: async () => {
      if (await db.transaction(async (tx) => (await planOnce(tx), hasNews(tx)))) wake()
      return idleMs
    },
  })
  return {
    wake,
    stop: async () => {
      await Promise.all([look, ...loops].map((loop) => loop.stop()))
    },
    caughtUp: async () => {
      for (const follower of followers) while ((await followOnce(options.db, follower)) !== 0) await pause(20)
    },
  }
}

export interface Loop {
  /** Turns at once rather than after the pause. */
  wake(): void
  stop(): Promise<void>
}

// What is written within this time is one batch: a turn costs the same for one event as for fifty, and search is to find
// what was written within a second.
const restMs = 200

const runLoop = (
  follower: Follower,
  { db, log, holdSchema, idleMs = 250 }: FollowerOptions,
  read: ReadBehind,
): Loop =>
  startLoop({
    name: follower.name,
    log,
    idleMs,
    restMs,
    turn: async () =>
      (await followOnce(db, follower, { holdSchema, read })) === batchSizeOf(follower) ? 0 : idleMs,
  })

/** Something that turns until it is stopped, in every process; what turns decides what only one of them does. */
export interface Turning {
  readonly name: string
  readonly log: Log
  /** The pause after the first failure, in milliseconds; it doubles with each, up to 30 s. */
  readonly idleMs: number
  /** The least time from the beginning of a turn that left nothing to the next, in milliseconds; none when absent. */
  readonly restMs?: number
  /** Does what is to be done; answers after how many milliseconds it wants to be asked again. */
  turn(signal: AbortSignal): Promise<number>
}

/** Starts to turn; a turn that fails is told and tried again. */
export const startLoop = ({ name, log, idleMs, restMs = 0, turn }: Turning): Loop => {
  const stopped = new AbortController()
  let rouse: () => void = () => undefined
  let isWoken = false
  const sleep = (ms: number): Promise<void> =>
    new Promise((resume) => {
      const timer = setTimeout(resume, ms)
      rouse = () => {
        clearTimeout(timer)
        resume()
      }
    })
  let failures = 0
  const careful = async (): Promise<number> => {
    try {
      const waitMs = await turn(stopped.signal)
      failures = 0
      return waitMs
    } catch (error) {
      failures += 1
      log.error({ err: error, follower: name, failures }, 'A follower failed and will try again')
      return Math.min(idleMs * 2 ** failures, 30_000)
    }
  }
  const running = (async () => {
    while (!stopped.signal.aborted) {
      isWoken = false
      const began = performance.now()
      const waitMs = await careful()
      const end = performance.now() + waitMs
      while (waitMs > 0 && !stopped.signal.aborted) {
        const until = isWoken ? Math.min(end, began + restMs) : end
        const left = until - performance.now()
        if (left <= 0) break
        await sleep(left)
      }
    }
  })()
  return {
    wake: () => {
      if (isWoken) return
      isWoken = true
      rouse()
    },
    stop: async () => {
      stopped.abort()
      rouse()
      await running
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms))
