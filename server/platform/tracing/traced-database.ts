import type {
  Database,
  Queryable,
  Statement,
  StreamOptions,
  Transaction,
  TransactionOptions,
} from '../database/pool.ts'
import { kindOf, traced } from './tracing.ts'
import type { SpanOptions, Tracing } from './span.ts'

/** The same database, whose statements are spans of the request or the job that asks; others are not told of. */
export function tracedDatabase(database: Database, tracing: Tracing): Database {
  return Object.freeze({
    ...database,
    query: <R extends object>(statement: Statement) => ask<R>(tracing, database, statement),
    transaction: <T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions) => {
      const begin = () => database.transaction((tx) => work(tracedTransaction(tx, tracing)), options)
      return tracing.isWithin() ? traced(tracing, ['transaction', { kind: 'internal' }], begin) : begin()
    },
    stream: <R extends object>(statement: Statement, options?: StreamOptions) =>
      tracing.isWithin()
        ? tracedStream<R>(tracing, database.stream<R>(statement, options), spanOf(statement))
        : database.stream<R>(statement, options),
  })
}

const tracedTransaction = (tx: Transaction, tracing: Tracing): Transaction =>
  Object.freeze({
    ...tx,
    query: <R extends object>(statement: Statement) => ask<R>(tracing, tx, statement),
  })

const ask = <R extends object>(tracing: Tracing, target: Queryable, statement: Statement): Promise<R[]> =>
  tracing.isWithin()
    ? traced(tracing, spanOf(statement), () => target.query<R>(statement))
    : target.query<R>(statement)

async function* tracedStream<R>(
  tracing: Tracing,
  rows: AsyncGenerator<R>,
  [name, options]: readonly [string, SpanOptions],
): AsyncGenerator<R> {
  const span = tracing.begin(name, options)
  let error: string | undefined
  try {
    yield* rows
  } catch (failure) {
    error = kindOf(failure)
    throw failure
  } finally {
    span.end(error === undefined ? {} : { error })
  }
}

/** The name of a statement, else its first word: its text may hold what is nobody's business. */
function spanOf({ name, text }: Statement): readonly [name: string, options: SpanOptions] {
  const called = name ?? /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'statement'
  return [called, { kind: 'client', facts: { 'db.system.name': 'postgresql', 'db.query.summary': called } }]
}
