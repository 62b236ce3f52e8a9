import type { RefLabel } from '#contract/api/records.ts'
import type { SystemValues } from '#contract/define-type.ts'

/** How a command reached the product. */
export type Via = 'web' | 'api' | 'cli' | 'import' | 'system'

/** A record in memory: system values and fields by name, wire values, null where there is none. */
export type StoredRecord = SystemValues & { readonly [field: string]: unknown }

export type Values = Readonly<Record<string, unknown>>

/** Why an event happened: an import's batch and line, the event of a parent, a job. */
export type Cause = Readonly<Record<string, unknown>>

interface OnExisting {
  readonly type: string
  readonly id: string
  /** The version that the caller saw; without it the command applies to whatever is current. */
  readonly version?: number
  readonly cause?: Cause
}

export type Command =
  | {
      readonly kind: 'create'
      readonly type: string
      readonly values: Values
      readonly id?: string
      readonly cause?: Cause
      /** Only history that is imported brings its own number and begins in a state of its own. */
      readonly number?: string
      readonly state?: string
    }
  | ({ readonly kind: 'update'; readonly values: Values } & OnExisting)
  | ({ readonly kind: 'transition'; readonly transition: string; readonly values?: Values } & OnExisting)
  | ({ readonly kind: 'remove' } & OnExisting)
  | ({ readonly kind: 'restore' } & OnExisting)

export type EventKind = 'created' | 'updated' | 'transitioned' | 'archived' | 'restored'

/** Field → [before, after], wire values. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>

/** An entry of the log: audit, timeline and outbox in one. */
export interface LoggedEvent {
  readonly id: string
  readonly type: string
  readonly recordId: string
  readonly version: number
  readonly kind: EventKind
  readonly transition: string | null
  readonly state: string
  readonly stateClass: string
  readonly at: string
  readonly actor: string
  readonly via: Via
  readonly changes: Changes
  readonly cause: Cause | null
  /** Hex of the SHA-256 of the predecessor for this record; empty for the first. */
  readonly prev: string
  /** Hex of the SHA-256 over the canonical form of all of the above. */
  readonly hash: string
}

/** The name of a referenced record as a statement found it. */
export interface LabelRow extends RefLabel {
  readonly id: string
  readonly sensitive: boolean
}

/** What is known of references already: null for one that the actor may not know of. */
export type KnownLabels = ReadonlyMap<string, LabelRow | null>

/** What a write did. `event` is null when nothing changed: then there is no new version either. */
export interface Written {
  readonly before: StoredRecord | null
  readonly after: StoredRecord
  readonly event: LoggedEvent | null
  /** Names of the records that it refers to, where they were asked for and something was stored. */
  readonly labels?: KnownLabels
}
