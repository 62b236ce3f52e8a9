import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { readConfig } from '#platform/config.ts'
import type { Database, Statement } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import { openPlatform } from '#platform/platform.ts'
import type { Case } from '../cases/cases.ts'
import { importRows } from '../cases/import-rows.ts'
import { requestsOf, valuesOf, type Stock } from '../cases/requests.ts'
import { makeRandom } from '../data/draws.ts'
import { benchSecret } from '../data/load.ts'
import { makeApi } from '../../../server/api.ts'
import { makeProduct, type Product } from '../../../server/product.ts'
import { makeSignIn } from '../../../server/sign-in.ts'
import type { Captured } from './repeat.ts'
import type { Asked } from './http-line.ts'
import type { Place } from './place.ts'
import { recordStatements, type RecordingDatabase } from './recording.ts'

/** The product within this process, whose statements are seen. */
export interface Glass {
  /** What one request of a kind sends; several where requests follow on each other. */
  capture(each: Case, stock: Stock): Promise<readonly Captured[]>
  close(): Promise<void>
}

export const openGlass = async ({
  databaseUrl,
  folder,
}: Pick<Place, 'databaseUrl' | 'folder'>): Promise<Glass> => {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    KEELSON_DATA_DIR: join(folder, 'glass'),
    KEELSON_DEMO: 'off',
    KEELSON_SECRET: benchSecret,
    PORT: '0',
  })
  const log = createLog({ level: 'silent' })
  const platform = await openPlatform({ config, log, isServer: false, maxConnections: 4 })
  const recording = recordStatements(platform.database)
  const product = await makeProduct({
    database: recording.db,
    clock: platform.clock,
    secret: platform.secret,
  })
  const jobs = { enqueueIn: async () => null }
  const foundation = { ...platform, database: recording.db, product, jobs }
  const app = makeApi({
    ...foundation,
    signIn: makeSignIn(foundation),
  })
  await app.ready()
  const parts = { app, product, recording }
  return {
    capture: (each, stock) =>
      each.name.startsWith('import-') ? ofImport(parts, each, stock) : ofRequests(parts, each, stock),
    close: async () => {
      await app.close()
      await platform.close()
    },
  }
}

interface Parts {
  readonly app: FastifyInstance
  readonly product: Product
  readonly recording: RecordingDatabase
}

const ofRequests = async (
  { app, recording }: Parts,
  each: Case,
  stock: Stock,
): Promise<readonly Captured[]> => {
  const ask = requestsOf(stock, 1)[requestOf(each)]
  if (!ask) throw new Error(`There is no request ${each.name}.`)
  // The first of each kind also reserves numbers and notes that a key is in use.
  const warming = each.repeats === 'turns' ? 2 : 3
  for (let n = 0; n < warming; n++) await send(app, ask(0))
  const captured: Captured[] = []
  for (let n = 0; n < (each.repeats === 'same' ? 8 : 2); n++) {
    const asked = ask(0)
    const from = Date.now()
    await warmKey(app, asked)
    const changed = each.repeats === 'turns' ? await versionOf(recording.db, asked) : undefined
    recording.taken()
    await send(app, asked)
    const statements = recording.taken()
    captured.push({ statements, made: madeIn(statements, from), ...(changed && { changed }) })
  }
  return captured
}

/** The kind of request of a case: one at a time or twenty, it is the same. */
export const requestOf = ({ name }: Pick<Case, 'name'>): string => name.replace(/-alone$/, '')

const send = async (app: FastifyInstance, { method, path, key, body }: Asked): Promise<void> => {
  const answer = await app.inject({
    method: method as 'GET',
    url: path,
    headers: { authorization: `Bearer ${key}` },
    ...(body !== undefined && { payload: body as object }),
  })
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`)
}

const warmKey = (app: FastifyInstance, { key }: Asked): Promise<void> =>
  send(app, { method: 'GET', path: '/api/v1/meta', key })

const versionOf = async (db: Database, { path }: Asked): Promise<{ id: string; version: number }> => {
  const id = /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''
  const [row] = await db.query<{ version: number }>({
    text: 'select version from incident where id = $1',
    values: [id],
  })
  return { id, version: row?.version ?? 0 }
}

const ofImport = async (
  { product, recording }: Parts,
  each: Case,
  stock: Stock,
): Promise<readonly Captured[]> => {
  const act = importRows(product, recording.db, valuesOf(stock, makeRandom(7)), each.rows ?? 1)
  await act()
  const from = Date.now()
  recording.taken()
  await act()
  const statements = recording.taken()
  return [{ statements, made: madeIn(statements, from) }]
}

/** The ids (version 7, with their time in front) and numbers that the statements bring into being. */
const madeIn = (statements: readonly Statement[], fromMs: number): readonly string[] => {
  const found = new Set<string>()
  for (const { values } of statements)
    for (const value of values ?? []) {
      if (typeof value !== 'string') continue
      for (const [id] of value.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g))
        if (parseInt(id.replace('-', '').slice(0, 12), 16) >= fromMs) found.add(id)
      for (const [number] of value.matchAll(/\bINC\d{7,}\b/g)) found.add(number)
    }
  return [...found]
}
