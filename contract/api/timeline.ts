import type { ApiEvent, ApiRecord, Refs } from './records.ts'

/** One thing that happened to a record: a change of it, or something that hangs on it. */
export interface TimelineItem {
  readonly id: string
  readonly at: string
  readonly actor: string | null
  /** `event`, or the type of what hangs on it: `journal-entry`, `attachment`, `link`. */
  readonly kind: string
  readonly event?: ApiEvent
  readonly record?: ApiRecord
  /** The duplicate that it was said about, where it is not this record itself. */
  readonly about?: { readonly type: string; readonly id: string }
  /** What the reader may still change of an entry of their own, by the names of its fields; absent where nothing is. */
  readonly corrects?: readonly string[] | undefined
}

/** `GET /{plural}/{id}/timeline`: oldest first, also where it was asked for from its end. */
export interface TimelinePage {
  readonly data: readonly TimelineItem[]
  readonly refs: Refs
  /** The place behind which more follows; null at the end. */
  readonly next: string | null
  /** The place before which there is more, where it was asked for from its end; null at the beginning. */
  readonly previous: string | null
}
