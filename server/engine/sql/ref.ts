import type { AnyRef } from '#contract/fields/ref.ts'
import { identifier, singleColumn, type SqlKind } from './sql-kind.ts'

// No foreign key: records are never deleted, the engine checks each new reference, and a key would lock the
// referenced person's or team's row in every write that names it.
export const refSql = singleColumn('uuid', { suffix: '_id' })

/** A reference to a record of any type: type and id. */
export const anyRefSql: SqlKind = {
  columns: (base) => [
    { name: `${base}_type`, type: 'text' },
    { name: `${base}_id`, type: 'uuid' },
  ],
  select: (alias, base) =>
    `case when ${alias}.${identifier(`${base}_id`)} is not null then json_build_object('type', ${alias}.${identifier(`${base}_type`)}, 'id', ${alias}.${identifier(`${base}_id`)}) end`,
  params: (value) => [(value as AnyRef).type, (value as AnyRef).id],
  compare: (alias, base) => `${alias}.${identifier(`${base}_id`)}`,
}
