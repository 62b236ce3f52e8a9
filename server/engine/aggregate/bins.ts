import { sql } from 'kysely'
import type { Sql } from '../rules/where.ts'
import type { Figure } from './figures.ts'
import type { Group } from './groups.ts'

interface Binned {
  /** Rows `b`: one for each bin. */
  readonly rows: Sql
  readonly groups: readonly Sql[]
  readonly figures: readonly Sql[]
  readonly sensitive: Sql
}

/** Groups by time in two steps: by quarters of an hour first, then these. Null where there is nothing to be won or a figure can't. */
export const inBins = (
  rows: Sql,
  groups: readonly Group[],
  figures: readonly Figure[],
  counted: Sql | null,
): Binned | null => {
  if (!groups.some(({ bin }) => bin)) return null
  const parts = figures.flatMap((figure) => (figure.parts ? [figure.parts] : []))
  if (parts.length < figures.length) return null
  const selected = [
    ...groups.map(({ expression, bin }, index) => sql`${bin?.of ?? expression} as ${sql.raw(`b${index}`)}`),
    ...parts.map(({ of }, index) => sql`${of} as ${sql.raw(`p${index}`)}`),
    ...(counted ? [sql`${counted} as sensitive`] : []),
  ]
  const by = groups.map((_, index) => sql.raw(`b${index}`))
  return {
    rows: sql`(select ${sql.join(selected)} from ${rows} group by ${sql.join(by)}) b`,
    groups: groups.map(({ bin }, index) => {
      const value = sql.raw(`b.b${index}`)
      return bin ? bin.whole(value) : value
    }),
    figures: parts.map(({ whole }, index) => whole(sql.raw(`b.p${index}`))),
    sensitive: sql`sum(b.sensitive)::int`,
  }
}
