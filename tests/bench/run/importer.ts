import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { makeRandom } from '../data/draws.ts'
import { benchSecret } from '../data/load.ts'
import { valuesOf, type Stock } from '../cases/requests.ts'
import { makeProduct } from '../../../server/product.ts'
import { importRows } from '../cases/import-rows.ts'
import { serveJob } from './child.ts'
import { keepPace } from './pace.ts'

export interface ImportJob {
  readonly databaseUrl: string
  readonly stock: Stock
  readonly rows: number
  readonly connections: number
  readonly seconds: number
  readonly warming: number
}

/** Imports as the import does once its rows are read: one by one, or many at once. */
serveJob<ImportJob>(async ({ databaseUrl, stock, rows, connections, seconds, warming }) => {
  const database = openDatabase(databaseUrl, { maxConnections: connections })
  const product = await makeProduct({ database, clock: systemClock, secret: benchSecret })
  const act = importRows(product, database, valuesOf(stock, makeRandom(Date.now())), rows)
  const pace = await keepPace(
    Array.from({ length: connections }, () => async () => {
      await act()
      return null
    }),
    { seconds, warming },
  )
  await database.end()
  return pace
})
