import { singleColumn } from './sql-kind.ts'

export const choiceSql = singleColumn('text')
