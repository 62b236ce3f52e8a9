import { systemActor, type Ctx, type EngineField, type EngineType } from '#engine'
import type { Candidate, Edge, Found, Outside } from './plan.ts'

/** The actors that no person is. */
const systemIds = (['setup', 'clockwork', 'importer', 'automation', 'eraser'] as const).map(
  (name) => systemActor(name).id,
)

// They belong to their person and end with them: that they name them keeps nobody.
const belongings: readonly string[] = ['api-key', 'mail-delivery']

/** Looks for everything that a pack has brought, what came of it, and what refers to it. */
export const lookFor = async (ctx: Ctx, pack: string): Promise<Found> => {
  const brought = await broughtBy(ctx, pack)
  const people = brought.filter(({ type }) => type === 'person').map(({ id }) => id)
  const tried = await triedBy(ctx, people, new Set(brought.map(({ id }) => id)))
  const origins = new Map<string, Candidate['origin']>([
    ...tried.map((id) => [id, 'tried'] as const),
    ...brought.map(({ id }) => [id, 'brought'] as const),
  ])
  // What hangs on what hangs on them, too.
  for (let on = [...origins.keys()]; on.length > 0;) {
    on = (await hangingOn(ctx, on, [...people, ...systemIds])).filter((id) => !origins.has(id))
    for (const id of on) origins.set(id, 'follows')
  }
  const changed = await changedByOthers(ctx, [...origins.keys()], [...people, ...systemIds])
  const rows = await ctx.db.query<{ id: string; type: string; number: string; title: string }>({
    text: 'select id, type, number, title from record where id = any($1::uuid[]) and archived_at is null order by id',
    values: [[...origins.keys()]],
  })
  const candidates = rows.map((row) => ({
    ...row,
    origin: origins.get(row.id) ?? ('follows' as const),
    isChanged: changed.has(row.id),
  }))
  return {
    candidates,
    ...(await referencesTo(
      ctx,
      rows.map(({ id }) => id),
    )),
  }
}

const broughtBy = (ctx: Ctx, pack: string): Promise<readonly { id: string; type: string }[]> =>
  ctx.db.query({
    text: `select record_id as id, type from event where kind = 'created' and cause->>'pack' = $1`,
    values: [pack],
  })

/** Whose requests somebody can look after: the kinds of records that one makes to try the product. */
const isWork = (type: EngineType): boolean => !type.satellite && !type.kept && type.fields.has('requester')

const triedBy = async (
  ctx: Ctx,
  people: readonly string[],
  brought: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const parts = ctx.types
    .all()
    .filter(isWork)
    .map(
      ({
        table,
      }) => `select t.id from ${table} t where t.created_by = any($1::uuid[]) and t.archived_at is null
        and not exists (select from event e where e.record_id = t.id and e.version = 1 and e.via = 'import')`,
    )
  const rows = await ctx.db.query<{ id: string }>({ text: parts.join(' union all '), values: [people] })
  return rows.map(({ id }) => id).filter((id) => !brought.has(id))
}

const referring = (type: EngineType): readonly EngineField[] =>
  [...type.fields.values()].filter(({ options }) => options.kind === 'ref' || options.kind === 'refs')

const isStar = ({ options }: EngineField): boolean => options.target === '*'

/** Kinds of records that are about others. */
const hangingTypes = (ctx: Ctx): readonly EngineType[] =>
  ctx.types.all().filter((type) => !type.kept && referring(type).some(isStar))

/** Only what the product and the demonstration's accounts have written: what somebody real wrote keeps what it is about. */
const hangingOn = async (
  ctx: Ctx,
  ids: readonly string[],
  writers: readonly string[],
): Promise<readonly string[]> => {
  const parts = hangingTypes(ctx).map((type) => {
    const about = referring(type)
      .filter(isStar)
      .map((field) => `${field.sql.compare('t', field.base)} = any($1::uuid[])`)
    return `select t.id from ${type.table} t where t.archived_at is null and t.created_by = any($2::uuid[]) and (${about.join(' or ')})`
  })
  const rows = await ctx.db.query<{ id: string }>({
    text: parts.join(' union all '),
    values: [ids, writers],
  })
  return rows.map(({ id }) => id)
}

const changedByOthers = async (
  ctx: Ctx,
  ids: readonly string[],
  writers: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await ctx.db.query<{ id: string }>({
    text: `select distinct record_id as id from event where record_id = any($1::uuid[]) and kind <> 'created'
      and cause->>'pack' is null and actor_id <> all($2::uuid[])`,
    values: [ids, writers],
  })
  return new Set(rows.map(({ id }) => id))
}

interface Reference {
  readonly target: string
  readonly hangs: boolean
  /** The candidate that refers; null for records that are none. */
  readonly inside: string | null
  readonly count: number
  readonly example: string
}

const referencesTo = async (
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ edges: readonly Edge[]; outside: readonly Outside[] }> => {
  const parts = ctx.types.all().flatMap(referencesIn)
  const references = await ctx.db.query<Reference & object>({
    text: parts.join(' union all '),
    values: [ids],
  })
  const fromOutside = Map.groupBy(
    references.filter(({ inside }) => inside === null),
    ({ target }) => target,
  )
  return {
    edges: references.flatMap(({ inside, target, hangs }) =>
      inside === null || inside === target ? [] : [{ from: inside, to: target, hangs }],
    ),
    outside: [...fromOutside].map(([to, found]) => ({
      to,
      count: found.reduce((sum, { count }) => sum + count, 0),
      example: found[0]?.example ?? '',
    })),
  }
}

/** Names of tables and columns are declarations' alone. */
const referencesIn = (type: EngineType): readonly string[] => {
  const counts = !type.satellite && !belongings.includes(type.name)
  const fields = type.kept ? [] : referring(type).filter((field) => isStar(field) || counts)
  if (fields.length === 0) return []
  const targets = fields.map((field) => {
    const column = field.sql.compare('t', field.base)
    const one = field.options.kind === 'refs' ? `unnest(${column})` : column
    return `select ${one} as target, ${isStar(field)} as hangs`
  })
  return [
    `(select x.target, x.hangs, case when t.id = any($1::uuid[]) then t.id end as inside, count(*)::int as count, min(t.number) as example
      from ${type.table} t cross join lateral (${targets.join(' union all ')}) x
      where t.archived_at is null and x.target = any($1::uuid[]) group by 1, 2, 3)`,
  ]
}
