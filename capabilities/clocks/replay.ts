import { stateAt, type ClockState } from '#contract/clocks/clocks.ts'
import { list, type Ctx } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import { clockRow, comparedNames } from './commitment-rows.ts'
import { recordedZones, zonesKept } from './clockwork/zones.ts'
import { clocksBy } from './compute.ts'
import type { Computed } from './computed.ts'
import { termsByHash, termsOf, type Terms } from './terms/definitions.ts'
import { loadHistories } from './histories.ts'
import { currentVersions } from './terms/versions.ts'

export interface ReplayRequest {
  /** Type of the records. */
  readonly type: string
  /** FEEL: which of them; all when absent. */
  readonly filter?: string
  /** Values that some agreements, calendars or decision tables would have, by id; what is in force when absent. */
  readonly proposed?: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** The terms of a record instead, e.g. those that it had before; null leaves it out. */
  readonly termsFor?: (record: string) => Terms | null
  /** Each page of records as they were computed: by what they were counted by, and by the other terms. */
  readonly onPage?: (page: readonly ReplayedRecord[]) => Promise<void>
  readonly onProgress?: (records: number) => void
}

/** A clock that is not what was recorded, though it was counted by the same terms from the same events. */
export interface Unequal {
  readonly record: string
  readonly agreement: string
  readonly target: string
  /** The values that differ: recorded, replayed. */
  readonly differs: Readonly<Record<string, readonly [unknown, unknown]>>
}

/** How a clock stands: under what was in force, or under what is proposed. */
export interface Placed {
  readonly agreement: string
  readonly state: ClockState
  readonly dueAt: string | null
}

/** A clock that would stand differently. */
export interface ReplayChange {
  readonly record: string
  readonly number: string
  readonly agreementKind: string
  readonly target: string
  readonly from: Placed | null
  readonly to: Placed | null
  /** What it comes from: another agreement holds, another length is promised, other hours count. */
  readonly because: 'agreement' | 'target' | 'hours'
}

export interface ReplayResult {
  readonly records: number
  readonly clocks: number
  /** Records with events that the clocks do not know yet; they are left out. */
  readonly behind: number
  readonly unequal: readonly Unequal[]
  /** Empty where something is unequal: by what can't be replayed nothing can be foretold. */
  readonly changes: readonly ReplayChange[]
  /** Clocks by state, under what was in force and under what is proposed; empty as the changes are. */
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
}

/** One record under both terms. */
export interface ReplayedRecord {
  readonly number: string
  readonly again: Computed
  readonly then: Computed
}

const pageSize = 200

interface Head {
  readonly id: string
  readonly number: string
  readonly terms: string
  readonly version: number
}

/**
 * Recomputes the clocks of records from their events: first by the terms and in the zones that they were counted by,
 * which must give what was recorded, then by the proposed ones, or those in force. Changes nothing.
 */
export const replayClocks = async (ctx: Ctx, request: ReplayRequest): Promise<ReplayResult> => {
  const { db, types } = ctx
  const now = Date.parse(ctx.clock.now())
  const known = new Map<string, Terms | null>()
  const proposed = await termsOf(db, types, await currentVersions(db), request.proposed)
  const unequal: Unequal[] = []
  const changes: ReplayChange[] = []
  const before: Record<string, number> = {}
  const after: Record<string, number> = {}
  let [records, clocks, behind] = [0, 0, 0]
  for await (const heads of pagesOf(ctx, request)) {
    const ids = heads.map(({ id }) => id)
    const histories = await loadHistories(db, ids)
    const zones = await recordedZones(db, ids)
    const recorded = await recordedClocks(db, ids)
    const page: ReplayedRecord[] = []
    for (const head of heads) {
      const history = histories.get(head.id)
      if (!known.has(head.terms)) known.set(head.terms, await termsByHash(db, types, head.terms))
      const terms = known.get(head.terms)
      if (!history || !terms || history.version !== head.version) {
        behind += 1
        continue
      }
      records += 1
      const again = clocksBy(history, request.type, terms, zones.get(head.id)?.zones)
      clocks += again.clocks.length
      unequal.push(...differences(again, recorded.get(head.id) ?? []))
      const other = request.termsFor ? request.termsFor(head.id) : proposed
      if (other === null) continue
      const kept = zonesKept(history, request.type, zones.get(head.id), { then: terms, now: other })
      const then = clocksBy(history, request.type, other, kept)
      page.push({ number: head.number, again, then })
      changes.push(...changesOf(head, again, then, now))
      count(before, again, now)
      count(after, then, now)
    }
    await request.onPage?.(page)
    request.onProgress?.(records + behind)
  }
  const told = { records, clocks, behind, unequal }
  return unequal.length > 0
    ? { ...told, changes: [], before: {}, after: {} }
    : { ...told, changes, before, after }
}

