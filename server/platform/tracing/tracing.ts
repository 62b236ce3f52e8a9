import type { Config } from '../config.ts'

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

/** Starts tracing where a collector is configured. Its packages are loaded here: without one they cost nothing. */
export async function startTracing(
  { traces }: Pick<Config, 'traces'>,
  version: string,
): Promise<Tracing | null> {
  if (traces === null) return null
  const { exportTraces } = await import('./open-telemetry.ts')
  return exportTraces(traces, version)
}

/** Runs `work` as a span of its own; what it throws is thrown on. */
export async function traced<T>(
  tracing: Tracing,
  [name, options]: readonly [name: string, options: SpanOptions],
  work: () => Promise<T>,
): Promise<T> {
  const span = tracing.begin(name, options)
  try {
    const result = await tracing.within(span, work)
    span.end()
    return result
  } catch (error) {
    span.end({ error: kindOf(error) })
    throw error
  }
}

/** What kind of error it is. Its message may hold what somebody has entered. */
export function kindOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' && code !== '' ? code : typeof name === 'string' ? name : 'Error'
}
