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

/** Runs a composed query. */
type Run = <T>(query: Parameters<typeof compile>[0]) => Promise<T[]>

interface At {
  readonly model: string
  readonly where?: CleanedWhere[]
}

/**
 * Where better-auth keeps what it needs: our own tables, through our own pool. A session's token is stored as its hash
 * only; its times are those of our clock.
 */
export const authStorage = (db: Queryable, clock: Clock) => {
  const run: Run = async <T>(query: Parameters<typeof compile>[0]) => (await db.query(compile(query))) as T[]
  return createAdapterFactory({
    config: {
      adapterId: 'keelson',
      supportsDates: false,
      supportsBooleans: true,
      supportsJSON: false,
      supportsNumericIds: false,
      transaction: false,
    },
    adapter: () => ({ ...reading(run), ...writing(run, clock), ...removing(run) }),
  })
}

const reading = (run: Run) => ({
  findOne: async <T>({ model, where }: At) => {
    const [row] = await run<Columns>(compose.selectFrom(model).selectAll().where(allOf(where)).limit(1))
    return (row ? shown(row, tokenIn(where)) : null) as T | null
  },
  findMany: async <T>({ model, where, limit }: At & { limit: number }) => {
    const rows = await run<Columns>(compose.selectFrom(model).selectAll().where(allOf(where)).limit(limit))
    return rows.map((row) => shown(row, tokenIn(where))) as T[]
  },
  count: async ({ model, where }: At) => {
    const counted = sql<number>`count(*)::int`.as('n')
    const [row] = await run<{ n: number }>(compose.selectFrom(model).select(counted).where(allOf(where)))
    return row?.n ?? 0
  },
})

const writing = (run: Run, clock: Clock) => ({
  create: async <T extends Columns>({ model, data }: { model: string; data: T }) => {
    const token = data['token_hash']
    const row =
      typeof token === 'string'
        ? { ...data, token_hash: hashToken(token), ...sessionTimes(clock.now()) }
        : data
    const [stored] = await run<Columns>(compose.insertInto(model).values(row).returningAll())
    return shown(stored ?? {}, token) as T
  },
  update: async <T>({ model, where, update }: At & { update: T }) => {
    const query = compose
      .updateTable(model)
      .set(update as Columns)
      .where(allOf(where))
      .returningAll()
    const [row] = await run<Columns>(query)
    return (row ? shown(row, tokenIn(where)) : null) as T | null
  },
  updateMany: async ({ model, where, update }: At & { update: Columns }) =>
    (await run(compose.updateTable(model).set(update).where(allOf(where)).returning(one))).length,
})

const removing = (run: Run) => ({
  delete: async ({ model, where }: At) => {
    await run(compose.deleteFrom(model).where(allOf(where)))
  },
  deleteMany: async ({ model, where }: At) =>
    (await run(compose.deleteFrom(model).where(allOf(where)).returning(one))).length,
})

const one = sql<number>`1`.as('one')

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
      const next = condition(eb, part)
      return index === 0 ? next : part.connector === 'OR' ? eb.or([sofar, next]) : eb.and([sofar, next])
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
