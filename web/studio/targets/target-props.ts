import type { ReactNode } from 'react'
import type { AgreementIssue } from '#contract/clocks/agreement.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { TargetDefinition } from '#contract/clocks/target.ts'

/** One target of an agreement that is being changed, with what is wrong with all of them. */
export interface TargetProps {
  readonly at: number
  readonly target: TargetDefinition
  readonly appliesTo: string
  /** The type of the records, with `said`, where it is one that the reader knows. */
  readonly type: TypeMeta | undefined
  readonly issues: readonly AgreementIssue[]
  readonly onTarget: (target: TargetDefinition) => void
  /** The buttons that move it and take it away. */
  readonly tools: ReactNode
}
