import type { Money } from '#contract/fields/money.ts'
import { identifier, type SqlKind } from './sql-kind.ts'

const amount = (alias: string, base: string): string => `${alias}.${identifier(`${base}_amount`)}`

export const moneySql: SqlKind = {
  columns: (base) => [
    { name: `${base}_amount`, type: 'numeric(19,4)' },
    { name: `${base}_currency`, type: 'text' },
  ],
  select: (alias, base) =>
    `case when ${amount(alias, base)} is not null then json_build_object('amount', trim_scale(${amount(alias, base)})::text, 'currency', ${alias}.${identifier(`${base}_currency`)}) end`,
  params: (value) => [(value as Money).amount, (value as Money).currency],
  compare: amount,
}
