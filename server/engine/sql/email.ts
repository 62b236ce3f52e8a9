import { singleColumn } from './sql-kind.ts'

export const emailSql = singleColumn('text')
