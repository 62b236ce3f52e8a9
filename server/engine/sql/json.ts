import { singleColumn } from './sql-kind.ts'

export const jsonSql = singleColumn('jsonb', {
  // The driver would make a PostgreSQL array of a JavaScript list.
  params: (value) => [JSON.stringify(value)],
  json: (value) => [value],
})
