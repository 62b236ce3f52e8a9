import { singleColumn } from './sql-kind.ts'

export const textSql = singleColumn('text')
