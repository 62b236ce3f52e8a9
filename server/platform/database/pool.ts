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
}

export interface Database extends Queryable {
  readonly [outsideTransaction]: true
  /** Runs `fn` in a transaction; `fn` may run again after a serialization failure (40001) or a deadlock (40P01). */
  transaction<T>(fn: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** Rows one by one through a cursor, so that an export needs no memory for its length. */
  stream<R extends object = Row>(statement: Statement, options?: { batchSize?: number }): AsyncGenerator<R>
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
  const pool = new Pool({
    connectionString: url,
    application_name: options.applicationName ?? 'keelson',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: parserOf },
  })
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', onError)
  const database = {
    query: <R extends object>(statement: Statement) => run<R>(pool, statement),
    transaction: <T>(fn: (tx: Transaction) => Promise<T>, settings: TransactionOptions = {}) =>
      retrying(() => inOneTransaction(pool, fn, settings, onError), settings.retries ?? 4),
    stream: <R extends object>(statement: Statement, settings: { batchSize?: number } = {}) =>
      streamRows<R>(pool, statement, settings.batchSize ?? 500),
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

/** Whether the error is a broken unique constraint or index (of the given name). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint)

async function run<R extends object>(target: Pool | PoolClient, statement: Statement): Promise<R[]> {
  const result = await target.query<R>({
    ...(statement.name === undefined ? {} : { name: statement.name }),
    text: statement.text,
    ...(statement.values === undefined ? {} : { values: statement.values as unknown[] }),
  })
  return result.rows
}

async function inOneTransaction<T>(
  pool: Pool,
  fn: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
  onError: (error: unknown) => void,
): Promise<T> {
  const client = await pool.connect()
  const callbacks: (() => void | Promise<void>)[] = []
  let broken: Error | undefined
  try {
    await client.query(beginOf(options))
    const result = await fn(transactionOn(client, callbacks))
    await client.query('commit')
    for (const callback of callbacks) settle(callback, onError)
    return result
  } catch (error) {
    // A connection on which even the rollback fails is dropped rather than handed to the next caller.
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const beginOf = (options: TransactionOptions): string =>
  `begin${options.isolation === undefined ? '' : ` isolation level ${options.isolation}`}${options.readOnly === true ? ' read only' : ''}`

function transactionOn(client: PoolClient, callbacks: (() => void | Promise<void>)[]): Transaction {
  let depth = 0
  const tx = {
    query: <R extends object>(statement: Statement) => run<R>(client, statement),
    afterCommit: (fn: () => void | Promise<void>) => {
      callbacks.push(fn)
    },
    savepoint: async <T>(fn: () => Promise<T>): Promise<T> => {
      const name = `s${++depth}`
      const before = callbacks.length
      await client.query(`savepoint ${name}`)
      try {
        const result = await fn()
        await client.query(`release savepoint ${name}`)
        return result
      } catch (error) {
        await client.query(`rollback to savepoint ${name}`)
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
  pool: Pool,
  statement: Statement,
  batchSize: number,
): AsyncGenerator<R> {
  const client = await pool.connect()
  let finished = false
  try {
    const stream = client.query(
      new QueryStream(statement.text, [...(statement.values ?? [])], {
        batchSize,
        highWaterMark: batchSize,
        types: { getTypeParser: parserOf },
      }),
    )
    for await (const row of stream) yield row as R
    finished = true
  } finally {
    // A reader that stops early leaves a cursor open: the connection is not worth keeping then.
    client.release(!finished)
  }
}
