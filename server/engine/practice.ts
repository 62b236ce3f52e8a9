import type { AnyType, Fields } from '#contract/define-type.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import type { Command, Ctx, LoggedEvent, StoredRecord, WriteCtx, Written } from './ctx.ts'

/** Work in the transaction of a transition that names it by `run`. It may call `write` again; depth is bounded. */
export type Verb = (ctx: WriteCtx, written: Written) => Promise<void>

/** Work after the commit, as a job. It may run more than once for an event and must not act twice. */
export interface Reaction {
  readonly name: string
  /** Which events concern it; pure and cheap, for it is asked about every event. */
  readonly wants: (event: LoggedEvent) => boolean
  readonly run: (ctx: Ctx, event: LoggedEvent) => Promise<void>
}

/** Work that time sets off: looked for every minute by whoever holds the job, found by an index, done once. */
export interface Clockwork {
  readonly name: string
  readonly run: (ctx: Ctx) => Promise<void>
}

/** A practice as the engine gets it: a declaration with the behaviour beside it. */
export interface Practice {
  readonly type: AnyType
  readonly verbs?: Readonly<Record<string, Verb>>
  readonly reactions?: readonly Reaction[]
  readonly clockwork?: readonly Clockwork[]
  /** Runs in the transaction after each write of the type, for what spans records: a circle of references. */
  readonly onWrite?: Verb
  /** A capability that comes with the practice, e.g. that records can have tasks. */
  readonly brings?: Capability
  /** What a declaration can't say: issues with a record as it would be stored, e.g. FEEL that does not parse. Pure. */
  readonly checks?: (
    after: StoredRecord,
    ctx: Ctx,
  ) => readonly { field: string; code: string; message: string }[]
}

/** What is known of a write before it is decided. */
export interface WriteOutline {
  readonly kind: Command['kind']
  readonly transition: string | null
  /** Class of the state that the transition leads to. */
  readonly towards: StateClass | null
}

/** Something that any record can have. Types name it under `capabilities`. */
export interface Capability {
  readonly name: string
  /** Fields that every type with the capability gets. */
  readonly fields?: Fields
  /** Types of the records that hang on others: entries, attachments, links. They are no part of the navigation. */
  readonly satellites?: readonly Practice[]
  /** Runs in the transaction after each write of a type that has the capability. */
  readonly onWrite?: Verb
  /** Whether `onWrite` has something to do; spares the transaction of a write that does not concern it. */
  readonly concerns?: (write: WriteOutline) => boolean
}
