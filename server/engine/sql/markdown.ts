import { singleColumn } from './sql-kind.ts'

export const markdownSql = singleColumn('text')
