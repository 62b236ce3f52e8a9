/** The request that brings something to the server, kept with it: whatever page is open can send it. */
export interface Post {
  readonly path: string
  readonly body: unknown
  /** What people call it: its title, or the number of what it is about. */
  readonly what: string
  /** Where it was written: there it can be taken back and changed. */
  readonly page: string
  /** Where a record that it makes is found, followed by its number. */
  readonly makes?: string
  /** Files that are kept in this browser go to the record that it makes. */
  readonly withFiles?: boolean
}

/** Something on its way to the server; what is typed meanwhile is another thing and never mixes with it. */
export interface Outgoing {
  /** Also its Idempotency-Key: sent twice, it is one. */
  readonly id: string
  readonly state: 'sending' | 'unsent'
  /** Why it was refused or got no answer; null while nobody knows. */
  readonly why: string | null
  /** Nothing answered: it goes by itself when something does. */
  readonly isWaiting?: boolean
  /** What it waits for is not a line but whoever wrote it: their session was over, or somebody else’s had begun. */
  readonly isSignedOut?: boolean
  /** When it may have arrived first, in milliseconds since 1970; none while it certainly has not. */
  readonly triedAt?: number
  readonly post?: Post
}

export type Posted = Outgoing & { readonly post: Post }
