import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { checkoutFolder, readConfig } from '#platform/config.ts'
import { runningEmbedded } from '#platform/database/embedded/embedded.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { createLog } from '#platform/log.ts'
import { startTracing, traced } from '#platform/tracing/tracing.ts'
import { tracedDatabase } from '#platform/tracing/traced-database.ts'
import { sweepQueue } from '../../server/api.ts'
import { newFolder } from '../faults/house/folder.ts'
import { makePeople } from '../faults/house/people.ts'
import { startProduct } from '../faults/house/product-process.ts'
import { freshDatabase } from '../harness/database.ts'

interface Told {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly status?: { readonly code?: number; readonly message?: string }
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Told['attributes'] }
    readonly scopeSpans: readonly { readonly spans: readonly Told[] }[]
  }[]
}

/** A collector that takes OTLP over HTTP and keeps what it was told. */
const bodies: string[] = []
const collector = createServer((request, response) => {
  void text(request).then((body) => {
    bodies.push(`${request.url} ${body}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})
await new Promise<void>((resume) => collector.listen(0, '127.0.0.1', resume))
const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
afterAll(() => collector.close())

const batches = (): Batch[] => bodies.map((body) => JSON.parse(body.slice(body.indexOf(' ') + 1)) as Batch)
const spans = (): Told[] =>
  batches().flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  )
const factsOf = ({ attributes }: Pick<Told, 'attributes'>): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

/** Asks for a job and answers how many of its kind have been done. */
const jobsDone = async (databaseUrl: string): Promise<number> => {
  const database = openDatabase(databaseUrl, { maxConnections: 1 })
  const log = createLog({ level: 'silent' })
  const jobs = await startJobs({ database, databaseUrl, queues: [sweepQueue], supervises: false, log })
  await jobs.enqueue(sweepQueue.name, {})
  await jobs.stop()
  const [row] = await database.query<{ n: number }>({
    text: `select count(*)::int as n from jobs.job where name = $1 and state = 'completed'`,
    values: [sweepQueue.name],
  })
  await database.end()
  return row?.n ?? 0
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resume) => setTimeout(resume, 200))
}

test('requests, the statements within them and jobs are told to a collector, by their names and without a value', async () => {
  const folder = await newFolder()
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_SERVICE_NAME: 'desk-of-the-test',
    TRUST_PROXY: 'on',
  }
  const product = await startProduct({ dataFolder: folder, databaseUrl: null, env })
  const databaseUrl = (await runningEmbedded(folder))?.url ?? ''
  const { agents, administrator } = await makePeople(databaseUrl)
  const [agent = ''] = agents
  const caller = '0af7651916cd43dd8448eb211c80319c'
  const ask = (method: string, path: string, key: string, body?: object, more: object = {}) =>
    fetch(`${product.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  const made = await ask('POST', '/incidents', agent, { title: 'Unmistakable words of somebody' })
  expect(made.status).toBe(201)
  const { data } = (await made.json()) as { data: { id: string } }
  await ask('GET', `/incidents/${data.id}?secret=unmistakable-query`, agent, undefined, {
    traceparent: `00-${caller}-b7ad6b7169203331-01`,
  })
  await until(async () => (await jobsDone(databaseUrl)) > 0)
  expect((await product.terminate()).code, product.output()).toBe(0)

  const all = spans()
  const create = all.find(({ name }) => name === 'POST /api/v1/incidents')
  expect(create).toMatchObject({ kind: 2 })
  expect(factsOf(create as Told)).toMatchObject({
    'http.route': '/api/v1/incidents',
    'http.response.status_code': 201,
  })
  const within = all.filter(({ traceId, spanId }) => traceId === create?.traceId && spanId !== create?.spanId)
  const ids = new Set([create?.spanId, ...within.map(({ spanId }) => spanId)])
  expect(within.length).toBeGreaterThan(1)
  expect(within.every(({ parentSpanId }) => ids.has(parentSpanId))).toBe(true)
  expect(
    within.every((each) => factsOf(each)['db.system.name'] === 'postgresql' || each.name === 'transaction'),
  ).toBe(true)

  const followed = all.filter(({ traceId }) => traceId === caller)
  expect(followed.map(({ name }) => name)).toContain('GET /api/v1/incidents/:key')
  const job = all.find(({ name }) => name.startsWith('job '))
  expect(job).toMatchObject({ kind: 5 })
  expect(all.some(({ parentSpanId }) => parentSpanId === job?.spanId)).toBe(true)

  const everything = bodies.join('\n')
  for (const value of [
    'Unmistakable',
    'unmistakable',
    data.id,
    agent,
    administrator,
    'select ',
    'insert ',
    '@example.org',
  ])
    expect(everything.includes(value), value).toBe(false)
  expect(bodies.every((body) => body.startsWith('/v1/traces '))).toBe(true)
  expect(factsOf(batches()[0]?.resourceSpans[0]?.resource as Pick<Told, 'attributes'>)).toMatchObject({
    'service.name': 'desk-of-the-test',
    'service.version': expect.stringMatching(/^\d+\.\d+/),
  })
}, 120_000)

test('what fails is told by its kind, never by its message', async () => {
  bodies.length = 0
  const { database } = await freshDatabase()
  const tracing = await startTracing(
    readConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${endpoint}/else` }),
    '1',
  )
  if (tracing === null) throw new Error('It is off.')
  const db = tracedDatabase(database, tracing)
  await expect(
    traced(tracing, ['outer', { kind: 'internal' }], () =>
      db.transaction((tx) => tx.query({ name: 'broken', text: `select 'confidential'::int` })),
    ),
  ).rejects.toThrow()
  // Outside of a span nothing is followed: a follower that looks four times a second tells nobody.
  await db.query({ text: 'select 1' })
  await tracing.stop()
  const told = spans()
  expect(told.map(({ name }) => name).sort()).toEqual(['broken', 'outer', 'transaction'])
  for (const each of told) expect([each.status?.code, factsOf(each)['error.type']]).toEqual([2, '22P02'])
  expect(bodies.join()).not.toContain('confidential')
  expect(bodies[0]).toMatch(/^\/else /)
})

test('a collector that is not there holds up nothing and nobody', async () => {
  const tracing = await startTracing(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }), '1')
  if (tracing === null) throw new Error('It is off.')
  expect(await traced(tracing, ['work', { kind: 'internal' }], async () => 'done')).toBe('done')
  await tracing.stop()
}, 60_000)

test('a collector that takes everything and never answers ends nothing out of order', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resume) => silent.listen(0, '127.0.0.1', resume))
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
  }
  const product = await startProduct({ dataFolder: await newFolder(), databaseUrl: null, env })
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  const { code } = await product.terminate()
  silent.closeAllConnections()
  silent.close()
  expect(code, product.output()).toBe(0)
}, 120_000)

test('without a collector there is no tracing, and none of its packages is loaded', async () => {
  expect(await startTracing(readConfig({}), '1')).toBeNull()
  const main = pathToFileURL(join(checkoutFolder, 'server', 'main.ts')).href
  const script = `import { registerHooks } from 'node:module'
    const seen = []
    registerHooks({ resolve: (name, context, next) => { const found = next(name, context); seen.push(found.url); return found } })
    await import(${JSON.stringify(main)})
    console.log(JSON.stringify(seen))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    maxBuffer: 50e6,
    env: { PATH: process.env['PATH'] },
  })
  const seen = JSON.parse(stdout) as string[]
  expect(seen.some((url) => url.includes('/fastify/'))).toBe(true)
  expect(seen.filter((url) => /@opentelemetry\/(sdk|exporter|otlp|resources|core)/.test(url))).toEqual([])
}, 60_000)

test('wrong settings are refused at the start with what they should be', () => {
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' })).toThrow(
    /OTEL_EXPORTER_OTLP_ENDPOINT must be an address/,
  )
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: '7' })).toThrow(
    /share from 0 to 1/,
  )
  expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: 'true' }).traces).toBeNull()
})
