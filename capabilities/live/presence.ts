import type { LivePresence, PresentPerson } from '#contract/api/live.ts'
import { allowed, labelsOf, noFacts, withFacts, type Ctx, type EngineType, type StoredRecord } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import type { LiveSource, News } from './hub.ts'
import type { Listener } from './line.ts'

/** So long somebody counts as present who has not said so again. */
const presenceSeconds = 40

interface Present {
  /** A uuid that the tab has given itself. */
  readonly client: string
  readonly isTyping: boolean
}

interface Other {
  readonly person: string
  readonly isTyping: boolean
}

/**
 * Says that the actor looks at a record that they may read, or writes something about it, and answers who else does:
 * to those who work on the record, nobody else.
 */
export const arrive = async (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  { client, isTyping }: Present,
): Promise<LivePresence> => {
  const facts = noFacts()
  const works = await withFacts(ctx, facts, () => allowed(ctx, type, 'work', record, facts))
  const [row] = await ctx.db.query<{ others: readonly Other[] }>({
    name: 'presence:arrive',
    // A tab is somewhere once; one that another person has named is left alone.
    text: `with arrived as (
      insert into presence as p (client, person_id, record_id, is_typing, sees_others, until)
      values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
      on conflict (client) do update set record_id = excluded.record_id, is_typing = excluded.is_typing,
        sees_others = excluded.sees_others, until = excluded.until where p.person_id = excluded.person_id)
      select coalesce(json_agg(o), '[]') as others from (
        select person_id as person, bool_or(is_typing) as "isTyping" from presence
        where record_id = $3 and person_id <> $2 and until > now() and $5 group by person_id order by person_id) o`,
    values: [client, ctx.actor.id, record.id, isTyping, works, presenceSeconds],
  })
  return { record: record.id, people: await named(ctx, row?.others ?? []) }
}

/** Says that a tab has left the record that it showed. */
export const leave = async ({ db, actor }: Pick<Ctx, 'db' | 'actor'>, client: string): Promise<void> => {
  await db.query({
    name: 'presence:leave',
    text: 'delete from presence where client = $1 and person_id = $2',
    values: [client, actor.id],
  })
}

/** Forgets those who have gone without saying so. */
export const sweepPresence = async (db: Queryable): Promise<void> => {
  await db.query({ name: 'presence:sweep', text: 'delete from presence where until < now()' })
}

const named = async (ctx: Ctx, others: readonly Other[]): Promise<readonly PresentPerson[]> => {
  const labels = await labelsOf(
    ctx,
    others.map(({ person }) => ({ type: 'person', id: person })),
  )
  return others.flatMap(({ person, isTyping }) => {
    const label = labels[person]
    return label ? [{ id: person, name: label.title, isTyping }] : []
  })
}

interface Around extends Other {
  readonly client: string
  readonly record: string
}

/** Tells those who look at a record who else has come, gone, or begun to write. One statement for all of a process. */
export const presenceNews = (everyMs = 1500): LiveSource => {
  const told = new Map<string, string>()
  return {
    everyMs,
    news: async (listeners) => {
      const here = new Map(
        listeners.flatMap((each) => (each.client === null ? [] : [[each.client, each] as const])),
      )
      for (const client of told.keys()) if (!here.has(client)) told.delete(client)
      const [first] = here.values()
      if (!first) return []
      const news: News[] = []
      for (const [client, { record, others }] of await lookAround(first.ctx.db, here)) {
        const to = here.get(client)
        const now = JSON.stringify([record, others])
        if (!to || (told.get(client) ?? JSON.stringify([record, []])) === now) continue
        told.set(client, now)
        const data: LivePresence = { record, people: await named(to.ctx, others) }
        news.push({ to, event: 'presence', data })
      }
      return news
    },
  }
}

const lookAround = async (
  db: Queryable,
  here: ReadonlyMap<string, Listener>,
): Promise<ReadonlyMap<string, { readonly record: string; readonly others: readonly Other[] }>> => {
  const rows = await db.query<Around>({
    name: 'presence:around',
    text: `select h.client, h.record_id as record, o.person_id as person, coalesce(bool_or(o.is_typing), false) as "isTyping"
      from unnest($1::uuid[], $2::uuid[]) as w(client, person_id)
      join presence h on h.client = w.client and h.person_id = w.person_id and h.sees_others and h.until > now()
      left join presence o on o.record_id = h.record_id and o.person_id <> h.person_id and o.until > now()
      group by h.client, h.record_id, o.person_id order by o.person_id`,
    values: [[...here.keys()], [...here.values()].map(({ ctx }) => ctx.actor.id)],
  })
  const around = new Map<string, { record: string; others: Other[] }>()
  for (const { client, record, person, isTyping } of rows) {
    const seen = around.get(client) ?? { record, others: [] }
    around.set(client, seen)
    if ((person as string | null) !== null) seen.others.push({ person, isTyping })
  }
  return around
}
