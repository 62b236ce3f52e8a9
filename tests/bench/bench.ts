import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { cases, type Case } from './cases/cases.ts'
import { clocksGoal, measureClocks } from './cases/clocks.ts'
import { readOptions, usage, type BenchOptions } from './options.ts'
import { openGlass } from './run/capture.ts'
import { clockworkLines, measureClockwork } from './run/clockwork.ts'
import { measure, settle, type Bench, type Figures } from './run/measure.ts'
import { makeMeter } from './run/meter.ts'
import { openPlace, startApp } from './run/place.ts'
import { conditions, heading, row, verdicts } from './run/report.ts'
import { takeStock } from './run/stock.ts'

const say = (text: string): void => console.error(`  ${new Date().toISOString().slice(11, 19)} ${text}`)

/** Share of the processors that work on something, over two seconds. */
const busyShare = async (): Promise<number> => {
  const times = () =>
    cpus().reduce(
      (sum, { times: { user, nice, sys, idle, irq } }) => ({
        busy: sum.busy + user + nice + sys + irq,
        all: sum.all + user + nice + sys + irq + idle,
      }),
      { busy: 0, all: 0 },
    )
  const before = times()
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const after = times()
  return (after.busy - before.busy) / (after.all - before.all)
}

interface Outcome {
  readonly figures: readonly Figures[]
  readonly idleMb: number
}

const runSize = async (options: BenchOptions, wanted: readonly Case[], size: number): Promise<Outcome> => {
  const folder = options.keep === null ? null : join(options.keep, String(size))
  const place = await openPlace({ size, folder, say })
  try {
    const app = await startApp(place)
    try {
      const meter = makeMeter(place.db, app.pid, place.serverPid)
      const glass = await openGlass(place)
      try {
        await new Promise((resolve) => setTimeout(resolve, 3000))
        const idleMb = await meter.memory()
        const stock = await takeStock(place.db, place.loaded)
        const bench: Bench = {
          place,
          app,
          meter,
          glass,
          stock,
          seconds: options.seconds,
          rounds: options.rounds,
        }
        console.log(`\n${size} incidents; the app idle takes ${idleMb} MB\n\n${heading()}`)
        say('letting the product settle')
        await settle(bench, wanted, options.settling)
        const figures: Figures[] = []
        for (const each of wanted) {
          say(each.title)
          figures.push(await measure(bench, each))
          console.log(row(each, figures.at(-1) as Figures))
        }
        return { figures, idleMb }
      } finally {
        await glass.close()
      }
    } finally {
      await app.stop()
    }
  } finally {
    await place.close()
  }
}

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const known = cases(options.connections)
  const names = ['clocks', 'clockwork', ...known.map(({ name }) => name)]
  const unknown = options.only?.filter((name) => !names.includes(name)) ?? []
  if (unknown.length > 0)
    throw new Error(`There is no case ${unknown.join(', ')}; there are ${names.join(', ')}.\n${usage}`)
  const wanted = known.filter(({ name }) => options.only?.includes(name) ?? true)
  const said = conditions(await busyShare(), 'PostgreSQL 18 (embedded)')
  console.log(said)
  console.log(
    `${options.connections} connections, one process, ${options.settling} s of each case before, ${options.rounds} rounds of ${options.seconds} s`,
  )
  if (options.only?.includes('clocks') ?? true) {
    const perSecond = measureClocks(options.seconds)
    console.log(
      `Clocks of incidents, the pure part on one core: ${perSecond} a second (goal ${clocksGoal}: ${perSecond >= clocksGoal ? 'met' : 'missed'})`,
    )
  }
  if (options.only?.includes('clockwork') ?? true) {
    const figures = await measureClockwork({ running: options.running, seconds: 30, say })
    for (const line of clockworkLines(figures)) console.log(line)
  }
  if (wanted.length === 0) return
  const outcomes: Outcome[] = []
  for (const size of options.sizes) outcomes.push(await runSize(options, wanted, size))
  const figures = outcomes.flatMap((outcome) => outcome.figures)
  const idleMb = Math.max(...outcomes.map((outcome) => outcome.idleMb))
  console.log(`\n${verdicts(known, figures, idleMb).join('\n')}`)
  if (options.json !== null)
    await writeFile(options.json, JSON.stringify({ conditions: said, idleMb, figures }, null, 2))
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
if (process.connected) process.disconnect()
