import { clocksOf, standingOf, stateAt, type Standing } from '#contract/clocks/clocks.ts'
import type { RecordHistory } from '#contract/clocks/moments.ts'
import { stepsOf } from '#contract/clocks/steps.ts'
import { hasCapability, keepFollowed, type EngineType, type TypeRegistry } from '#engine'
import type { Queryable, Transaction } from '#platform/database/pool.ts'
import { alarmsOf } from './clockwork/alarms.ts'
import { commitmentRow, iso, storeCommitments } from './commitment-rows.ts'
import { recordedZones, zonesKept } from './clockwork/zones.ts'
import type { Computed } from './computed.ts'
import { keepTerms, termsByHash, type Terms } from './terms/definitions.ts'
import { loadHistories } from './histories.ts'

export interface Computing {
  readonly types: TypeRegistry
  /** The terms in force. */
  readonly terms: Terms
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Takes the lock under which the clocks of records are computed, in the order of their ids, and answers by which terms
 * each was counted last.
 */
export const lockClocks = async (
  tx: Transaction,
  records: readonly { readonly id: string; readonly type: string }[],
): Promise<ReadonlyMap<string, string | null>> => {
  await tx.query({
    name: 'clocks:begin',
    text: `insert into clocked (record_id, type) select id, type from unnest($1::uuid[], $2::text[]) as x(id, type) order by id on conflict do nothing`,
    values: [records.map(({ id }) => id), records.map(({ type }) => type)],
  })
  const rows = await tx.query<{ id: string; terms: string | null }>({
    name: 'clocks:lock',
    text: 'select record_id as id, terms from clocked where record_id = any($1::uuid[]) order by record_id for update',
    values: [records.map(({ id }) => id)],
  })
  return new Map(rows.map(({ id, terms }) => [id, terms]))
}

/**
 * Computes the clocks of locked records from the log, from the beginning. Work that goes on is counted by the terms in
 * force; what has ended keeps the terms that it ended under, for it was promised and judged by them.
 */
export const compute = async (
  db: Queryable,
  records: readonly { readonly id: string; readonly type: string }[],
  countedBy: ReadonlyMap<string, string | null>,
  { types, terms }: Computing,
): Promise<readonly Computed[]> => {
  const histories = await loadHistories(
    db,
    records.map(({ id }) => id),
  )
  const earlier = new Map<string, Terms>([[terms.hash, terms]])
  const recorded = await recordedZones(
    db,
    [...histories.keys()].filter((id) => countedBy.get(id)),
  )
  const at = async (hash: string | null | undefined): Promise<Terms> =>
    typeof hash === 'string' ? termsAt(db, types, earlier, hash, terms) : terms
  const computed: Computed[] = []
  for (const { id, type } of records) {
    const history = histories.get(id)
    if (!history) continue
    const now = isOpen(history) ? terms : await at(countedBy.get(id))
    const then = await at(recorded.get(id)?.terms)
    computed.push(clocksBy(history, type, now, zonesKept(history, type, recorded.get(id), { then, now })))
  }
  return computed
}

const termsAt = async (
  db: Queryable,
  types: TypeRegistry,
  known: Map<string, Terms>,
  hash: string,
  otherwise: Terms,
): Promise<Terms> => {
  const met = known.get(hash)
  if (met) return met
  const found = (await termsByHash(db, types, hash)) ?? otherwise
  known.set(hash, found)
  return found
}

/** Pure: the clocks of a history by terms. */
export const clocksBy = (
  history: RecordHistory,
  type: string,
  terms: Terms,
  zones?: ReadonlyMap<string, string>,
): Computed => {
  const definitions = terms.of(type)
  const { clocks, chosenBy, values } = definitions
    ? clocksOf(history, definitions, zones)
    : { clocks: [], chosenBy: null, values: {} }
  return {
    id: history.id,
    type,
    history,
    terms,
    chosenBy,
    values,
    clocks: clocks.map((clock) => ({ ...clock, standing: standingOf(clock) })),
  }
}

const open = new Set<unknown>(['new', 'active', 'waiting'])

const isOpen = ({ frames }: RecordHistory): boolean =>
  open.has(frames.findLast(({ values }) => values.stateClass !== undefined)?.values.stateClass)

/** Stores what was computed: clocks, when to look again, and what lists show. Nothing is written that is as it was. */
export const storeComputed = async (
  tx: Transaction,
  computed: readonly Computed[],
  { types, now }: Pick<Computing, 'types' | 'now'>,
): Promise<void> => {
  if (computed.length === 0) return
  for (const terms of new Set(computed.map((each) => each.terms))) await keepTerms(tx, terms, iso(now))
  const ids = computed.map(({ id }) => id)
  await storeCommitments(
    tx,
    ids,
    computed.flatMap((each) => each.clocks.map((clock) => commitmentRow(each, clock, now))),
    now,
  )
  const done = await doneSteps(tx, ids)
  await tx.query({
    name: 'clocks:head',
    text: `update clocked c set version = x.version, terms = x.terms, chosen_by = x.chosen_by, wake_at = x.wake_at, is_stale = false
      from jsonb_to_recordset($1::jsonb) as x(record_id uuid, version integer, terms text, chosen_by uuid, wake_at timestamptz(3))
      where c.record_id = x.record_id
        and (c.version, c.terms, c.chosen_by, c.wake_at, c.is_stale) is distinct from (x.version, x.terms, x.chosen_by, x.wake_at, false)`,
    values: [
      JSON.stringify(
        computed.map((each) => ({
          record_id: each.id,
          version: each.history.version,
          terms: each.terms.hash,
          chosen_by: each.chosenBy,
          wake_at: iso(
            earliest(wakeAt(each, done, now), alarmsOf(types.get(each.type), each.history)[0]?.at),
          ),
        })),
      ),
    ],
  })
  for (const [name, ofType] of Map.groupBy(computed, ({ type }) => type))
    if (hasCapability(types.get(name), 'clocks'))
      await keepFollowed(
        tx,
        types.get(name),
        followedNames,
        ofType.map((each) => followedOf(types.get(name), each, now)),
      )
}

const earliest = (one: number | null, other: number | undefined): number | null =>
  other === undefined ? one : Math.min(one ?? Infinity, other)

export const stepKey = (id: string, agreement: string, target: string, round: number, step: string): string =>
  `${id} ${agreement} ${target} ${round} ${step}`

/** In the place of a step's name: that the clock was found late. */
export const lateStep = ''

/** When a running clock was late first, or will be, in milliseconds since 1970; null where it can't be. */
export const lateFrom = ({
  phase,
  breachedAt,
  lateAfter,
}: Pick<Standing, 'phase' | 'breachedAt' | 'lateAfter'>): number | null =>
  phase !== 'running' ? null : (breachedAt ?? (lateAfter === null ? null : lateAfter + 1))

/** The steps of records that were done already. */
export const doneSteps = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.query<{
    record: string
    agreement: string
    target: string
    round: number
    step: string
  }>({
    name: 'clocks:done',
    text: `select record_id as record, agreement_id as agreement, target, round, step from clock_step where record_id = any($1::uuid[])
      union all select record_id, agreement_id, target, round, '${lateStep}' from clock_late where record_id = any($1::uuid[])`,
    values: [ids],
  })
  return new Set(
    rows.map(({ record, agreement, target, round, step }) => stepKey(record, agreement, target, round, step)),
  )
}

