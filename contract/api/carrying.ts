import type { Refs } from './records.ts'

/** Whether a target of an agreement is carried, for one priority or, where all are the same, for each. Milliseconds. */
export interface CarriedPromise {
  readonly target: string
  readonly label: string
  readonly priority: string | null
  readonly promisedMs: number
  readonly isCarried: boolean
  /** The start at which it is worst; null where nothing can be computed. */
  readonly worst: {
    readonly start: string
    readonly dueAt: string
    readonly doneAt: string
    readonly lateMs: number
  } | null
  /** Agreements that it stands on and that promise nothing of the kind. */
  readonly missing: readonly string[]
  /** The least change of a length by which it would be carried: of the agreement named, or of the promise itself. */
  readonly remedy: { readonly agreement: string; readonly fromMs: number; readonly ms: number } | null
}

export interface CarryingAnswer {
  readonly promises: readonly CarriedPromise[]
  /** Hours of the coming week in which the agreement works and one that carries it does not. */
  readonly hours: readonly {
    readonly agreement: string
    readonly uncoveredMs: number
    readonly ofMs: number
  }[]
  /** What ends before the agreement does. */
  readonly ends: readonly { readonly agreement: string; readonly until: string }[]
  /** Shares of time; null where one of them promises none. */
  readonly availability: {
    readonly promised: number
    readonly independent: number
    readonly least: number
    readonly most: number
  } | null
  readonly refs: Refs
}
