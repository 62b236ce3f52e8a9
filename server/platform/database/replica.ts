import { setTimeout as pause } from 'node:timers/promises'
import { isConnectionLost, openDatabase, sqlState } from './pool.ts'
import type { Database, Queryable, Row, Statement, StreamOptions } from './pool.ts'

/** Where a read that a replica may answer was answered. */
export type ReadFrom = 'replica' | 'primary'

export interface ReplicaOptions {
  /** How long a read waits for the replica to catch up, in milliseconds. */
  readonly waitMs?: number
  /** How long an unfit replica is left alone, in milliseconds: meanwhile nobody waits for it. */
  readonly restMs?: number
  readonly maxConnections?: number
  readonly onRead?: (from: ReadFrom) => void
  /** Told why the replica is left alone; the primary answers instead. */
  readonly onUnfit?: (error: unknown) => void
}

/**
 * A database whose statements marked `forReplica` are answered by a streaming replica, and everything else by the primary.
 * Nobody reads stale: each such read first asks the primary how far its log goes, waits until the replica has replayed
 * that much, and goes to the primary where this takes too long or the replica is gone. So no process has to remember who wrote what.
 */
export function withReplica(
  primary: Database,
  url: string,
  options: ReplicaOptions = {},
): { database: Database; end(): Promise<void> } {
  const replica = openDatabase(url, {
    applicationName: 'keelson-reports',
    maxConnections: options.maxConnections ?? 8,
    connectTimeoutMs: answerMs,
  })
  const pair = { primary, replica, gate: makeGate(options), waitMs: options.waitMs ?? 500 }
  const database = Object.freeze({
    ...primary,
    query: <R extends object>(statement: Statement) => query<R>(pair, statement),
    stream: <R extends object>(statement: Statement, settings: StreamOptions = {}) =>
      stream<R>(pair, statement, settings),
  })
  return { database, end: () => replica.end() }
}

interface Pair {
  readonly primary: Database
  readonly replica: Database
  readonly gate: Gate
  readonly waitMs: number
}

interface Gate {
  /** Whether the replica is asked at all. */
  isOpen(statement: Statement): boolean
  /** Shuts for a while after an error of the replica; throws on what the primary would not do better. */
  shut(error: unknown, wasReady: boolean): void
  count(from: ReadFrom): void
}

const makeGate = ({ restMs = 5000, onRead, onUnfit }: ReplicaOptions): Gate => {
  let restsUntil = 0
  return {
    isOpen: ({ forReplica }) => forReplica === true && performance.now() >= restsUntil,
    shut: (error, wasReady) => {
      if (wasReady && !isOfReplica(error)) throw error
      restsUntil = performance.now() + restMs
      onUnfit?.(error)
    },
    count: (from) => onRead?.(from),
  }
}

async function query<R extends object>(pair: Pair, statement: Statement): Promise<R[]> {
  const { primary, replica, gate, waitMs } = pair
  if (gate.isOpen(statement)) {
    const session = { isReady: false }
    try {
      const wanted = await positionOf(primary)
      const rows = await replica.transaction(async (tx) => {
        await catchUp(tx, wanted, waitMs)
        session.isReady = true
        return tx.query<R>(statement)
      }, inReplica)
      gate.count('replica')
      return rows
    } catch (error) {
      gate.shut(error, session.isReady)
    }
  }
  if (statement.forReplica === true) gate.count('primary')
  return primary.query<R>(statement)
}

async function* stream<R extends object = Row>(
  { primary, replica, gate, waitMs }: Pair,
  statement: Statement,
  settings: StreamOptions,
): AsyncGenerator<R> {
  if (gate.isOpen(statement)) {
    const session = { isReady: false, hasBegun: false }
    try {
      const wanted = await positionOf(primary)
      const first = async (asked: Queryable): Promise<void> => {
        await catchUp(asked, wanted, waitMs)
        session.isReady = true
        gate.count('replica')
      }
      for await (const row of replica.stream<R>(statement, { ...settings, first, beginWithinMs: answerMs })) {
        session.hasBegun = true
        yield row
      }
      return
    } catch (error) {
      // The primary can't go on where the replica stopped: the rows would be of two moments.
      if (session.hasBegun) throw error
      gate.shut(error, session.isReady)
    }
  }
  if (statement.forReplica === true) gate.count('primary')
  yield* primary.stream<R>(statement, settings)
}

/** Milliseconds in which a replica must have taken a connection or said how far it is. */
const answerMs = 1000

const inReplica = { readOnly: true, retries: 0, beginWithinMs: answerMs } as const

/** Why a replica can't be asked now. */
class Unfit extends Error {}

interface Position {
  readonly lsn: string
  readonly timeline: number
  readonly identity: string
}

const identitySql = `(select system_identifier from pg_control_system()) || ' ' || current_database() || ' ' || current_schema()`

// Commits are told when they are flushed; where they are told before, only the end of the log is beyond all of them.
async function positionOf(primary: Queryable): Promise<Position> {
  const [position] = await primary.query<Position>({
    name: 'replica:wanted',
    text: `select (case when current_setting('synchronous_commit') = 'off' then pg_current_wal_insert_lsn()
        else pg_current_wal_flush_lsn() end)::text as lsn,
      ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int as timeline, ${identitySql} as identity`,
  })
  if (!position) throw new Unfit('The primary does not say where its log ends.')
  return position
}

/**
 * Waits until the server of a session has replayed a position of its primary's log.
 * After a failover the timeline tells a replica that still follows the old primary from one that follows the new one.
 */
async function catchUp(session: Queryable, wanted: Position, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 50)) {
    const [now] = await session.query<{
      recovers: boolean
      identity: string
      timeline: number | null
      reached: boolean
    }>({
      name: 'replica:reached',
      text: `select pg_is_in_recovery() as recovers, ${identitySql} as identity,
        (select received_tli from pg_stat_wal_receiver) as timeline,
        coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, false) as reached`,
      values: [wanted.lsn],
      answerWithinMs: answerMs,
    })
    if (now?.recovers !== true || now.identity !== wanted.identity)
      throw new Unfit(
        'DATABASE_REPLICA_URL is not a replica of the same database and schema as DATABASE_URL.',
      )
    if (now.timeline !== wanted.timeline)
      throw new Unfit(
        'The replica does not stream from the primary now, or its user may not see that it does (grant pg_monitor).',
      )
    if (now.reached) return
    if (performance.now() + pauseMs > until)
      throw new Unfit(`The replica is more than ${waitMs} ms behind the primary.`)
    await pause(pauseMs)
  }
}

/** Whether an error says something about the replica and nothing about the statement. */
const isOfReplica = (error: unknown): boolean =>
  isConnectionLost(error) || replicaStates.has(sqlState(error) ?? '')

// A conflict with what is replayed, and a server that ends or begins.
const replicaStates = new Set(['40001', '40P01', '57P01', '57P02', '57P03', '53300'])
