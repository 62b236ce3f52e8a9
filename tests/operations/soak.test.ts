import { expect, test } from 'vitest'
import { soak } from '../soak/soak.ts'
import { faultsOf, type Span } from '../soak/span.ts'

const span = (more: Partial<Span> = {}): Span => ({
  requests: 4000,
  failures: {},
  p50Ms: 5,
  p99Ms: 40,
  done: {},
  memoryBytes: 150_000_000,
  cpuSeconds: 10,
  ...more,
})

const run = (grow: (minute: number) => Partial<Span>): Span[] =>
  Array.from({ length: 10 }, (_, minute) => span(grow(minute)))

test('a run that stays flat is good, whatever its first minute was', () => {
  expect(faultsOf(run((minute) => (minute === 0 ? { p99Ms: 900, memoryBytes: 90_000_000 } : {})))).toEqual([])
})

test('memory or latency that grows fails the run, and so does every failure', () => {
  expect(faultsOf(run((minute) => ({ memoryBytes: 150e6 + minute * 20e6 })))).toEqual([
    expect.stringContaining('memory grew'),
  ])
  expect(faultsOf(run((minute) => ({ p99Ms: 40 + minute * 30 })))).toEqual([
    expect.stringContaining('p99 grew'),
  ])
  expect(faultsOf(run((minute) => ({ p50Ms: 5 + minute * 10 })))).toEqual([
    expect.stringContaining('p50 grew'),
  ])
  expect(faultsOf(run((minute) => (minute === 4 ? { failures: { 'GET 500': 2 } } : {})))).toEqual([
    'span 5: 2 times GET 500',
  ])
  expect(faultsOf([span({ requests: 0 })])).toEqual(['nothing was asked'])
})

test('agents list, open, reply, change and create against a product of their own, and nothing fails', async () => {
  const spans = await soak({ agents: 5, spans: 3, spanMs: 2000, thinkMs: 60 })
  expect(spans).toHaveLength(3)
  expect(faultsOf(spans.map((each) => ({ ...each, p50Ms: 0, p99Ms: 0, memoryBytes: 0 })))).toEqual([])
  const done = spans.flatMap((each) => Object.keys(each.done))
  expect(new Set(done)).toEqual(new Set(['list', 'open', 'reply', 'change', 'create']))
  for (const { memoryBytes, cpuSeconds } of spans) {
    expect(memoryBytes).toBeGreaterThan(10_000_000)
    expect(cpuSeconds).toBeGreaterThan(0)
  }
}, 240_000)
