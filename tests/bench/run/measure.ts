import type { Database, Statement } from '#platform/database/pool.ts'
import type { Case } from '../cases/cases.ts'
import type { Stock } from '../cases/requests.ts'
import { requestOf, type Glass } from './capture.ts'
import { runChild, type Report } from './child.ts'
import type { Captured } from './repeat.ts'
import type { Meter } from './meter.ts'
import { together, type Pace } from './pace.ts'
import type { App, Place } from './place.ts'

/** One way of doing the same, with what it took of app (or driver) and database for each request. */
export interface Measured {
  readonly pace: Pace
  readonly appMs: number
  readonly databaseMs: number
  readonly walBytes: number
}

export interface Figures {
  readonly name: string
  readonly size: number
  readonly statements: number
  /** Their names or beginnings, in order. */
  readonly sent: readonly string[]
  readonly product: Measured
  /** The same SQL, the same round trips, nothing around. */
  readonly floor: Measured
  /** Its one statement that does the work. */
  readonly physical: Measured
  /** Of the app behind the case. */
  readonly memoryMb: number
}

export interface Bench {
  readonly place: Place
  readonly app: App
  readonly meter: Meter
  readonly glass: Glass
  readonly stock: Stock
  readonly seconds: number
  readonly rounds: number
}

/**
 * Lets the product do what will be measured, unmeasured: what it says is how a server is that has run for longer than a minute,
 * not how V8 compiles. What uses up its stock (changes of state) and what one person does at a time is left out.
 */
export const settle = async (bench: Bench, wanted: readonly Case[], seconds: number): Promise<void> => {
  const many = wanted.filter(
    ({ name, repeats, connections }) => !name.startsWith('import-') && repeats !== 'turns' && connections > 1,
  )
  for (const each of many) await runProduct({ ...bench, seconds }, each)
  await caughtUp(bench.place.db)
}

/** Measures a case and its floors by turns, so that what else the machine does falls on all of them. */
export const measure = async (bench: Bench, each: Case): Promise<Figures> => {
  const { place, app, glass, stock } = bench
  const captured = await glass.capture(each, stock)
  const work = captured.map((one) => ({ ...one, statements: workOf(each, one) }))
  const taken = { product: [] as Measured[], floor: [] as Measured[], physical: [] as Measured[] }
  for (let round = 0; round < bench.rounds; round++) {
    taken.product.push(await metered(bench, () => runProduct(bench, each), !each.name.startsWith('import-')))
    app.pause()
    try {
      taken.floor.push(await metered(bench, () => runFloor(bench, each, captured), false))
      taken.physical.push(await metered(bench, () => runFloor(bench, each, work), false))
    } finally {
      app.resume()
    }
    await caughtUp(place.db)
  }
  return {
    name: each.name,
    size: place.loaded.size,
    statements: Math.max(...captured.map(({ statements }) => statements.length)),
    sent:
      captured[0]?.statements.map(({ name, text }) => name ?? text.replace(/\s+/g, ' ').slice(0, 80)) ?? [],
    product: joined(taken.product),
    floor: joined(taken.floor),
    physical: joined(taken.physical),
    memoryMb: await bench.meter.memory(),
  }
}

/** The statement that does the work: the first that a case's pattern fits. */
const workOf = (each: Case, { statements }: Captured): readonly Statement[] => {
  const found = statements.find(({ name = '', text }) => each.work.test(name) || each.work.test(text))
  if (found) return [found]
  const sent = statements.map(({ name, text }) => name ?? text.slice(0, 60)).join('; ')
  throw new Error(`${each.name} sends no ${each.work.source}, but ${sent}`)
}

const runProduct = async ({ place, app, stock, seconds }: Bench, each: Case): Promise<Report> => {
  const { connections, rows = 1 } = each
  if (!each.name.startsWith('import-'))
    return runChild('drive.ts', {
      url: app.url,
      request: requestOf(each),
      // Turns begin with what is new, whatever the last round has left.
      stock: { ...stock, fresh: { ...stock.fresh, product: await stillNew(place.db, stock.fresh.product) } },
      connections,
      seconds,
      warming: warmingOf(each),
    })
  app.pause()
  try {
    return await runChild('importer.ts', {
      databaseUrl: place.databaseUrl,
      stock,
      rows,
      connections,
      seconds,
      warming: warmingOf(each),
    })
  } finally {
    app.resume()
  }
}

const stillNew = async (db: Database, ids: readonly string[]): Promise<readonly string[]> =>
  (
    await db.query<{ id: string }>({
      text: `select id from incident where state = 'new' and id = any($1::uuid[])`,
      values: [ids],
    })
  ).map(({ id }) => id)

const runFloor = async (
  { place, stock, seconds }: Bench,
  each: Case,
  captured: readonly Captured[],
): Promise<Report> => {
  const { repeats, connections } = each
  const records =
    repeats === 'turns'
      ? await place.db.query<{ id: string; version: number }>({
          text: 'select id, version from incident where id = any($1::uuid[])',
          values: [stock.fresh.floor],
        })
      : []
  return runChild('floor.ts', {
    databaseUrl: place.databaseUrl,
    captured,
    repeats,
    records: records.map(({ id, version }) => [id, version]),
    connections,
    seconds,
    warming: warmingOf(each),
  })
}

/** Enough for compilers to have seen what recurs; few where each takes long. */
const warmingOf = ({ connections, rows }: Case): number => (connections === 1 || rows !== undefined ? 3 : 300)

/** Runs and reads the meters around it; what the product does behind its answers (search documents) counts as its own. */
const metered = async (bench: Bench, run: () => Promise<Report>, isApp: boolean): Promise<Measured> => {
  const before = await bench.meter.read()
  const { pace, cpuSeconds } = await run()
  if (isApp) await caughtUp(bench.place.db)
  const after = await bench.meter.read()
  if (pace.firstFailure !== null) console.warn(`  ${pace.failed} failed, the first: ${pace.firstFailure}`)
  return {
    pace,
    appMs: ((isApp ? after.app - before.app : cpuSeconds) * 1000) / pace.all,
    databaseMs: ((after.database - before.database) * 1000) / pace.all,
    walBytes: (after.wal - before.wal) / pace.all,
  }
}

const joined = (rounds: readonly Measured[]): Measured => {
  const done = rounds.reduce((sum, { pace }) => sum + pace.done, 0)
  const mean = (of: (round: Measured) => number): number =>
    rounds.reduce((sum, round) => sum + of(round) * round.pace.done, 0) / done
  return {
    pace: together(rounds.map(({ pace }) => pace)),
    appMs: mean(({ appMs }) => appMs),
    databaseMs: mean(({ databaseMs }) => databaseMs),
    walBytes: mean(({ walBytes }) => walBytes),
  }
}

const longestWaitMs = 300_000

/** Until every follower has read the log to its end. */
const caughtUp = async (db: Database): Promise<void> => {
  const end = Date.now() + longestWaitMs
  for (;;) {
    const [row] = await db.query<{ behind: boolean }>({
      text: `select exists (select from follower f where exists (select from event e where (e.xid, e.seq) > (f.xid, f.seq))) as behind`,
    })
    if (row?.behind === false) return
    if (Date.now() > end) throw new Error('The followers have not caught up within five minutes.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
