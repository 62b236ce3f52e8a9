import { standingOf, stateAt, type RecordClock } from '#contract/clocks/clocks.ts'
import type { AgreementDefinition } from '#contract/clocks/agreement.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { stepsOf } from '#contract/clocks/steps.ts'
import { countedByParty, readClock, timeByParty } from '#contract/time/clock.ts'
import type {
  ClockAnswer,
  ClockParty,
  ClockReason,
  ClocksAnswer,
  ClockStretch,
} from '#contract/api/clocks.ts'
import type { ApiEvent, Refs } from '#contract/api/records.ts'
import type { RecordHistory } from '#contract/clocks/moments.ts'
import { historyOf, labelsOf, type Cause, type Ctx, type EngineType, type StoredRecord } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import { stepsDone, type DoneStep } from './clockwork/done-steps.ts'
import { compute, followedOf } from './compute.ts'
import type { Terms } from './terms/definitions.ts'
import { targetIn } from './terms/target-words.ts'

/** The clocks of a record as its reader may see them, now: each stretch, why it began and ended, and who had it in hand. */
export const explainClocks = async (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  terms: Terms,
): Promise<ClocksAnswer> => {
  const { db, types } = ctx
  const now = Date.parse(ctx.clock.now())
  const [head] = await db.query<{ terms: string | null }>({
    name: 'clocks:terms-of',
    text: 'select terms from clocked where record_id = $1::uuid',
    values: [record.id],
  })
  const named = { id: record.id, type: type.name }
  const [computed] = await compute(db, [named], new Map([[record.id, head?.terms ?? null]]), {
    types,
    terms,
    now,
  })
  if (!computed || computed.clocks.length === 0)
    return { now: new Date(now).toISOString(), data: [], refs: {}, stands: nothingDue }
  const events = await historyOf(ctx, type, record.id, { ids: eventsOf(computed.clocks) })
  const refs = { ...events.refs, ...(await labelsOf(ctx, namedBy(computed.clocks))) }
  const steps = await stepsDone(ctx, record.id)
  const reasons = reasonsOf(computed.history, events.data)
  const data = computed.clocks.flatMap((clock) => {
    const { id, kind } = clock.agreement.definition
    // What teams and suppliers have promised each other is no business of whoever is served.
    return kind === 'sla' || refs[id]
      ? [
          explained(clock, now, {
            refs,
            reasons,
            steps,
            named: computed.values['contract'],
            language: ctx.actor.language,
          }),
        ]
      : []
  })
  const { nextDueAt, dueLevel, resolutionLevel } = followedOf(type, computed, now)
  return { now: new Date(now).toISOString(), data, refs, stands: { nextDueAt, dueLevel, resolutionLevel } }
}

const nothingDue: ClocksAnswer['stands'] = { nextDueAt: null, dueLevel: null, resolutionLevel: null }

interface Known {
  readonly refs: Refs
  readonly reasons: ReadonlyMap<string, ClockReason>
  readonly steps: readonly DoneStep[]
  /** The contract that the record names itself. */
  readonly named: unknown
  readonly language: string
}

const explained = (
  clock: RecordClock,
  now: number,
  { refs, reasons, steps, named, language }: Known,
): ClockAnswer => {
  const { agreement, target, terms, zone, moments } = clock
  const { definition } = agreement
  const reading = readClock(moments, terms, now)
  const standing = standingOf(clock)
  const reason = (event: string | null): ClockReason | null =>
    event === null ? null : (reasons.get(event) ?? null)
  const due = reading.breachedAt ?? standing.dueAt
  return {
    agreement: refs[definition.id]
      ? { id: definition.id, number: definition.number, title: definition.title }
      : null,
    contract: contractOf(definition, refs, named),
    kind: definition.kind,
    target: { name: target.name, kind: target.kind, label: targetIn(language, target) },
    zone,
    state: stateAt(standing, now),
    dueAt: isoOf(due),
    breachedAt: isoOf(reading.breachedAt),
    breachedBy: reading.breachedAt === null ? null : partyOf(reading.breachedBy, refs),
    targetMs: terms.target,
    elapsedMs: reading.elapsed,
    remainingMs: reading.remaining,
    round: reading.round,
    missed: reading.missed,
    stretches: reading.stretches.map((stretch): ClockStretch => ({
      from: new Date(stretch.from).toISOString(),
      to: new Date(stretch.to).toISOString(),
      phase: stretch.phase,
      party: partyOf(stretch.party, refs),
      begunBy: reason(stretch.begunBy),
      endedBy: reason(stretch.endedBy),
      countedMs: stretch.counted,
      round: stretch.round,
    })),
    byParty: partiesOf(clock, standing.endedAt ?? now, refs),
    steps: steps
      .filter(({ agreement: id, target: name }) => id === definition.id && name === target.name)
      .map(({ agreement: _agreement, target: _target, ...step }) => ({
        ...step,
        at: target.steps.find((each) => each.definition.name === step.name)?.definition.at ?? '',
      })),
  }
}