/** When something of the record's clocks is reached next: a step that was not done, or the end of a promise. */
const wakeAt = ({ id, clocks }: Computed, done: ReadonlySet<string>, now: number): number | null => {
  let next: number | null = null
  const reach = (at: number): void => {
    next = next === null ? at : Math.min(next, at)
  }
  for (const clock of clocks) {
    const { standing, agreement, target } = clock
    if (standing.phase !== 'running') continue
    const late = lateFrom(standing)
    const { id: agreementId } = agreement.definition
    if (late !== null && !done.has(stepKey(id, agreementId, target.name, standing.round, lateStep)))
      reach(late)
    for (const { step, round, at } of stepsOf(clock, now))
      if (!done.has(stepKey(id, agreementId, target.name, round, step.definition.name))) reach(at)
  }
  return next
}

const followedNames = [
  'nextDueAt',
  'dueLevel',
  'internalDueAt',
  'internalDueLevel',
  'responseLevel',
  'resolutionLevel',
] as const

type Clocks = Computed['clocks']

/**
 * What stands in the record itself. Whoever is served reads it too, so there it tells of the agreement with the customer
 * alone; what teams and suppliers promise each other stands apart. Where nobody is served, such as with an approval, it
 * comes first where there is no other.
 */
export const followedOf = (
  type: EngineType,
  { id, clocks }: Computed,
  now: number,
): Readonly<Record<(typeof followedNames)[number] | 'id', string | null>> => {
  const ofCustomers = clocks.filter(({ agreement }) => agreement.definition.kind === 'sla')
  const isServed = type.declaration.timers?.respond !== undefined
  const promised = isServed || ofCustomers.length > 0 ? ofCustomers : clocks
  const internal = clocks.filter((clock) => !promised.includes(clock))
  const level = (kind: 'response' | 'resolution'): string | null => {
    const clock = promised.find(({ target }) => target.kind === kind)
    return clock ? stateAt(clock.standing, now) : null
  }
  const [next, nextInternal] = [nextOf(promised, now), nextOf(internal, now)]
  return {
    id,
    nextDueAt: next.dueAt,
    dueLevel: next.level,
    internalDueAt: nextInternal.dueAt,
    internalDueLevel: nextInternal.level,
    responseLevel: level('response'),
    resolutionLevel: level('resolution'),
  }
}

/** Of the clocks that have not ended, the one that is due first: when, and how it stands. */
const nextOf = (
  clocks: Clocks,
  now: number,
): { readonly dueAt: string | null; readonly level: string | null } => {
  const due = clocks.flatMap(({ standing }) =>
    standing.dueAt === null || standing.phase === 'stopped' || standing.phase === 'cancelled'
      ? []
      : [{ at: standing.dueAt, level: stateAt(standing, now) }],
  )
  const [first] = due.toSorted((a, b) => a.at - b.at)
  return first ? { dueAt: iso(first.at), level: first.level } : { dueAt: null, level: null }
}