const pagesOf = async function* (ctx: Ctx, { type, filter }: ReplayRequest): AsyncGenerator<readonly Head[]> {
  let cursor: string | undefined
  do {
    const page = await list(ctx, type, {
      sort: ['number'],
      limit: pageSize,
      ...(filter !== undefined && { filter }),
      ...(cursor !== undefined && { cursor }),
    })
    yield await ctx.db.query<Head>({
      name: 'clocks:heads',
      text: `select c.record_id as id, r.number, c.terms, c.version from clocked c join record r on r.id = c.record_id
        where c.record_id = any($1::uuid[]) and c.terms is not null order by r.number`,
      values: [page.rows.map(({ id }) => id)],
    })
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

type Row = Readonly<Record<string, unknown>>

const recordedClocks = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const rows = await db.query<Row & { about_id: string }>({
    name: 'clocks:recorded',
    text: 'select * from commitment where about_id = any($1::uuid[])',
    values: [ids],
  })
  return Map.groupBy(rows, ({ about_id: record }) => record)
}

const keyOf = (row: Row): string => `${String(row.agreement_id)} ${String(row.target)}`

const differences = (again: Computed, recorded: readonly Row[]): readonly Unequal[] => {
  const replayed = new Map(
    again.clocks.map((clock) => clockRow(again, clock)).map((row) => [keyOf(row), row] as const),
  )
  const kept = new Map(recorded.map((row) => [keyOf(row), row] as const))
  return [...new Set([...kept.keys(), ...replayed.keys()])].flatMap((key) => {
    const [a, b]: readonly (Row | undefined)[] = [kept.get(key), replayed.get(key)]
    const differing = comparedNames.filter((name) => plain(a?.[name]) !== plain(b?.[name]))
    if (differing.length === 0) return []
    const [agreement = '', target = ''] = key.split(' ')
    const differs = Object.fromEntries(
      differing.map((name) => [name, [a?.[name] ?? null, b?.[name] ?? null] as const]),
    )
    return [{ record: again.id, agreement, target, differs }]
  })
}

/** Whole numbers come from the database as text where they may be long. */
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? null)

export const placedBy = (computed: Computed, now: number) =>
  new Map(
    computed.clocks.map((clock) => {
      const { kind, number } = clock.agreement.definition
      const { dueAt } = clock.standing
      const placed = {
        agreement: number,
        state: stateAt(clock.standing, now),
        dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
      }
      return [`${kind} ${clock.target.name}`, { placed, target: clock.terms.target }] as const
    }),
  )

export const changesOf = (
  head: Pick<ReplayChange, 'number'> & { readonly id: string },
  again: Computed,
  then: Computed,
  now: number,
): readonly ReplayChange[] => {
  const [old, fresh] = [placedBy(again, now), placedBy(then, now)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), fresh.get(key)]
    const from = a?.placed ?? null
    const to = b?.placed ?? null
    if (from?.agreement === to?.agreement && from?.state === to?.state && from?.dueAt === to?.dueAt) return []
    const because =
      from?.agreement !== to?.agreement ? 'agreement' : a?.target !== b?.target ? 'target' : 'hours'
    const [agreementKind = '', target = ''] = key.split(' ')
    return [{ record: head.id, number: head.number, agreementKind, target, from, to, because } as const]
  })
}

const count = (sums: Record<string, number>, { clocks }: Computed, now: number): void => {
  for (const { standing } of clocks) {
    const state = stateAt(standing, now)
    sums[state] = (sums[state] ?? 0) + 1
  }
}
