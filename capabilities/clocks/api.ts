import type { AgreementDefinition } from '#contract/clocks/agreement.ts'
import { tablesOfAgreement, tablesReached } from '#contract/clocks/tables.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { problem } from '#contract/problem.ts'
import type { DecisionTable } from '#contract/rule/decision.ts'
import { keepFollowed, labelsOf, read, write, type Ctx, type WriteCtx } from '#engine'
import { inTransaction } from '#engine/model/ctx.ts'
import type { Queryable, Transaction } from '#platform/database/pool.ts'
import { recountingNow, recountService } from './availability/recount.ts'
import { servicesDue } from './availability/store.ts'
import { compute, lockClocks, storeComputed } from './compute.ts'
import { keepTerms, termsByHash, termsOf, type Terms } from './terms/definitions.ts'
import { asIfItHeld, proposalOf } from './replaying/proposal.ts'
import { recountRows, storeRecounts } from './replaying/recount-rows.ts'
import { replayClocks, type Unequal } from './replay.ts'
import { currentVersions } from './terms/versions.ts'

/** What a replay asks, of the records of a type. */
export interface ReplayQuestion {
  readonly id: string
  readonly number: string
  readonly type: string
  /** FEEL; all when null. */
  readonly filter: string | null
  /** As if this agreement held for all of them. */
  readonly agreement: string | null
  /** Values by number of an agreement, calendar or decision table. */
  readonly proposed: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null
  /** A replay that was applied, to be taken back. */
  readonly reverses: string | null
}

export interface ReplayFigures {
  readonly records: number
  readonly clocks: number
  readonly behind: number
  readonly unequal: readonly Unequal[]
  /** Null, as the next two are, where something is unequal. */
  readonly differing: number | null
  readonly late: number | null
  readonly lateAfter: number | null
}

/**
 * Replays a set of records and keeps what it found as rows of `recount`, which nobody sees while the replay is not done.
 * Where a clock is not what was recorded nothing is kept of the other terms, no figure either: by what can't be replayed
 * nothing can be foretold.
 * @throws Problem for a proposal that does not fit
 */
export const runReplay = async (ctx: Ctx, question: ReplayQuestion): Promise<ReplayFigures> => {
  await dropRecounts(ctx.db, question.id)
  const given = question.proposed === null ? new Map() : await proposalOf(ctx, question.proposed)
  const proposed =
    question.agreement === null ? given : asIfItHeld(await read(ctx, 'agreement', question.agreement), given)
  const now = Date.parse(ctx.clock.now())
  let [told, differing, late, lateAfter] = [0, 0, 0, 0]
  const { records, clocks, behind, unequal } = await replayClocks(ctx, {
    type: question.type,
    proposed,
    ...(await setOf(ctx, question)),
    onPage: async (page) => {
      const rows = page.flatMap((each) => recountRows(question, each, now))
      differing += rows.filter((row) => row.differs).length
      late += rows.filter(({ was }) => was === 'breached').length
      lateAfter += rows.filter(({ becomes }) => becomes === 'breached').length
      await inTransaction(ctx, async (inner) => {
        for (const terms of new Set(page.map(({ then }) => then.terms)))
          if (proposed.size === 0) await keepTerms(inner.db, terms, ctx.clock.now())
        await storeRecounts(inner.db, rows, now)
        await keepFollowed(
          inner.db,
          ctx.types.get('replay'),
          ['done'],
          [{ id: question.id, done: (told += page.length) }],
        )
      })
    },
  })
  if (unequal.length === 0) return { records, clocks, behind, unequal, differing, late, lateAfter }
  await dropRecounts(ctx.db, question.id)
  return { records, clocks, behind, unequal, differing: null, late: null, lateAfter: null }
}

const droppedAtOnce = 10_000

