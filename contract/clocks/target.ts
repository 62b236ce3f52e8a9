import { z } from 'zod'
import { actionParts } from '../automation/actions.ts'
import { durationMs } from '../rule/temporal.ts'

/** What a promise is about. `own` has the conditions that its agreement gives it, the others have usual ones. */
const targetKinds = ['response', 'next-reply', 'update', 'resolution', 'own'] as const
export type TargetKind = (typeof targetKinds)[number]

/** What becomes of a clock that had stopped when the record is worked on again. */
const afterReopening = ['resumes', 'restarts', 'never'] as const
export type AfterReopening = (typeof afterReopening)[number]

const feel = z.string().min(1).max(2000)
const words = z.string().min(1).max(200)
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
/** What is done when a clock reaches a point: every part of it once. */
const stepShape = z.strictObject({
  /** Fired once for each round of a clock, under this name. */
  name: key,
  /** `80%` of the target, `-PT30M` before it is due, `+PT1H` after it; all by the calendar. */
  at: z
    .string()
    .max(40)
    .refine((text) => thresholdOf(text) !== null, 'Write 80%, -PT30M or +PT1H.'),
  /** FEEL: whether it concerns the record as it is then. */
  when: feel.optional(),
  ...actionParts,
  /** An automation that is started on the record, last. */
  start: z.uuid().optional(),
})

/** A promise of an agreement: how long something may take, and when its clock runs. Conditions are FEEL over the record. */
const targetShape = z.strictObject({
  name: key,
  kind: z.enum(targetKinds),
  label: words.optional(),
  /** FEEL of a duration: `duration("PT4H")`, or `decision("key")` of a decision table. Null: no such promise. */
  length: feel,
  start: feel.optional(),
  pause: feel.optional(),
  /** When a paused clock goes on; as soon as `pause` holds no more when absent. */
  resume: feel.optional(),
  stop: feel.optional(),
  cancel: feel.optional(),
  /** Begins anew from zero. */
  reset: feel.optional(),
  reopened: z.enum(afterReopening).optional(),
  steps: z.array(stepShape).max(20).optional(),
})

export const targetsShape = z
  .array(targetShape)
  .max(20)
  .refine((targets) => isDistinct(targets.map(({ name }) => name)), 'Two targets have the same name.')
  .refine(
    (targets) => targets.every(({ steps = [] }) => isDistinct(steps.map(({ name }) => name))),
    'Two steps of a target have the same name.',
  )

const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length

export type TargetDefinition = z.output<typeof targetShape>
export type StepDefinition = z.output<typeof stepShape>

/** Working time, from the length of the target, at which a step is reached; null for what is no point in time. */
export const thresholdOf = (at: string): ((target: number) => number) | null => {
  const share = /^(\d{1,3}(?:\.\d)?)%$/.exec(at)?.[1]
  if (share !== undefined) return (target) => Math.round((target * Number(share)) / 100)
  const sign = at[0] === '-' ? -1 : at[0] === '+' ? 1 : 0
  const ms = sign === 0 ? null : durationMs(at.slice(1))
  if (ms === null || ms < 0) return null
  return (target) => Math.max(0, target + sign * ms)
}

export const targetLabels: Readonly<Record<TargetKind, string>> = {
  response: 'Response',
  'next-reply': 'Next reply',
  update: 'Update',
  resolution: 'Resolution',
  own: 'Target',
}