/** Until it has ended: then it is in nobody's hands any more. */
const partiesOf = ({ moments, terms }: RecordClock, until: number, refs: Refs): ClockAnswer['byParty'] => {
  const { stretches } = readClock(moments, terms, until)
  const counted = countedByParty(stretches)
  return [...timeByParty(stretches)]
    .filter(([, ms]) => ms > 0)
    .map(([party, ms]) => ({ party: partyOf(party, refs), ms, countedMs: counted.get(party) ?? 0 }))
}

const contractOf = (
  { contract: id }: AgreementDefinition,
  refs: Refs,
  named: unknown,
): ClockAnswer['contract'] => {
  const label = id === null ? undefined : refs[id]
  return id === null || !label
    ? null
    : { id, number: label.number, title: label.title, isNamed: named === id }
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Whoever the reader may not know of is only of a kind. */
const partyOf = (party: string | null, refs: Refs): ClockParty => {
  if (party === null) return { kind: 'nobody', id: null }
  const [kind = '', id = null] = party.split(':')
  return { kind: kind as ClockParty['kind'], id: id !== null && refs[id] ? id : null }
}

const namedBy = (clocks: readonly RecordClock[]) =>
  clocks.flatMap(({ agreement, moments }) => [
    { type: 'agreement', id: agreement.definition.id },
    ...(agreement.definition.contract === null
      ? []
      : [{ type: 'contract', id: agreement.definition.contract }]),
    ...moments.flatMap(({ party = '' }) => {
      const [type = '', id] = party.split(':')
      return id === undefined ? [] : [{ type, id }]
    }),
  ])

/** What moved a clock is asked for by name: a record may have any number of events that moved none. */
const eventsOf = (clocks: readonly RecordClock[]): readonly string[] => [
  ...new Set(clocks.flatMap(({ moments }) => moments.map(({ event }) => event))),
]

const reasonsOf = (history: RecordHistory, events: readonly ApiEvent[]): ReadonlyMap<string, ClockReason> =>
  new Map<string, ClockReason>([
    ...history.frames
      .filter(({ said }) => said !== null)
      .map(({ event, at, said, isSpoken = false }) => {
        const reason = { actor: null, said, isSpoken, version: null, transition: null, changed: [] }
        return [event, { at: new Date(at).toISOString(), ...reason }] as const
      }),
    ...events.map(({ id, at, actor, version, transition, changes }) => {
      const reason = {
        at,
        actor,
        said: null,
        isSpoken: false,
        version,
        transition,
        changed: Object.keys(changes),
      }
      return [id, reason] as const
    }),
  ])

/** How a step that was done once stands now. */
export interface StandingStep {
  /** Why it would not be done now; null where it would. */
  readonly overtaken: string | null
  readonly target: string
  /** An ISO instant. */
  readonly dueAt: string | null
  readonly isLate: boolean
  /** Whether the step is reached just when it is due. */
  readonly isAtDue: boolean
}

/**
 * Whether what a step tells of is still so: the clock is read anew, from the events until now. Null for a cause that names
 * no step.
 */
export const standingStep =
  (termsIn: (db: Queryable) => Promise<Terms>) =>
  async (ctx: Ctx, about: AnyRef, cause: Cause | null): Promise<StandingStep | null> => {
    if (cause?.because !== 'clock') return null
    const now = Date.parse(ctx.clock.now())
    const [head] = await ctx.db.query<{ terms: string | null }>({
      name: 'clocks:terms-of',
      text: 'select terms from clocked where record_id = $1::uuid',
      values: [about.id],
    })
    const terms = await termsIn(ctx.db)
    const countedBy = new Map([[about.id, head?.terms ?? null]])
    const [computed] = await compute(ctx.db, [about], countedBy, { types: ctx.types, terms, now })
    const agreement = (cause.agreement as AnyRef | undefined)?.id
    const clock = computed?.clocks.find(
      (each) => each.agreement.definition.id === agreement && each.target.name === cause.target,
    )
    if (!clock)
      return {
        overtaken: 'no such promise holds any more',
        target: '',
        dueAt: null,
        isLate: false,
        isAtDue: false,
      }
    const { phase, dueAt, lateAfter, breachedAt } = standingOf(clock)
    const isReached = stepsOf(clock, now).some(
      ({ step, round, at }) => step.definition.name === cause.step && round === cause.round && at <= now,
    )
    const step = clock.target.steps.find(({ definition }) => definition.name === cause.step)
    return {
      overtaken:
        phase !== 'running' ? `its clock is ${phase}` : isReached ? null : 'its clock shows another time',
      target: clock.target.label,
      dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
      isLate: breachedAt !== null || (lateAfter !== null && now > lateAfter),
      isAtDue: step?.threshold(clock.terms.target) === clock.terms.target,
    }
  }
