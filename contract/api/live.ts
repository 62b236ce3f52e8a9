/** A record as the live stream names it: what it is, never what is in it. */
export interface LiveRef {
  readonly type: string
  readonly id: string
}

/** A change that the reader may know of: which record, and what it hangs on. Its values are asked for as ever. */
export interface LiveChange extends LiveRef {
  readonly version: number
  /** The records that this one hangs on, e.g. what a reply is about. */
  readonly of?: readonly LiveRef[]
}

/** `event: changes` of the stream. */
export interface LiveChanges {
  readonly changes: readonly LiveChange[]
  /** Types of which so much has changed that single records are not named. */
  readonly many?: readonly string[]
}

/** Somebody who looks at a record, or writes something about it. */
export interface PresentPerson {
  readonly id: string
  readonly name: string
  readonly isTyping: boolean
}

/** `event: presence` of the stream, and the answer to whoever says that they are there. */
export interface LivePresence {
  /** The record's id. */
  readonly record: string
  readonly people: readonly PresentPerson[]
}
