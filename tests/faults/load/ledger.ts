/** A version of a record that the product has told somebody: it must be there for ever, with these values. */
export interface Kept {
  readonly type: string
  readonly id: string
  readonly version: number
  readonly values: Readonly<Record<string, unknown>>
}

/** What a request was about, by a text that no other request has. */
export interface Attempt {
  readonly what: 'incident' | 'journal-entry' | 'attachment'
  /** The titles, texts or names that it would bring: all of them or none, each once. */
  readonly marks: readonly string[]
  /** `acknowledged`: each exactly once. `refused`: none. `unknown`: all once, or none. */
  outcome: 'acknowledged' | 'refused' | 'unknown'
}

/** A parent's transition which its children share in the same transaction. */
export interface Family {
  readonly parent: string
  readonly version: number
  readonly children: readonly string[]
  readonly transition: string
}

/** What was attached, by its content. */
export interface KeptFile {
  readonly id: string
  readonly sha256: string
  readonly bytes: number
}

/** Everything that somebody was told: the only thing that the product is judged by. */
export interface Ledger {
  readonly kept: Kept[]
  readonly attempts: Attempt[]
  readonly families: Family[]
  readonly files: KeptFile[]
  /** Requests that failed for a reason that is the product's. */
  readonly failures: string[]
  /** Why requests were left without an answer, and how often. */
  readonly reasons: Map<string, number>
  readonly counts: Record<
    'requests' | 'acknowledged' | 'lost' | 'unavailable' | 'retried' | 'replayed',
    number
  >
}

export const makeLedger = (): Ledger => ({
  kept: [],
  attempts: [],
  families: [],
  files: [],
  failures: [],
  reasons: new Map(),
  counts: { requests: 0, acknowledged: 0, lost: 0, unavailable: 0, retried: 0, replayed: 0 },
})
