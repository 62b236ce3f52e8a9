import { singleColumn } from './sql-kind.ts'

export const refsSql = singleColumn('uuid[]', { suffix: '_ids', indexMethod: 'gin' })
