import { createAdapterFactory } from 'better-auth/adapters'
import type { CleanedWhere } from 'better-auth/adapters'
import { sql } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Clock } from '../clock.ts'
import { compile, compose } from '../database/compose.ts'
import type { Queryable } from '../database/pool.ts'
import { sessionLifeSeconds } from './sessions.ts'
import { hashToken } from './token.ts'

type Columns = Record<string, unknown>
type Builder = ExpressionBuilder<Record<string, Columns>, string>

/**
 * Where better-auth keeps what it needs: our own tables, through our own pool. A session's token is stored as its hash
 * only; its times are those of our clock.
 */
export const authStorage = (db: Queryable, clock: Clock) =>
  createAdapterFactory({
    config: {
      adapterId: 'keelson',
      supportsDates: false,
      supportsBooleans: true,
      supportsJSON: false,
      supportsNumericIds: false,
      transaction: false,
    },
    adapter: () => {
      const run = async <T>(query: Parameters<typeof compile>[0]): Promise<T[]> =>
        (await db.query(compile(query))) as T[]
      return {
        create: async <T extends Columns>({ model, data }: { model: string; data: T }) => {
          const token = data['token_hash']
          const row =
            typeof token === 'string'
              ? { ...data, token_hash: hashToken(token), ...sessionTimes(clock.now()) }
              : data
          const [stored] = await run<Columns>(compose.insertInto(model).values(row).returningAll())
          return shown(stored ?? {}, token) as T
        },
        findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) => {
          const [row] = await run<Columns>(compose.selectFrom(model).selectAll().where(allOf(where)).limit(1))
          return (row ? shown(row, tokenIn(where)) : null) as T | null
        },
        findMany: async <T>({
          model,
          where,
          limit,
        }: {
          model: string
          where?: CleanedWhere[]
          limit: number
        }) => {
          const rows = await run<Columns>(
            compose.selectFrom(model).selectAll().where(allOf(where)).limit(limit),
          )
          return rows.map((row) => shown(row, tokenIn(where))) as T[]
        },
        update: async <T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) => {
          const [row] = await run<Columns>(
            compose
              .updateTable(model)
              .set(update as Columns)
              .where(allOf(where))
              .returningAll(),
          )
          return (row ? shown(row, tokenIn(where)) : null) as T | null
        },
        updateMany: async ({
          model,
          where,
          update,
        }: {
          model: string
          where: CleanedWhere[]
          update: Columns
        }) =>
          (
            await run(
              compose
                .updateTable(model)
                .set(update)
                .where(allOf(where))
                .returning(sql<number>`1`.as('one')),
            )
          ).length,
        delete: async ({ model, where }: { model: string; where: CleanedWhere[] }) => {
          await run(compose.deleteFrom(model).where(allOf(where)))
        },
        deleteMany: async ({ model, where }: { model: string; where: CleanedWhere[] }) =>
          (
            await run(
              compose
                .deleteFrom(model)
                .where(allOf(where))
                .returning(sql<number>`1`.as('one')),
            )
          ).length,
        count: async ({ model, where }: { model: string; where?: CleanedWhere[] }) => {
          const [row] = await run<{ n: number }>(
            compose
              .selectFrom(model)
              .select(sql<number>`count(*)::int`.as('n'))
              .where(allOf(where)),
          )
          return row?.n ?? 0
        },
      }
    },
  })

const sessionTimes = (now: string) => ({
  created_at: now,
  seen_at: now,
  expires_at: new Date(Date.parse(now) + sessionLifeSeconds * 1000).toISOString(),
})

/** A row as better-auth expects it: with the token that only the caller knows. */
const shown = (row: Columns, token: unknown): Columns =>
  'token_hash' in row ? { ...row, token_hash: token ?? '' } : row

const tokenIn = (where: readonly CleanedWhere[] | undefined): unknown =>
  where?.find(({ field, value }) => field === 'token_hash' && typeof value === 'string')?.value

const allOf =
  (where: readonly CleanedWhere[] = []) =>
  (eb: Builder): Expression<SqlBool> =>
    where.reduce<Expression<SqlBool>>((sofar, part, index) => {
      const one = condition(eb, part)
      return index === 0 ? one : part.connector === 'OR' ? eb.or([sofar, one]) : eb.and([sofar, one])
    }, eb.lit(true))

const operators = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: 'in',
  not_in: 'not in',
} as const

const condition = (eb: Builder, { field, operator, value }: CleanedWhere): Expression<SqlBool> => {
  if (!(operator in operators))
    throw new Error(`The operator ${operator} is not known to the storage of sign-ins.`)
  const stored = (each: unknown): unknown => (field === 'token_hash' ? hashToken(String(each)) : each)
  if (value === null) return eb(field, operator === 'ne' ? 'is not' : 'is', null)
  return eb(
    field,
    operators[operator as keyof typeof operators],
    Array.isArray(value) ? value.map(stored) : stored(value),
  )
}
