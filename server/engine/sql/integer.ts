import { singleColumn } from './sql-kind.ts'

// bigint: JSON carries it as a number, and the kind admits only what a number holds exactly.
export const integerSql = singleColumn('bigint')
