import type { Database, Queryable, Statement, StreamOptions, Transaction } from '#platform/database/pool.ts'

export interface CountedDatabase {
  readonly db: Database
  /** What was sent to the database since the last call, in order: names of prepared statements, else their beginning. */
  taken(): readonly string[]
}

/** A database that notes every statement, those that open and end transactions included: for budgets of round trips. */
export const countStatements = (database: Database): CountedDatabase => {
  let sent: string[] = []
  const note = ({ name, text }: Statement): void => {
    sent.push(name ?? text.trim().replace(/\s+/g, ' ').slice(0, 60))
  }
  const noted =
    <Q extends Queryable>(inner: Q): Q['query'] =>
    (statement: Statement) => {
      note(statement)
      return inner.query(statement)
    }
  const db = {
    ...database,
    query: noted(database),
    stream: (statement: Statement, options?: StreamOptions) => {
      note(statement)
      return database.stream(statement, options)
    },
    transaction: <T>(fn: (tx: Transaction) => Promise<T>) => {
      sent.push('begin')
      return database.transaction(async (tx) => {
        const answer = await fn({
          ...tx,
          query: noted(tx),
          savepoint: <S>(inner: () => Promise<S>) => {
            sent.push('savepoint', 'release')
            return tx.savepoint(inner)
          },
        })
        sent.push('commit')
        return answer
      })
    },
  } as unknown as Database
  return {
    db,
    taken: () => {
      const all = sent
      sent = []
      return all
    },
  }
}
