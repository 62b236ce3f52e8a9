import type { CarriedPromise, CarryingAnswer } from '#contract/api/carrying.ts'
import type { CompiledTarget } from '#contract/clocks/agreement.ts'
import {
  cheapestRemedy,
  coveredMs,
  longestForEach,
  uncoveredMs,
  worstStart,
  type Carrier,
  type Span,
  type TimedPromise,
} from '#contract/clocks/carrying.ts'
import {
  boundOf,
  cheapestAvailability,
  isPromisingLessCheaper,
  leastShareForEach,
  type EqualParts,
} from '#contract/clocks/remedies.ts'
import type { Decide } from '#contract/clocks/moments.ts'
import { priorities } from '#contract/priority.ts'
import type { FeelValue, Scope } from '#contract/rule/compile.ts'
import { labelsOf, list, type Ctx, type StoredRecord } from '#engine'
import { termsOf, type Terms } from '../terms/definitions.ts'
import { targetIn } from '../terms/target-words.ts'
import { beginsOf, endsOf, idleBecause, type Party } from './lasting.ts'

const weekMs = 7 * 86_400_000
const mostCarriers = 20

/**
 * Whether the agreements that one stands on can carry it: each taking all of its time, one after the other, in their order,
 * from the worst start of the coming week, its holidays included.
 */
export const carryingOf = async (ctx: Ctx, record: StoredRecord, terms: Terms): Promise<CarryingAnswer> => {
  const ids = (record['carriedBy'] as readonly string[] | null) ?? []
  const carriers = await carriersOf(ctx, ids)
  const own = partyOf(record, await termsWith(ctx, record, terms))
  const idle = carriers.flatMap((each) => {
    const why = idleBecause(each, partyOf(each, terms))
    return why === null ? [] : [{ agreement: each.id, why }]
  })
  const isIdle = new Set(idle.map(({ agreement }) => agreement))
  const working = carriers.filter(({ id }) => !isIdle.has(id))
  const parties = working.flatMap((each) => partyOf(each, terms) ?? [])
  const from = Date.parse(ctx.clock.now())
  const span = { from, to: from + weekMs }
  const refs = await labelsOf(
    ctx,
    [record, ...carriers].map(({ id }) => ({ type: 'agreement', id })),
  )
  const found = {
    promises:
      own && carriers.length > 0
        ? promisesOf(own, parties, { isAnyIdle: isIdle.size > 0, span, language: ctx.actor.language })
        : [],
    hours: own ? hoursOf(own, parties, span) : [],
    idle,
    begins: own ? beginsOf(own, parties, from) : [],
    ends: own ? endsOf(own, parties, from) : [],
    ...availabilityOf(record, working),
  }
  const isCarried = own !== null && carriers.length > 0 && isWhole(found)
  return { standsOn: ids.length > 0, isCarried, ...found, refs }
}

/** Nothing is missing: neither of its targets nor of its hours, of those it stands on, or of its availability. */
const isWhole = ({
  promises,
  hours,
  idle,
  begins,
  ends,
  unavailable,
  availability,
}: Omit<CarryingAnswer, 'standsOn' | 'isCarried' | 'refs' | 'unavailableShare'>): boolean =>
  promises.every((each) => each.isCarried) &&
  [hours, idle, begins, ends, unavailable].every((each) => each.length === 0) &&
  (availability === null || availability.promised <= availability.least)

/** What is drafted is judged as if it were in force; what it stands on has to be. */
const termsWith = (ctx: Ctx, record: StoredRecord, terms: Terms): Promise<Terms> | Terms =>
  record.state === 'draft'
    ? termsOf(ctx.db, ctx.types, terms.versions, new Map([[record.id, record]]))
    : terms

