import type { Row } from '#contract/clocks/agreement.ts'
import type { RecordClock, Standing } from '#contract/clocks/clocks.ts'
import type { RecordHistory } from '#contract/clocks/moments.ts'
import type { Terms } from './terms/definitions.ts'

/** A record's clocks as they were just computed. */
export interface Computed {
  readonly id: string
  readonly type: string
  readonly history: RecordHistory
  readonly terms: Terms
  readonly chosenBy: string | null
  /** What the record said when its agreements were chosen. */
  readonly values: Row
  readonly clocks: readonly (RecordClock & { readonly standing: Standing })[]
}