/** Drops what a replay has kept of each record, a piece at a time. */
export const dropRecounts = async (db: Queryable, id: string): Promise<void> => {
  for (let dropped = droppedAtOnce; dropped === droppedAtOnce;) {
    const [row] = await db.query<{ dropped: number }>({
      name: 'clocks:drop-recounts',
      text: `with gone as (
          delete from recount where id in (select id from recount where replay_id = $1::uuid limit ${droppedAtOnce}) returning 1)
        select count(*)::int as dropped from gone`,
      values: [id],
    })
    dropped = row?.dropped ?? 0
  }
}

/** Whether a replay counts any record by now: what it kept is needed to take it back. */
export const hasApplied = async (db: Queryable, id: string): Promise<boolean> => {
  const rows = await db.query({
    name: 'clocks:has-applied',
    text: 'select from recount where replay_id = $1::uuid and applied limit 1',
    values: [id],
  })
  return rows.length > 0
}

/** Which records, and by which terms where each has its own. */
const setOf = async (ctx: Ctx, { filter, reverses }: ReplayQuestion) => {
  const own = filter?.trim() ? { filter } : {}
  if (reverses === null) return own
  const rows = await ctx.db.query<{ record: string; terms: string }>({
    name: 'clocks:terms-before',
    text: 'select distinct about_id as record, was_terms as terms from recount where replay_id = $1::uuid',
    values: [reverses],
  })
  const known = new Map<string, Terms | null>()
  for (const hash of new Set(rows.map(({ terms }) => terms)))
    known.set(hash, await termsByHash(ctx.db, ctx.types, hash))
  const before = new Map(rows.map(({ record, terms }) => [record, known.get(terms) ?? null]))
  const touched = `recountedBy = "${reverses}"`
  return {
    filter: own.filter === undefined ? touched : `(${own.filter}) and ${touched}`,
    termsFor: (record: string) => before.get(record) ?? null,
  }
}

const atOnce = 50

/**
 * Counts the records of a replay by its terms from now on: an event on each, by which the log says why its clocks changed.
 * Records whose clocks it leaves as they are stay as they are. May be run again after a crash.
 */
export const applyReplay = async (ctx: Ctx, question: ReplayQuestion): Promise<void> => {
  for (;;) {
    const rows = await ctx.db.query<{ record: string; terms: string }>({
      name: 'clocks:to-apply',
      text: `select distinct about_id as record, terms from recount where replay_id = $1::uuid and differs and not applied
        order by about_id limit ${atOnce}`,
      values: [question.id],
    })
    if (rows.length === 0) return
    await inTransaction(ctx, (inner) => applyTo(inner, question, rows))
  }
}

const applyTo = async (
  ctx: WriteCtx,
  { id, number, type, reverses }: ReplayQuestion,
  rows: readonly { readonly record: string; readonly terms: string }[],
): Promise<void> => {
  const ids = rows.map(({ record }) => record)
  await lockClocks(
    ctx.db,
    ids.map((record) => ({ id: record, type })),
  )
  await ctx.db.query({
    name: 'clocks:apply-terms',
    text: `update clocked c set terms = x.terms from unnest($1::uuid[], $2::text[]) as x(id, terms) where c.record_id = x.id`,
    values: [ids, rows.map(({ terms }) => terms)],
  })
  // Zones are found anew with other terms; whoever takes them back goes on by those that were recorded.
  if (reverses === null)
    await ctx.db.query({
      name: 'clocks:forget',
      text: 'delete from commitment where about_id = any($1::uuid[])',
      values: [ids],
    })
  for (const record of ids) {
    const cause = { replay: number }
    await write(ctx, { kind: 'update', type, id: record, values: { recountedBy: id }, cause })
  }
  const computing = {
    types: ctx.types,
    terms: await termsOf(ctx.db, ctx.types, await currentVersions(ctx.db)),
    now: Date.parse(ctx.clock.now()),
  }
  const countedBy = new Map(rows.map(({ record, terms }) => [record, terms]))
  const records = ids.map((record) => ({ id: record, type }))
  await storeComputed(ctx.db, await compute(ctx.db, records, countedBy, computing), computing)
  await ctx.db.query({
    name: 'clocks:applied',
    text: 'update recount set applied = true where replay_id = $1::uuid and about_id = any($2::uuid[])',
    values: [id, ids],
  })
}

