import type { AgreementIssue } from '#contract/clocks/agreement.ts'
import type { TargetDefinition } from '#contract/clocks/target.ts'

/** One target of an agreement that is being changed, with what is wrong with all of them. */
export interface TargetProps {
  readonly at: number
  readonly target: TargetDefinition
  readonly appliesTo: string
  readonly issues: readonly AgreementIssue[]
  /** Null takes it away. */
  readonly onTarget: (target: TargetDefinition | null) => void
  readonly onMove?: (() => void) | undefined
}
