/** What a span says of itself: names and numbers of the inside, never a value that somebody has entered. */
export type SpanFacts = Readonly<Record<string, string | number>>

export interface SpanOptions {
  readonly kind: 'server' | 'client' | 'consumer' | 'internal'
  readonly facts?: SpanFacts
  /** The W3C `traceparent` of a caller who is believed. */
  readonly parent?: string
}

/** Work that has begun. */
export interface OpenSpan {
  /** Ends it; with `error` (a code or a class, never a message) as failed. */
  end(told?: { name?: string; facts?: SpanFacts; error?: string }): void
}

/** Follows requests and jobs through the process and tells a collector (OpenTelemetry). There is none unless one is configured. */
export interface Tracing {
  /** Begins a span below the one that is worked in now. */
  begin(name: string, options: SpanOptions): OpenSpan
  /** Runs `work` in a span, so that what it begins is below it. */
  within<T>(span: OpenSpan, work: () => T): T
  /** Whether anything is followed at this moment. */
  isWithin(): boolean
  /** Tells what is not told yet, and ends. */
  stop(): Promise<void>
}