/** Since when clocks run that are counted by some calendars, in milliseconds since 1970: the earliest of each. */
export const runningSince = async (
  db: Queryable,
  calendars: readonly string[],
): Promise<readonly { readonly calendar: string; readonly since: number }[]> =>
  db.query<{ calendar: string; since: number }>({
    name: 'clocks:running-since',
    text: `select a.calendar_id as calendar, min(extract(epoch from c.started_at) * 1000)::float8 as since
      from agreement a join commitment c on c.agreement_id = a.id
      where a.calendar_id = any($1::uuid[]) and c.state in ('running', 'paused') group by a.calendar_id`,
    values: [calendars],
  })

/** Counts a service's availability again, months that have ended included: an outage of it was declared or corrected. */
export const recountAvailability = async (ctx: Ctx, service: string): Promise<void> =>
  recountService(ctx, service, await recountingNow(ctx, true))

const servicesAtOnce = 200
const noId = '00000000-0000-0000-0000-000000000000'

/** Counts the services again for which time has moved on, or whose terms, outages or objectives have changed. */
export const recountDueAvailability = async (ctx: Ctx): Promise<void> => {
  const now = Date.parse(ctx.clock.now())
  const recounting = await recountingNow(ctx, false)
  for (let behind = noId; ;) {
    const due = await servicesDue(ctx.db, { now, terms: recounting.terms.hash, behind, most: servicesAtOnce })
    for (const { id, isCorrected } of due)
      await recountService(ctx, id, { ...recounting, isWhole: isCorrected })
    const last = due.at(-1)
    if (!last || due.length < servicesAtOnce) return
    behind = last.id
  }
}

/** Agreements on the records of a type that are not archived, with the decision tables that they call, over others too. */
export interface Calling {
  readonly agreements: readonly { readonly id: string; readonly calls: ReadonlySet<string> }[]
  readonly tables: ReadonlyMap<string, DecisionTable>
}

/** Who calls which decision table; the tables are held as they are until the transaction ends. */
export const callingIn = async (db: Transaction, type: string): Promise<Calling> => {
  const rows = await db.query<{ key: string; table: DecisionTable }>({
    name: 'clocks:tables',
    text: 'select key, "table" from decision_table where archived_at is null and applies_to = $1 for share',
    values: [type],
  })
  const tables = new Map(rows.map(({ key, table }) => [key, table]))
  const agreements = await db.query<Pick<AgreementDefinition, 'id' | 'condition' | 'targets'>>({
    name: 'clocks:callers',
    text: 'select id, condition, targets from agreement where archived_at is null and applies_to = $1 order by number',
    values: [type],
  })
  return {
    tables,
    agreements: agreements.map((each) => ({
      id: each.id,
      calls: tablesReached(tablesOfAgreement(each), tables),
    })),
  }
}

/** Records by number and name, for whoever may read them; that there are others is said without saying which. */
export const namesOf = async (ctx: Ctx, records: readonly AnyRef[]): Promise<string> => {
  const labels = await labelsOf(ctx, records)
  const named = records.flatMap(({ id }) => labels[id] ?? [])
  const shown = named.slice(0, mostNamed).map(({ number, title }) => `${number} "${title}"`)
  const others = named.length - shown.length
  return [
    ...shown,
    ...(others > 0 ? [`${others} more`] : []),
    ...(named.length < records.length ? [unseen] : []),
  ].join(', ')
}
const mostNamed = 5
const unseen = 'what you may not see'

/** What is used is not taken away. @throws Problem `conflict` that names who uses it */
export const refuseInUse = async (ctx: Ctx, number: string, users: readonly AnyRef[]): Promise<void> => {
  if (users.length === 0) return
  const names = await namesOf(ctx, users)
  throw problem('conflict', {
    message:
      names === unseen ? `${number} is used by what you may not see.` : `${number} is used by ${names}.`,
    remedy: 'Let them use something else first, or archive them.',
  })
}
