import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, RouteOptions } from 'fastify'
import {
  list,
  makeDecisions,
  read,
  nobodyReads,
  systemActor,
  write,
  type Ctx,
  type StoredRecord,
  type Values,
} from '#engine'
import { newId } from '#contract/id.ts'
import { cookieName } from '#platform/auth/sessions.ts'
import { hashToken, randomToken, signToken } from '#platform/auth/token.ts'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { Outgoing } from '#platform/http/outgoing/outgoing.ts'
import { createLog, type Log } from '#platform/log.ts'
import type { Platform } from '#platform/platform.ts'
import { makeApi, type ApiFoundation } from '../../server/api.ts'
import type { Policy } from '../../server/http/route-module.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { makeSignIn } from '../../server/sign-in.ts'
import { freshDatabase } from '../harness/database.ts'
import { productTypes, testKeys } from '../harness/people.ts'
import type { Product } from '../harness/product.ts'
import type { Reader } from './policy-oracle.ts'

/** A route of the running API, the hidden ones too, with what it says about who may call it. */
export interface Route {
  readonly method: string
  readonly url: string
  readonly policy: Policy | undefined
}

export interface Said {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly json: ReturnType<typeof JSON.parse>
}

/** Somebody who asks: a session, a key, or nobody. */
export interface Asker {
  readonly label: string
  /** Null for somebody whom no policy can grant anything. */
  readonly reader: Reader | null
  readonly headers: Readonly<Record<string, string>>
}

/** The whole API as it runs, with real sessions and keys, on a database of its own. */
export interface House {
  readonly app: FastifyInstance
  readonly db: Database
  readonly product: Product
  readonly routes: readonly Route[]
  system(via?: Ctx['via']): Ctx
  make(type: string, values: Values, state?: string): Promise<StoredRecord>
  person(who: {
    role?: string
    organisation: string
    values?: Values
  }): Promise<{ id: string; cookie: string }>
  roleId(key: string): Promise<string>
  session(personId: string, more?: { expiresAt?: string }): Promise<string>
  ask(headers: Asker['headers'], method: string, url: string, options?: Asking): Promise<Said>
  countEvents(): Promise<number>
}

export type Asking = Pick<InjectOptions, 'payload' | 'headers'>

export interface HouseOptions {
  /** That of a house which stands: this is another process of it. */
  readonly db?: Database
  readonly log?: Log
  readonly publicUrl?: string
  readonly outgoing?: Outgoing
  /** With one, mail is sent: its jobs are told here. */
  readonly smtpUrl?: string
  readonly jobs?: ApiFoundation['jobs']
}

const secret = 'the secret of this test, long enough for all'

export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const db = options.db ?? (await freshDatabase()).database
  const publicUrl = options.publicUrl ?? 'http://localhost:4400'
  const clock = movableClock(new Date().toISOString())
  const parts = {
    types: productTypes,
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    reads: nobodyReads,
  }
  const system = (via: Ctx['via'] = 'system'): Ctx => ({
    ...parts,
    clock,
    db,
    actor: systemActor('setup'),
    via,
  })
  await loadPack({ ...parts, clock, db }, 'base')
  await parts.decisions.reload(db, parts.types)
  const product = { ...parts, ctxFor: (actor: Ctx['actor'], via: Ctx['via']) => ({ ...system(via), actor }) }
  const dataFolder = await mkdtemp(join(tmpdir(), 'keelson-guard-files-'))
  const files = await openFileStore(dataFolder)
  const log = options.log ?? createLog({ level: 'silent' })
  const config = {
    publicUrl,
    trustProxy: false,
    databaseUrl: null,
    smtpUrl: options.smtpUrl ?? null,
    dataFolder,
  }
  const { outgoing } = options
  const platform = { config, log, clock, database: db, secret, files, outgoing } as unknown as Platform
  const jobs: ApiFoundation['jobs'] = options.jobs ?? { enqueueIn: async () => newId() }
  const signIn = makeSignIn({ ...platform, product, jobs })
  const app = makeApi({ ...platform, product, signIn, jobs })
  const added: RouteOptions[] = []
  app.addHook('onRoute', (route) => void added.push(route))
  await app.ready()
  // Read when all is registered: an inner scope may give its routes their policy after this hook.
  const routes = added.flatMap(({ method, url, config }) =>
    [method]
      .flat()
      .flatMap((each): Route[] => (each === 'HEAD' ? [] : [{ method: each, url, policy: config?.policy }])),
  )
  const make: House['make'] = async (type, values, state) =>
    (
      await write(system(state === undefined ? 'system' : 'import'), {
        kind: 'create', type, values, ...(state !== undefined && { state }),
      })
    ).after // prettier-ignore
  const session: House['session'] = async (personId, more = {}) => {
    const token = randomToken()
    const now = clock.now()
    await db.query({
      text: `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)`,
      values: [newId(), hashToken(token), personId, now, more.expiresAt ?? inDays(now, 7)],
    })
    return `${cookieName(publicUrl)}=${encodeURIComponent(signToken(secret, token))}`
  }
  const roleId = async (key: string): Promise<string> => {
    const { rows } = await list(system(), 'role', { filter: `key = "${key}"` })
    return rows[0]?.id ?? ''
  }
  let count = 0
  return {
    app, db, routes, system, make, session, roleId,
    product: { db, types: parts.types, clock, setUp: system, files } as unknown as Product,
    person: async ({ role, organisation, values = {} }) => {
      count += 1
      const roles = role === undefined || role === 'requester' ? null : [await roleId(role)]
      const { id } = await make('person', { name: `Person ${count}`, email: `p${count}@example.org`, organisation, roles, ...values })
      return { id, cookie: await session(id) }
    },
    ask: (headers, method, url, asking = {}) => askApp(app, headers, { method, url, asking }),
    countEvents: async () => {
      const [row] = await db.query<{ n: number }>({ text: 'select count(*)::int as n from event' })
      return row?.n ?? 0
    },
  } // prettier-ignore
}

const inDays = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString()

const askApp = async (
  app: FastifyInstance,
  headers: Asker['headers'],
  { method, url, asking }: { method: string; url: string; asking: Asking },
): Promise<Said> => {
  const answer = await app.inject({
    method: method as 'GET',
    url: url.startsWith('/api/') ? url : `/api/v1${url}`,
    ...asking,
    headers: { 'sec-fetch-site': 'same-origin', ...headers, ...asking.headers },
  })
  const isJson =
    /json/.test(String(answer.headers['content-type'])) && answer.headers['content-encoding'] === undefined
  return {
    status: answer.statusCode,
    body: answer.body,
    headers: answer.headers,
    json: isJson && answer.body !== '' ? answer.json<ReturnType<typeof JSON.parse>>() : null,
  }
}

/** A record as it is stored, for the oracle. */
export const stored = (house: House, type: string, id: string): Promise<StoredRecord> =>
  read(house.system(), type, id)
