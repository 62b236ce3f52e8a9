import type { Config } from '../config.ts'
import type { SpanOptions, Tracing } from './span.ts'

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
