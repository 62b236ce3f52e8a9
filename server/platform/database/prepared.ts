import type { Statement } from './pool.ts'

// A connection keeps each prepared statement for its life: so many texts of a process get a name, the rest none.
const mostNames = 500
const names = new Map<string, string>()

/**
 * The statement under a name of its text, which begins with `what` it is, so that each connection parses and plans it once: for statements whose text
 * recurs and whose plan does not hang on their values. Measured: names of references by id took 0.54 ms of the
 * database's CPU each time, prepared 0.08 ms.
 */
export const prepared = (what: string, statement: Omit<Statement, 'name'>): Statement => {
  const known = names.get(statement.text)
  if (known !== undefined) return { ...statement, name: known }
  if (names.size >= mostNames) return statement
  const name = `${what}:${names.size}`
  names.set(statement.text, name)
  return { ...statement, name }
}
