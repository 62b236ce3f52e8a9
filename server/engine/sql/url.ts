import { singleColumn } from './sql-kind.ts'

export const urlSql = singleColumn('text')
