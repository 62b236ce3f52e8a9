import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { nobodyReads, type TypeRegistry } from '#engine'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { openKeptHead } from '#engine/log/sealing/kept-head.ts'
import { sealAll } from '#engine/log/sealing/seal-log.ts'
import { openSigningKeys } from '#platform/signing-keys.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { createLog } from '#platform/log.ts'
import type { Platform } from '#platform/platform.ts'
import { makeApi } from '../../server/api.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { makeProduct, type Product } from '../../server/product.ts'
import { makeSignIn, type SignIn } from '../../server/sign-in.ts'
import { countStatements } from '../harness/count-statements.ts'
import { freshDatabase } from '../harness/database.ts'

export interface WholeApi {
  readonly app: FastifyInstance
  readonly signIn: SignIn
  readonly types: TypeRegistry
  readonly product: Product
  now(): string
  /** Beside the API: what is done through it is not counted. */
  readonly db: Database
  /** Seals all that is in the log. */
  seal(): Promise<number>
  /** What was sent to the database since the last call. */
  statements(): readonly string[]
  ask(
    method: string,
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
}

/** Every route of the product with its real sign-in, on a database of its own with the shipped records. */
export const wholeApi = async (): Promise<WholeApi> => {
  const { database } = await freshDatabase()
  const { db, taken } = countStatements(database)
  const clock = movableClock(new Date().toISOString())
  const log = createLog({ level: 'silent' })
  const secret = 'the secret of this test, long enough for all'
  const product = await makeProduct({ database: db, clock, secret })
  await loadPack({ ...product, clock, db, reads: nobodyReads }, 'base')
  await product.decisions.reload(db, product.types)
  const folder = await mkdtemp(join(tmpdir(), 'keelson-test-files-'))
  const files = await openFileStore(folder)
  const config = {
    publicUrl: 'http://localhost:4400',
    trustProxy: false,
    demo: false,
    databaseUrl: null,
    dataFolder: folder,
    smtpUrl: null,
  } as Platform['config']
  const platform = { log, clock, database: db, files, config, secret } as unknown as Platform
  const jobs = { enqueueIn: async () => null }
  const signIn = makeSignIn({ ...platform, product, jobs })
  const app = makeApi({ ...platform, product, signIn, jobs })
  await app.ready()
  return {
    app,
    signIn,
    types: product.types,
    product,
    now: () => clock.now(),
    db: database,
    seal: () => sealAll({ db: database, clock, keys: openSigningKeys(folder), kept: openKeptHead(folder) }),
    statements: taken,
    ask: (method, url, body, headers = {}) =>
      app.inject({
        method: method as 'GET',
        url: `/api/v1${url}`,
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        ...(body !== undefined && { payload: body as object }),
      }),
  }
}
