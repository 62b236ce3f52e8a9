import { parseArgs } from 'node:util'
import { makeRandom } from './random.ts'
import { sweepAbandoned } from './house/folder.ts'
import { scenarios } from './scenarios/all.ts'
import { summaryOf, type Outcome } from './summary.ts'
import type { Result, Scenario } from './scenarios/scenario.ts'

// npm run faults -- [--only kill-app,cut-connection] [--rounds 20] [--seed 12345]

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 2 ** 31)) },
    list: { type: 'boolean', default: false },
  },
})
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const [rounds, seed] = [Number(options.rounds), Number(options.seed)]
const names = options.only?.split(',') ?? scenarios.map(({ name }) => name)
const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name))

if (options.list) for (const { name, text } of scenarios) print(`${name.padEnd(16)}${text}`)
else if (unknown.length > 0 || !(rounds >= 1) || !Number.isInteger(seed)) {
  print(`Not known: ${unknown.join(', ') || '--rounds or --seed'}. --list names what there is.`)
  process.exitCode = 2
} else process.exitCode = await runAll(scenarios.filter(({ name }) => names.includes(name)))

async function runAll(chosen: readonly Scenario[]): Promise<number> {
  await sweepAbandoned()
  const stopped = new AbortController()
  // A second time ends at once; the next run removes what is left.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopped.abort())
  print(
    `Seed ${seed}, ${rounds} rounds each. The same again: npm run faults -- --seed ${seed} --rounds ${rounds}`,
  )
  const lines: string[] = []
  let [failed, ran] = [0, 0]
  for (const scenario of chosen) {
    if (stopped.signal.aborted) break
    print(`\n${scenario.name}: ${scenario.text}`)
    const { line, outcome } = await runOne(scenario, stopped.signal)
    lines.push(`${scenario.name.padEnd(16)}${line}`)
    if (outcome !== 'not run') ran += 1
    if (outcome === 'failed') failed += 1
  }
  print(`\n${lines.join('\n')}\n\n${summaryOf({ chosen: chosen.length, ran, failed, seed })}`)
  // Whoever names what is to be run, or stops it, has not seen what was not run.
  const isWhole = ran === chosen.length || (options.only === undefined && ran > 0 && !stopped.signal.aborted)
  return failed === 0 && isWhole ? 0 : 1
}

async function runOne(scenario: Scenario, signal: AbortSignal): Promise<{ line: string; outcome: Outcome }> {
  const obstacle = await scenario.obstacle()
  if (obstacle !== null) {
    print(`  NOT RUN: ${obstacle}`)
    return { line: `NOT RUN: ${obstacle}`, outcome: 'not run' }
  }
  const begin = Date.now()
  try {
    const random = makeRandom(seed).fork(scenario.name)
    const result = await scenario.run({ rounds, random, signal, say: (text) => print(`  ${text}`) })
    for (const fault of result.faults.slice(0, 50)) print(`  FAULT ${fault}`)
    for (const note of result.notes) print(`  ${note}`)
    const seconds = Math.round((Date.now() - begin) / 1000)
    return {
      line: `${lineOf(result)}, ${seconds} s`,
      outcome: result.faults.length === 0 ? 'good' : 'failed',
    }
  } catch (error) {
    print(`  FAILED ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { line: 'did not come to its end', outcome: 'failed' }
  }
}

function lineOf({ accidents, faults, counts }: Result): string {
  const { requests, acknowledged, lost, unavailable, retried, replayed } = counts
  return `${accidents} accidents, ${requests} requests: ${acknowledged} acknowledged, ${retried} repeated, ${replayed} answered from before, ${lost + unavailable} without an answer; ${faults.length} faults`
}
