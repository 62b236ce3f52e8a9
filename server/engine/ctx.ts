import type { Grant } from '#contract/access.ts'
import type { SystemValues } from '#contract/define-type.ts'
import type { Database, Queryable, Transaction } from '#platform/database/pool.ts'
import type { TypeRegistry } from './registry.ts'
import type { Decisions } from './decisions.ts'
import type { Numbers } from './numbers.ts'

/** How a command reached the product. */
export type Via = 'web' | 'api' | 'cli' | 'import' | 'system'

/** Who acts: a person with what their roles grant, or a named system actor. Everything that a rule calls `me` and `my`. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  /** Own organisation and those below it. */
  readonly organisations: readonly string[]
  readonly teams: readonly string[]
  /** Keys of the roles held, directly and by teams. */
  readonly roles: readonly string[]
  /** Whether the own organisation is one of those that run the desk (kind `own`). */
  readonly provider: boolean
  /** A named system actor rather than a person. */
  readonly system: boolean
  readonly timeZone: string
  readonly language: string
  readonly grants: readonly RoleGrant[]
  /** Set where an API key narrows what its person may do. */
  readonly scopes?: readonly string[]
}

/** A grant with the name of the role that it comes from, so that a decision can be explained. */
export interface RoleGrant extends Grant {
  readonly role: string
}

/** Time, actor and database are parameters; nothing here is ambient. */
export interface Ctx {
  readonly types: TypeRegistry
  readonly decisions: Decisions
  readonly actor: Actor
  readonly via: Via
  readonly clock: { now(): string }
  readonly db: Database | Transaction
  /** Human numbers reserved by this process. */
  readonly numbers: Numbers
  /** How many verbs deep this write is. */
  readonly depth?: number
}

/** A context within an open transaction. */
export type WriteCtx = Ctx & { readonly db: Transaction }

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

/** What a write did. `event` is null when nothing changed: then there is no new version either. */
export interface Written {
  readonly before: StoredRecord | null
  readonly after: StoredRecord
  readonly event: LoggedEvent | null
}

export const isTransaction = (db: Queryable): db is Transaction => 'savepoint' in db
