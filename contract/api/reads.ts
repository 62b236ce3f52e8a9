import type { Refs } from './records.ts'

/** One row of the read log: somebody was shown something sensitive. */
export interface ApiRead {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly via: string
  /** The session in a browser; null for an API key. */
  readonly session: string | null
  /** The API key that it was read with. */
  readonly key: string | null
  /** The request's reference: the same as in the log of the program. */
  readonly request: string | null
  /** What was asked for, as this description names it: `readIncident`, `exportIncidents`. */
  readonly operation: string
  readonly type: string
  /** Null for figures over, and filters by, something sensitive of many records. */
  readonly recordId: string | null
  readonly fields: readonly string[]
  /** How many sensitive records the figures were made of. */
  readonly records: number | null
}

export interface ReadPage {
  readonly data: readonly ApiRead[]
  readonly refs: Refs
  readonly next: string | null
}
