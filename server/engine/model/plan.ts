import type { EngineType } from './ctx.ts'
import type { EngineState, EngineTransition } from './parts.ts'
import type { Changes, LoggedEvent, StoredRecord } from './record.ts'

/** A record with the hash of its last event, as a write finds it. */
export interface Loaded {
  readonly record: StoredRecord
  readonly head: string
}

/** Where a command leads: the state afterwards, and the one that is entered if it is another. */
export interface Step {
  readonly state: EngineState
  readonly entered: EngineState | null
  readonly transition: EngineTransition | null
}

/** What a command will do, decided without touching the database. */
export interface Plan {
  readonly type: EngineType
  readonly before: StoredRecord | null
  readonly after: StoredRecord
  readonly step: Step
  readonly changes: Changes
  /** What happened, with values in clear: for what runs in the transaction. */
  readonly event: LoggedEvent | null
  /** The same as the log keeps it: personal values sealed, and the hash over that. */
  readonly logged: LoggedEvent | null
}

/** An event before it is chained by its hash. */
export type EventDraft = Omit<LoggedEvent, 'hash'>

/** A plan whose event is not chained yet. */
export type Decision = Omit<Plan, 'event' | 'logged'> & { readonly draft: EventDraft | null }
