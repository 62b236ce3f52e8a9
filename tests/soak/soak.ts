import { fork } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningEmbedded } from '#platform/database/embedded/embedded.ts'
import { makePeople } from '../faults/house/people.ts'
import { startProduct } from '../faults/house/product-process.ts'
import type { Orders } from './agents.ts'
import type { Seen, Span } from './span.ts'

export interface SoakOptions {
  readonly agents: number
  readonly spans: number
  readonly spanMs: number
  readonly thinkMs: number
  readonly onSpan?: (span: Span) => void
}

/** Lets so many agents work with a product of its own, over HTTP on the loopback address, and answers what was seen. */
export const soak = async (options: SoakOptions): Promise<readonly Span[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'keelson-soak-'))
  await chmod(folder, 0o711)
  const product = await startProduct({ dataFolder: folder, databaseUrl: null })
  try {
    const databaseUrl = (await runningEmbedded(folder))?.url
    if (product.url === null || databaseUrl === undefined) throw new Error('The product has no address.')
    // By number: what "localhost" is differs between machines.
    const url = product.url.replace('localhost', '127.0.0.1')
    const { agents } = await makePeople(databaseUrl, options.agents)
    return await watch({ ...options, url, apiKeys: agents }, options.onSpan)
  } finally {
    await product.terminate()
    await rm(folder, { recursive: true, force: true })
  }
}

const watch = async (orders: Orders, onSpan: SoakOptions['onSpan']): Promise<readonly Span[]> => {
  const child = fork(join(import.meta.dirname, 'agents.ts'))
  const spans: Promise<Span>[] = []
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.on('message', (seen: Seen) => {
    const span = costsOf(orders.url).then((costs) => ({ ...seen, ...costs }))
    spans.push(span)
    void span.then(onSpan, () => undefined)
  })
  const { url, apiKeys, spanMs, thinkMs } = orders
  child.send({ url, apiKeys, spanMs, spans: orders.spans, thinkMs } satisfies Orders)
  const code = await ended
  if (code !== 0) throw new Error(`The agents ended with code ${code}.`)
  return Promise.all(spans)
}

/** Memory and processor time of the product's process; its PostgreSQL is not in them. */
const costsOf = async (url: string): Promise<Pick<Span, 'memoryBytes' | 'cpuSeconds'>> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const figure = (name: string): number =>
    Number(new RegExp(`^keelson_process_${name} (\\S+)$`, 'm').exec(text)?.[1])
  return { memoryBytes: figure('resident_memory_bytes'), cpuSeconds: figure('cpu_seconds_total') }
}