/** In the order in which the agreement names them, archived or not; those that the reader may not know of are left out. */
const carriersOf = async (ctx: Ctx, ids: readonly string[]): Promise<readonly StoredRecord[]> => {
  if (ids.length === 0) return []
  const named = ids.slice(0, mostCarriers)
  const filter = `id in (${named.map((id) => `"${id}"`).join(', ')})`
  const { rows } = await list(ctx, 'agreement', { filter, limit: mostCarriers, archived: true })
  return named.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

const partyOf = (record: StoredRecord, terms: Terms): Party | null => {
  const definitions = terms.of(String(record['appliesTo']))
  const compiled = definitions?.agreements.find(({ definition }) => definition.id === record.id)
  return compiled && definitions ? { record, compiled, decide: definitions.decide } : null
}

const workingOf = ({ compiled: { definition } }: Party) => definition.workingIn(definition.zoneOf({}))

const lengthFor = (target: CompiledTarget, decide: Decide, priority: string): number | null => {
  const scope: Scope = {
    get: ([name]): FeelValue => (name === 'priority' ? priority : null),
    decision: (key) => decide(key, scope),
  }
  return target.length(scope)
}

const promisesOf = (
  own: Party,
  carriers: readonly Party[],
  {
    isAnyIdle,
    span,
    language,
  }: { readonly isAnyIdle: boolean; readonly span: Span; readonly language: string },
): readonly CarriedPromise[] =>
  own.compiled.targets.flatMap((target) => {
    const found = Object.keys(priorities).flatMap((priority) => {
      const ms = lengthFor(target, own.decide, priority)
      if (ms === null) return []
      const lengths = carriers.map((carrier) => {
        const same = carrier.compiled.targets.find(({ kind }) => kind === target.kind)
        return same ? lengthFor(same, carrier.decide, priority) : null
      })
      return [{ priority, ms, lengths }]
    })
    const [first] = found
    if (!first) return []
    const areSame = found.every(
      ({ ms, lengths }) => ms === first.ms && lengths.every((length, at) => length === first.lengths[at]),
    )
    const asked = areSame ? [{ ...first, priority: null }] : found
    return asked.map(({ priority, ms, lengths }) => ({
      target: target.name,
      label: targetIn(language, target),
      priority,
      promisedMs: ms,
      ...carriedBy({ own, carriers, isAnyIdle, ms, lengths }, span),
    }))
  })

interface Asked {
  readonly own: Party
  readonly carriers: readonly Party[]
  readonly isAnyIdle: boolean
  readonly ms: number
  readonly lengths: readonly (number | null)[]
}

const carriedBy = (
  { own, carriers, isAnyIdle, ms, lengths }: Asked,
  span: Span,
): Pick<CarriedPromise, 'isCarried' | 'worst' | 'missing' | 'missingMs' | 'remedy'> => {
  const missing = carriers.flatMap(({ record }, at) => (lengths[at] === null ? [record.id] : []))
  const promise: TimedPromise = { ms, working: workingOf(own) }
  const promising = carriers.flatMap((party, at) => {
    const length = lengths[at]
    return typeof length === 'number' ? [{ party, timed: { ms: length, working: workingOf(party) } }] : []
  })
  const timed = promising.map((each) => each.timed)
  const worst = timed.length > 0 ? worstStart(promise, timed, span) : null
  const isCarried = !isAnyIdle && missing.length === 0 && worst !== null && worst.lateMs <= 0
  const found = worst !== null && worst.lateMs > 0 ? cheapestRemedy(promise, timed, span) : null
  const changed = found?.index === undefined || found.index === null ? null : promising[found.index]
  return {
    isCarried,
    worst: worst && {
      start: new Date(worst.start).toISOString(),
      dueAt: new Date(worst.dueAt).toISOString(),
      doneAt: new Date(worst.doneAt).toISOString(),
      lateMs: worst.lateMs,
    },
    missing,
    missingMs: missing.length > 0 ? longestForEach(promise, silentToo(carriers, lengths), span) : null,
    remedy: found && {
      agreement: changed ? changed.party.record.id : own.record.id,
      fromMs: changed ? changed.timed.ms : ms,
      ms: found.ms,
    },
  }
}

const silentToo = (carriers: readonly Party[], lengths: readonly (number | null)[]): readonly Carrier[] =>
  carriers.map((party, at) => ({ ms: lengths[at] ?? null, working: workingOf(party) }))

const hoursOf = (own: Party, carriers: readonly Party[], span: Span): CarryingAnswer['hours'] => {
  const working = workingOf(own)
  const ofMs = working.between(span.from, span.to)
  const lacking = carriers.flatMap((carrier) => {
    const missed = uncoveredMs(working, workingOf(carrier), span)
    const worksMs = workingOf(carrier).between(span.from, span.to)
    return missed > 0 ? [{ agreement: carrier.record.id, uncoveredMs: missed, worksMs }] : []
  })
  const together = ofMs - coveredMs(working, carriers.map(workingOf), span)
  const less = { agreement: own.record.id, fromMs: ofMs, ms: ofMs - together }
  const isLess = isPromisingLessCheaper({ ofMs, togetherMs: together }, lacking)
  return lacking.map(({ worksMs, ...each }) => ({
    ...each,
    ofMs,
    remedy: isLess ? less : { agreement: each.agreement, fromMs: worksMs, ms: worksMs + each.uncoveredMs },
  }))
}

const shareOf = ({ availability }: StoredRecord): number | null =>
  typeof availability === 'string' || typeof availability === 'number' ? Number(availability) / 100 : null

const availabilityOf = (
  record: StoredRecord,
  carriers: readonly StoredRecord[],
): Pick<CarryingAnswer, 'unavailable' | 'unavailableShare' | 'availability'> => {
  const promised = shareOf(record)
  const silent = promised === null ? [] : carriers.filter((each) => shareOf(each) === null)
  const parts = carriers.flatMap((carrier) => {
    const share = shareOf(carrier)
    if (share === null) return []
    const copies = typeof carrier['copies'] === 'number' ? carrier['copies'] : 1
    return [{ share, copies, needed: typeof carrier['needed'] === 'number' ? carrier['needed'] : copies }]
  })
  const unavailable = silent.map(({ id }) => id)
  if (promised === null || parts.length === 0 || silent.length > 0) {
    const unavailableShare =
      promised === null || silent.length === 0 ? null : leastShareForEach(promised, parts, silent.length)
    return { unavailable, unavailableShare, availability: null }
  }
  const availability = boundedBy(record, promised, carriers, parts)
  return { unavailable, unavailableShare: null, availability }
}

/** All of those who carry it promise some availability: whether that is enough, and what would be. */
const boundedBy = (
  record: StoredRecord,
  promised: number,
  carriers: readonly StoredRecord[],
  parts: readonly EqualParts[],
): NonNullable<CarryingAnswer['availability']> => {
  const bound = boundOf(parts)
  const found = promised <= bound.least ? null : cheapestAvailability(promised, parts)
  if (found === null) return { promised, ...bound, remedy: null }
  const { change, index, to } = found
  if (index === null) {
    const remedy = { agreement: record.id, change: 'share', from: promised, to, needed: 1 } as const
    return { promised, ...bound, remedy }
  }
  const { share, copies, needed } = parts[index] as (typeof parts)[number]
  const { id } = carriers[index] as StoredRecord
  const changed =
    change === 'copies'
      ? ({ change, from: copies, needed } as const)
      : ({ change: 'share', from: share, needed } as const)
  return { promised, ...bound, remedy: { agreement: id, to, ...changed } }
}
