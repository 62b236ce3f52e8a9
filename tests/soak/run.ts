import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { soak } from './soak.ts'
import { faultsOf, type Span } from './span.ts'

// npm run soak -- [--minutes 10] [--agents 1000] [--think 15]

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    agents: { type: 'string', default: '1000' },
    think: { type: 'string', default: '15' },
  },
})
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const [minutes, agents, think] = [Number(values.minutes), Number(values.agents), Number(values.think)]

if ([minutes, agents].some((each) => !Number.isInteger(each) || each < 1) || !(think > 0)) {
  print('--minutes and --agents are whole numbers from 1, --think is a number of seconds above 0.')
  process.exitCode = 2
} else {
  print(
    `${agents} agents, ${think} s of thought between two deeds, ${minutes} minutes; Node ${process.version}, ` +
      `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)} at the start`,
  )
  print('minute  requests   p50 ms   p99 ms   memory MB  CPU ms/request  failures')
  let minute = 0
  let before = 0
  const onSpan = (span: Span): void => {
    print(lineOf(++minute, span, span.cpuSeconds - before))
    before = span.cpuSeconds
  }
  const spans = await soak({ agents, spans: minutes, spanMs: 60_000, thinkMs: think * 1000, onSpan })
  const faults = faultsOf(spans)
  for (const fault of faults) print(`FAULT ${fault}`)
  const good =
    minutes < 4 ? 'Nothing failed; growth shows from four minutes on.' : 'Flat in memory and latency.'
  print(faults.length === 0 ? good : `${faults.length} faults.`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

function lineOf(minute: number, span: Span, cpuSeconds: number): string {
  const failed = Object.entries(span.failures).map(([what, count]) => `${count} × ${what}`)
  return [
    String(minute).padStart(6),
    String(span.requests).padStart(9),
    span.p50Ms.toFixed(1).padStart(8),
    span.p99Ms.toFixed(1).padStart(8),
    (span.memoryBytes / 1e6).toFixed(0).padStart(11),
    ((cpuSeconds * 1000) / Math.max(1, span.requests)).toFixed(1).padStart(15),
    ` ${failed.join(', ') || 'none'}`,
  ].join(' ')
}
