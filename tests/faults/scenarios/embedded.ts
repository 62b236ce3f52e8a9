import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runningEmbedded } from '#platform/database/embedded/embedded.ts'
import { readPostmaster } from '#platform/database/embedded/process.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { newFolder } from '../house/folder.ts'
import { makePeople, type People } from '../house/people.ts'
import { startProduct, type ProductProcess } from '../house/product-process.ts'
import { makeLedger } from '../load/ledger.ts'
import { startLoad } from '../load/load.ts'
import { judgeFiles } from '../oracle/files.ts'
import { judge } from '../oracle/judge.ts'
import { snapshotOf } from '../oracle/snapshot.ts'
import { runCommand } from '../house/product-process.ts'
import { noObstacle, pause, type Plan, type Result, type Scenario } from './scenario.ts'

const endsWithinMs = 60_000

const run = async ({ rounds, random, say, signal }: Plan): Promise<Result> => {
  const folder = await newFolder()
  const dataFolder = join(folder, 'data')
  const [ledger, faults, notes]: [ReturnType<typeof makeLedger>, string[], string[]] = [makeLedger(), [], []]
  let running: ProductProcess | null = null
  let people: People | null = null
  try {
    for (let round = 1; round <= rounds + 1; round++) {
      const product = await startProduct({ dataFolder, databaseUrl: null })
      running = product
      const url = (await runningEmbedded(dataFolder))?.url ?? ''
      people ??= await makePeople(url)
      const db = openDatabase(url, { maxConnections: 2 })
      faults.push(...judge(ledger, await snapshotOf(db)), ...(await judgeFiles(db, dataFolder, ledger)))
      await db.end()
      if (round > rounds || signal.aborted) break
      const address = (): string | null => (product.isRunning() ? product.url : null)
      // Nobody waits for the next start: it has another address.
      const load = startLoad({ people, ledger, random, name: `e${round}`, address, patienceMs: 0 })
      await pause(random.int(200, 1500))
      await killEmbedded(url, dataFolder)
      const ended = await Promise.race([product.ended, pause(endsWithinMs)])
      await load.stop()
      if (
        ended === undefined ||
        ended.code === 0 ||
        !/PostgreSQL ended.*\n.*Start Keelson again/.test(product.output())
      )
        faults.push(`round ${round}: it did not end and say why: ${product.output()}`)
      await product.kill()
      faults.push(...ledger.failures.splice(0))
      say(`${round}/${rounds}: ${ledger.counts.acknowledged} acknowledged, ${faults.length} faults`)
    }
    const { code, output } = await runCommand({ dataFolder, databaseUrl: null }, 'verify')
    if (code !== 0) faults.push(`verify: ${output}`)
    return { accidents: rounds, faults, counts: ledger.counts, notes }
  } finally {
    await running?.terminate()
    await rm(folder, { recursive: true, force: true })
  }
}

/** SIGKILL of the first process of the server that a product runs for itself. */
const killEmbedded = async (url: string, dataFolder: string): Promise<void> => {
  const db = openDatabase(url, { maxConnections: 1 })
  const [row] = await db.query<{ pgdata: string }>({
    text: `select current_setting('data_directory') as pgdata`,
  })
  await db.end()
  const postmaster = await readPostmaster(row?.pgdata ?? join(dataFolder, 'postgres'))
  if (postmaster === null) throw new Error(`There is no server in ${dataFolder}.`)
  process.kill(postmaster.pid, 'SIGKILL')
}

export const killEmbeddedPostgres: Scenario = {
  name: 'kill-embedded',
  text: 'SIGKILL of the PostgreSQL that the product runs for itself: it ends and says why, and the next start recovers',
  obstacle: noObstacle,
  run,
}
