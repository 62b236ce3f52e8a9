import { singleColumn } from './sql-kind.ts'

export const booleanSql = singleColumn('boolean')
