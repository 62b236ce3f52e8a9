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
  readonly event: LoggedEvent | null
}
