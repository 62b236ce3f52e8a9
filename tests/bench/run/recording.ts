import type { Database, Queryable, Statement, Transaction } from '#platform/database/pool.ts'

export interface RecordingDatabase {
  readonly db: Database
  /** Everything that was sent since the last call, whole. */
  taken(): readonly Statement[]
}

/** A database that keeps every statement with its values, those around transactions included. */
export const recordStatements = (database: Database): RecordingDatabase => {
  let sent: Statement[] = []
  const noted =
    <Q extends Queryable>(inner: Q): Q['query'] =>
    (statement: Statement) => {
      sent.push(statement)
      return inner.query(statement)
    }
  const bare = (text: string): void => void sent.push({ text })
  const db = {
    ...database,
    query: noted(database),
    transaction: <T>(fn: (tx: Transaction) => Promise<T>) => {
      bare('begin')
      return database.transaction(async (tx) => {
        const answer = await fn({
          ...tx,
          query: noted(tx),
          savepoint: async <S>(inner: () => Promise<S>) => {
            bare('savepoint s1')
            const result = await tx.savepoint(inner)
            bare('release savepoint s1')
            return result
          },
        })
        bare('commit')
        return answer
      })
    },
  }
  return {
    db,
    taken: () => {
      const all = sent
      sent = []
      return all
    },
  }
}
