import type { RefusedDeed } from '#contract/api/clocks.ts'
import { saidByClock } from '#contract/automation/said-by-clock.ts'
import type { RecordClock } from '#contract/clocks/clocks.ts'
import { telling } from '#contract/clocks/moments.ts'
import type { ReachedStep } from '#contract/clocks/steps.ts'
import type { StepDefinition } from '#contract/clocks/target.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import type { Cause, StoredRecord, WriteCtx } from '#engine'
import type { Computed } from './computed.ts'

export type Reached = ReachedStep & { readonly clock: RecordClock }

/** What came of a part of a step. */
export interface Outcome {
  readonly did: RefusedDeed['did']
  readonly record?: string
  /** Why it could not be done, or why there was nothing to do. */
  readonly because?: string
}

/** Does what a step says, with the rights of the clockwork, and starts its automation with the rights of that. */
export type DoStep = (
  ctx: WriteCtx,
  about: AnyRef,
  step: StepDefinition,
  doing: {
    readonly cause: Cause
    readonly words: (record: StoredRecord) => string
    /** What teams and suppliers have promised each other is no business of whoever is served. */
    readonly tellsServed: boolean
  },
) => Promise<readonly Outcome[]>

/** Does a step where its condition holds: everything is a write whose cause names the agreement, the target and the step. */
export const act = async (
  ctx: WriteCtx,
  { id, type, history, terms }: Computed,
  { step, clock, round, at }: Reached,
  { isLate, doStep }: { readonly isLate: boolean; readonly doStep: DoStep },
): Promise<readonly Outcome[]> => {
  const { definition } = step
  const told = telling(history.given, terms.of(type)?.decide ?? (() => null))
  for (const frame of history.frames) told.tell(frame)
  if (!step.when(told.scope)) return [{ did: 'nothing', because: 'its condition does not hold' }]
  const cause: Cause = {
    because: 'clock',
    agreement: { type: 'agreement', id: clock.agreement.definition.id },
    target: clock.target.name,
    step: definition.name,
    round,
    reachedAt: new Date(at).toISOString(),
    ...(isLate && { late: true }),
  }
  return doStep(ctx, { type, id }, definition, {
    cause,
    words: ({ number }) => saidByClock(`${clock.target.label} of ${number}`, definition.at),
    tellsServed: clock.agreement.definition.kind === 'sla',
  })
}
