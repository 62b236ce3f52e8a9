import { DatabaseError, Pool } from 'pg'
import type { PoolClient } from 'pg'
import QueryStream from 'pg-query-stream'
import { parserOf } from './row-types.ts'

export type Row = Record<string, unknown>

/** One SQL statement; a `name` makes it a prepared statement on each connection (same name, same text). */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
  /** True where the server's own limit has been lifted: then its silence means nothing. */
  readonly mayTakeLong?: boolean
  /** Milliseconds without an answer after which the connection counts as lost, where the database's own are too many. */
  readonly answerWithinMs?: number
  /** True for what reads a lot and changes nothing (figures, exports): a replica may answer it. */
  readonly forReplica?: boolean
}

export interface Queryable {
  query<R extends object = Row>(statement: Statement): Promise<R[]>
}

declare const inTransaction: unique symbol
declare const outsideTransaction: unique symbol

/** An open transaction. Code that talks to the network takes a `Database`, so it can't be handed one of these. */
export interface Transaction extends Queryable {
  readonly [inTransaction]: true
  /** Runs `fn` once the outermost commit has succeeded; never when it is rolled back. Its errors go to the log. */
  afterCommit(fn: () => void | Promise<void>): void
  /** Runs `fn` behind a savepoint: when it throws, only its own work is undone, and the error is thrown on. */
  savepoint<T>(fn: () => Promise<T>): Promise<T>
}

export interface TransactionOptions {
  /** How often a serialization failure or a deadlock is tried again; default 4. */
  readonly retries?: number
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
  /** Milliseconds in which it must have begun; the database's usual patience when absent. */
  readonly beginWithinMs?: number
}

export interface StreamOptions {
  readonly batchSize?: number
  /** Asked before the first row, on the same connection; what it throws ends the stream. */
  readonly first?: (session: Queryable) => Promise<void>
  /** Milliseconds in which the transaction of `first` must have begun. */
  readonly beginWithinMs?: number
}

export interface Database extends Queryable {
  readonly [outsideTransaction]: true
  /** Runs `fn` in a transaction; `fn` may run again after a serialization failure (40001) or a deadlock (40P01). */
  transaction<T>(fn: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** Rows one by one through a cursor, so that an export needs no memory for its length. */
  stream<R extends object = Row>(statement: Statement, options?: StreamOptions): AsyncGenerator<R>
  /** Connections in use, idle and callers waiting for one. */
  load(): { total: number; idle: number; waiting: number }
  end(): Promise<void>
}

export interface DatabaseOptions {
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string
  readonly maxConnections?: number
  /** Milliseconds after which the server cancels a statement; 0 is never. Default 30 s. */
  readonly statementTimeoutMs?: number
  /** Milliseconds without an answer after which the connection counts as lost; 0 is never. Default 30 s beyond the server's own limit. */
  readonly answerTimeoutMs?: number
  /** Milliseconds to wait for a connection. Default 10 s. */
  readonly connectTimeoutMs?: number
  /** Told of errors that have no caller: a lost idle connection, an after-commit callback that threw. */
  readonly onError?: (error: unknown) => void
}

/** Opens a pool of connections; nothing is connected before the first query. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  let isEnding = false
  const onError = (error: unknown): void => {
    // While we disconnect, that a connection ends is no news.
    if (!isEnding) options.onError?.(error)
  }
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000
  const pool = new Pool({
    connectionString: url,
    application_name: options.applicationName ?? 'keelson',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeoutMs,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: parserOf },
  })
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', onError)
  // The same for one that is lost between two statements of a transaction: the next statement, or the commit, tells it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  // The server ends what takes too long, and says so: silence beyond that means that it, or the way to it, is gone.
  const patienceMs = options.answerTimeoutMs ?? (statementTimeoutMs === 0 ? 0 : statementTimeoutMs + 30_000)
  const manner = { patienceMs, prepares: prepares(url) }
  const database = {
    query: <R extends object>(statement: Statement) => run<R>(pool, statement, manner),
    transaction: <T>(fn: (tx: Transaction) => Promise<T>, settings: TransactionOptions = {}) =>
      retrying(() => inOneTransaction({ pool, ...manner, onError }, fn, settings), settings.retries ?? 4),
    stream: <R extends object>(statement: Statement, settings: StreamOptions = {}) =>
      streamRows<R>({ pool, ...manner }, statement, settings),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    end: async () => {
      isEnding = true
      await pool.end()
    },
  }
  return Object.freeze(database) as unknown as Database
}

/** The SQLSTATE of an error of the database, such as `23505`, or undefined for any other error. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? error.code : undefined

/**
 * Whether the error means that the connection is gone, or that none could be made. What was sent on it last has happened
 * or has not: after a commit nobody can say without looking.
 */
export const isConnectionLost = (error: unknown): boolean => {
  if (error instanceof DatabaseError) return error.severity === 'FATAL' || error.severity === 'PANIC'
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return syscall === 'connect'
  return (code !== undefined && networkCodes.has(code)) || lostMessages.test(error.message)
}

const networkCodes = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH',
]) // prettier-ignore

// What the driver says where the system gives no code.
const lostMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/

