import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Context, Span } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  defaultResource,
  envDetector,
  detectResources,
  resourceFromAttributes,
} from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { Config } from '../config.ts'
import type { OpenSpan, SpanOptions, Tracing } from './span.ts'

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const

/** Tells an OpenTelemetry collector by OTLP over HTTP, a batch every few seconds; what it does not take is dropped. */
export function exportTraces({ url, share }: NonNullable<Config['traces']>, version: string): Tracing {
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'keelson', 'service.version': version }))
      // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say.
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  })
  const tracer = provider.getTracer('keelson', version)
  const now = new AsyncLocalStorage<Span>()
  const spans = new WeakMap<OpenSpan, Span>()
  return Object.freeze({
    begin: (name: string, { kind, facts = {}, parent }: SpanOptions) => {
      const span = tracer.startSpan(
        name,
        { kind: kinds[kind], attributes: { ...facts } },
        contextOf(parent, now.getStore()),
      )
      const open = openSpan(span)
      spans.set(open, span)
      return open
    },
    within: <T>(open: OpenSpan, work: () => T): T => {
      const span = spans.get(open)
      return span === undefined ? work() : now.run(span, work)
    },
    isWithin: () => now.getStore()?.isRecording() === true,
    // A collector that does not answer holds up no end.
    stop: () =>
      Promise.race([provider.shutdown().catch(() => undefined), pause(3000, undefined, { ref: false })]),
  })
}

const openSpan = (span: Span): OpenSpan => ({
  end: ({ name, facts, error } = {}) => {
    if (name !== undefined) span.updateName(name)
    if (facts !== undefined) span.setAttributes({ ...facts })
    if (error !== undefined) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', error)
    }
    span.end()
  },
})

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/

function contextOf(parent: string | undefined, current: Span | undefined): Context {
  if (current !== undefined) return trace.setSpan(ROOT_CONTEXT, current)
  const found = traceparent.exec(parent ?? '')
  if (found === null) return ROOT_CONTEXT
  const [, traceId = '', spanId = '', flags = ''] = found
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & 1,
    isRemote: true,
  })
}
