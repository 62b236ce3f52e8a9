import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Compilable, RawBuilder } from 'kysely'
import type { Statement } from './pool.ts'

type AnyTables = Record<string, Record<string, unknown>>

/** Composes SQL and never runs it: the pool alone talks to the database. */
export const compose = new Kysely<AnyTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** The text and values of a composed query or of a piece of `sql`. */
export function compile(
  query: Compilable | RawBuilder<unknown>,
): Required<Pick<Statement, 'text' | 'values'>> {
  const compiled =
    'toOperationNode' in query && 'execute' in query && 'as' in query
      ? query.compile(compose)
      : query.compile()
  return { text: compiled.sql, values: compiled.parameters }
}
