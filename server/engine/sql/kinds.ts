import type { Field, KindName } from '#contract/fields/kind.ts'
import { booleanSql } from './boolean.ts'
import { choiceSql } from './choice.ts'
import { dateSql } from './date.ts'
import { datetimeSql } from './datetime.ts'
import { decimalSql } from './decimal.ts'
import { durationSql } from './duration.ts'
import { emailSql } from './email.ts'
import { integerSql } from './integer.ts'
import { jsonSql } from './json.ts'
import { markdownSql } from './markdown.ts'
import { moneySql } from './money.ts'
import { anyRefSql, refSql } from './ref.ts'
import { refsSql } from './refs.ts'
import type { SqlKind } from './sql-kind.ts'
import { textSql } from './text.ts'
import { urlSql } from './url.ts'

const kinds = {
  boolean: booleanSql, choice: choiceSql, date: dateSql, datetime: datetimeSql, decimal: decimalSql,
  duration: durationSql, email: emailSql, integer: integerSql, json: jsonSql, markdown: markdownSql,
  money: moneySql, ref: refSql, refs: refsSql, text: textSql, url: urlSql,
} satisfies Record<KindName, SqlKind> // prettier-ignore

/** The storage of a field. */
export const sqlKindOf = (field: Field): SqlKind =>
  field.kind === 'ref' && (field as { target?: string }).target === '*' ? anyRefSql : kinds[field.kind]
