import { identifier, singleColumn } from './sql-kind.ts'

export const decimalSql = singleColumn('numeric', {
  // As text: a JSON number would lose digits in the parser of JavaScript.
  select: (alias, base) => `trim_scale(${alias}.${identifier(base)})::text`,
})