/** Whether the error is a broken unique constraint or index (of the given name). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint)

/** How statements are sent on a database's connections. */
interface Manner {
  /** How long an answer is waited for. */
  readonly patienceMs: number
  /** Whether a statement with a name is prepared: a pooler in between may give each transaction another connection. */
  readonly prepares: boolean
}

/** `…?prepared=off` in an address: through a pooler that knows no prepared statements (PgBouncer before 1.21). */
const prepares = (url: string): boolean => new URL(url).searchParams.get('prepared') !== 'off'

async function run<R extends object>(
  target: Pool | PoolClient,
  statement: Statement,
  { patienceMs, prepares: isPrepared }: Manner,
): Promise<R[]> {
  const result = await target.query<R>({
    ...(statement.mayTakeLong === true ? {} : patient(statement.answerWithinMs ?? patienceMs)),
    ...(statement.name === undefined || !isPrepared ? {} : { name: statement.name }),
    text: statement.text,
    ...(statement.values === undefined ? {} : { values: statement.values as unknown[] }),
  })
  return result.rows
}

/** How long the driver waits for an answer: it takes this with each statement, and its types do not know. */
const patient = (query_timeout: number): object => ({ query_timeout })

interface TransactionParts extends Manner {
  readonly pool: Pool
  readonly onError: (error: unknown) => void
}

async function inOneTransaction<T>(
  { pool, patienceMs, prepares: isPrepared, onError }: TransactionParts,
  fn: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect()
  const callbacks: (() => void | Promise<void>)[] = []
  const send = (text: string, withinMs = patienceMs) => client.query({ text, ...patient(withinMs) })
  let broken: Error | undefined
  try {
    await send('begin' + modeOf(options), options.beginWithinMs)
    const result = await fn(transactionOn(client, callbacks, { patienceMs, prepares: isPrepared }))
    const { command } = await send('commit')
    // PostgreSQL answers the commit of a transaction in which a statement failed with a rollback, and calls it no error.
    if (command !== 'COMMIT')
      throw new Error(
        'The transaction was rolled back: one of its statements failed, and its error went unheard.',
      )
    for (const callback of callbacks) settle(callback, onError)
    return result
  } catch (error) {
    // A connection on which even the rollback fails is dropped rather than handed to the next caller.
    if (isConnectionLost(error)) broken = error as Error
    else
      await send('rollback').catch((rollbackError: Error) => {
        broken = rollbackError
      })
    throw error
  } finally {
    client.release(broken)
  }
}

const modeOf = (options: TransactionOptions): string =>
  `${options.isolation === undefined ? '' : ` isolation level ${options.isolation}`}${options.readOnly === true ? ' read only' : ''}`

function transactionOn(
  client: PoolClient,
  callbacks: (() => void | Promise<void>)[],
  manner: Manner,
): Transaction {
  let depth = 0
  const send = (text: string) => client.query({ text, ...patient(manner.patienceMs) })
  const tx = {
    query: <R extends object>(statement: Statement) => run<R>(client, statement, manner),
    afterCommit: (fn: () => void | Promise<void>) => {
      callbacks.push(fn)
    },
    savepoint: async <T>(fn: () => Promise<T>): Promise<T> => {
      const name = `s${++depth}`
      const before = callbacks.length
      await send(`savepoint ${name}`)
      try {
        const result = await fn()
        await send(`release savepoint ${name}`)
        return result
      } catch (error) {
        await send(`rollback to savepoint ${name}`)
        callbacks.length = before
        throw error
      } finally {
        depth--
      }
    },
  }
  return Object.freeze(tx) as unknown as Transaction
}

function settle(callback: () => void | Promise<void>, onError: (error: unknown) => void): void {
  void (async () => callback())().catch(onError)
}

const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error) ?? '')

async function retrying<T>(attempt: () => Promise<T>, retries: number): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isRetryable(error) || tries >= retries) throw error
      // Full jitter: colliding writers must not collide again in step.
      await new Promise((resume) => setTimeout(resume, Math.random() * 10 * 2 ** tries))
    }
  }
}

async function* streamRows<R extends object>(
  { pool, ...manner }: Pick<TransactionParts, 'pool' | keyof Manner>,
  statement: Statement,
  { batchSize = 500, first, beginWithinMs }: StreamOptions,
): AsyncGenerator<R> {
  const client = await pool.connect()
  let finished = false
  try {
    if (first) {
      // In a transaction, so that a pooler in between keeps to one server.
      await client.query({ text: 'begin read only', ...patient(beginWithinMs ?? manner.patienceMs) })
      await first({ query: <Q extends object>(asked: Statement) => run<Q>(client, asked, manner) })
    }
    const stream = client.query(
      new QueryStream(statement.text, [...(statement.values ?? [])], {
        batchSize,
        highWaterMark: batchSize,
        types: { getTypeParser: parserOf },
      }),
    )
    for await (const row of stream) yield row as R
    if (first) await client.query('commit')
    finished = true
  } finally {
    // A reader that stops early leaves a cursor open: the connection is not worth keeping then.
    client.release(!finished)
  }
}
