import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { idOfKey } from '#contract/id.ts'
import { makeDecisions, nobodyReads, systemActor, write, type Ctx, type Values } from '#engine'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { movableClock, type MovableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import type { Platform } from '#platform/platform.ts'
import { makeApp } from '../../server/http/app.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { makeSignIn, type SignIn } from '../../server/sign-in.ts'
import { freshDatabase } from '../harness/database.ts'
import { productTypes, testKeys } from '../harness/people.ts'

/** The password of everybody who is made here. */
export const password = 'otters swim at dusk'

export interface Answer {
  readonly status: number
  readonly json: ReturnType<typeof JSON.parse>
  readonly cookie: string | undefined
}

interface Asking {
  readonly cookie?: string
  readonly key?: string
  readonly body?: object
  readonly from?: string
}

/** A product whose people sign in with their passwords, on a database of its own and by a clock that a test moves. */
export interface SignInHouse {
  readonly db: Database
  readonly clock: MovableClock
  readonly signIn: SignIn
  readonly app: FastifyInstance
  /** Whom nobody asks whether they may. */
  readonly system: Ctx
  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, options?: Asking): Promise<Answer>
  /** A record, made by the system; its id. */
  made(type: string, values: Values): Promise<string>
  /** Somebody new, who has signed in. */
  someone(values?: Values): Promise<{ readonly id: string; readonly email: string; readonly cookie: string }>
}

export const role = (key: string): string => idOfKey('role', key)

export const openSignInHouse = async (): Promise<SignInHouse> => {
  const clock = movableClock(new Date().toISOString())
  const { database: db } = await freshDatabase()
  const { app, signIn, system } = await appOn(db, clock)
  const ask: SignInHouse['ask'] = async (method, url, options = {}) =>
    answerOf(
      await app.inject({
        method,
        url: `/api/v1${url}`,
        remoteAddress: options.from ?? '192.0.2.1',
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(options.cookie && { cookie: options.cookie }),
          ...(options.key && { authorization: `Bearer ${options.key}` }),
        },
        ...(options.body && { payload: options.body }),
      }),
    )
  const made: SignInHouse['made'] = async (type, values) =>
    (await write(system, { kind: 'create', type, values })).after.id
  let count = 0
  const someone: SignInHouse['someone'] = async (values = {}) => {
    count += 1
    const email = `p${count}@example.org`
    const id = await made('person', { name: `Person ${count}`, email, ...values })
    await storePassword(db, id, await hashPassword(password), clock.now())
    const { cookie = '' } = await ask('POST', '/session', { body: { email, password } })
    return { id, email, cookie }
  }
  return { db, clock, signIn, app, system, ask, made, someone }
}

const answerOf = (response: LightMyRequestResponse): Answer => ({
  status: response.statusCode,
  json: response.body === '' ? null : JSON.parse(response.body),
  // Of several a browser keeps the last.
  cookie: [response.headers['set-cookie']].flat().at(-1)?.split(';')[0],
})

const appOn = async (
  db: Database,
  clock: MovableClock,
): Promise<{ app: FastifyInstance; signIn: SignIn; system: Ctx }> => {
  const product = {
    types: productTypes,
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    reads: nobodyReads,
  }
  const system: Ctx = { ...product, clock, db, actor: systemActor('setup'), via: 'system' }
  await loadPack({ ...product, clock, db }, 'base')
  await product.decisions.reload(db, product.types)
  const log = createLog({ level: 'silent' })
  const config = { publicUrl: 'http://localhost:4400', smtpUrl: null } as Platform['config']
  const platform = {
    config,
    log,
    clock,
    database: db,
    secret: 'the secret of this test, long enough for all',
  } as unknown as Platform
  const signIn = makeSignIn({
    ...platform,
    jobs: { enqueueIn: async () => null },
    product: { ...product, ctxFor: (actor, via) => ({ ...system, actor, via }) },
  })
  const app = makeApp({
    log,
    clock,
    db,
    ...product,
    authenticate: signIn.authenticate,
    modules: signIn.modules,
    publicUrl: config.publicUrl,
    trustProxy: false,
    version: '0',
    rateLimits: undefined,
  })
  await app.ready()
  return { app, signIn, system }
}
