import { singleColumn } from './sql-kind.ts'

export const dateSql = singleColumn('date')
