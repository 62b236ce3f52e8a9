import { sql } from 'kysely'
import type { Sql } from './emitter.ts'

/** The three forms of a condition (see `Emitter`), made when asked for. */
export interface Forms {
  whenTrue(): Sql
  whenFalse(): Sql
  exact(): Sql
}

/** A boolean that SQL itself computes with three values. */
export const plainForms = (emit: () => Sql): Forms => ({
  whenTrue: emit,
  whenFalse: () => sql`(not ${emit()})`,
  exact: emit,
})
