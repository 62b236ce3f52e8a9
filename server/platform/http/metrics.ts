import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { keepBriefly, type Ticks } from './briefly.ts'

export interface Metrics {
  readonly registry: Registry
  counter<Label extends string = never>(name: string, help: string, labels?: readonly Label[]): Counter<Label>
  /** `read` is asked at each scrape. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void
  /** One figure for each value of a label, all asked for at each scrape. */
  gauges(
    name: string,
    help: string,
    label: string,
    read: () => Promise<Readonly<Record<string, number>>>,
  ): void
  /** Buckets are in seconds. */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    labels?: readonly Label[],
    buckets?: number[],
  ): Histogram<Label>
}

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The process's own metrics; names begin with `keelson_`. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'keelson_' })
  const registers = [registry]
  return {
    registry,
    counter: (name, help, labels = []) =>
      new Counter({ name: `keelson_${name}`, help, labelNames: [...labels], registers }),
    gauge: (name, help, read) => {
      new Gauge({
        name: `keelson_${name}`,
        help,
        registers,
        async collect() {
          this.set(await read())
        },
      })
    },
    gauges: (name, help, label, read) => {
      new Gauge({
        name: `keelson_${name}`,
        help,
        labelNames: [label],
        registers,
        async collect() {
          const found = Object.entries(await read())
          this.reset()
          for (const [value, figure] of found) this.set({ [label]: value }, figure)
        },
      })
    },
    histogram: (name, help, labels = [], buckets = secondsBuckets) =>
      new Histogram({ name: `keelson_${name}`, help, labelNames: [...labels], buckets, registers }),
  }
}

/** Measures the duration of every request by route (never by address). */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  const durations = metrics.histogram('http_request_seconds', 'Duration of requests.', [
    'method',
    'route',
    'status',
  ])
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    durations.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
}

/** `/metrics` in the text format of Prometheus; what it counts is counted once a second at most. */
export function addMetricsRoute(app: FastifyInstance, { registry }: Metrics, ticks?: Ticks): void {
  const text = keepBriefly(() => registry.metrics(), ticks)
  app.get('/metrics', { logLevel: 'silent', onRequest: refuseForwarded }, async (_request, reply) => {
    reply.header('content-type', registry.contentType).header('cache-control', 'no-store')
    return text()
  })
}

/** What a proxy passes on comes from where people are; figures are for whoever reaches the port itself. */
const refuseForwarded = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (['forwarded', 'x-forwarded-for', 'via'].some((name) => request.headers[name] !== undefined))
    reply.callNotFound()
}
