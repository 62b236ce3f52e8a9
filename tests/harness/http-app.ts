import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { makeDecisions, type Actor, type Decisions, type TypeRegistry } from '#engine'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import { makeApp, type AppParts } from '../../server/http/app.ts'
import type { Authenticate } from '../../server/http/route-module.ts'
import { countStatements } from './count-statements.ts'
import { testKeys } from './people.ts'

/** An answer of the API with its body read. */
export interface Said {
  readonly status: number
  readonly headers: LightMyRequestResponse['headers']
  readonly body: string
  readonly json: ReturnType<typeof JSON.parse>
}

type Asking = Omit<InjectOptions, 'method' | 'url' | 'path'>

/** Somebody who uses the API with a key of their own. */
export interface Client {
  get(url: string, options?: Asking): Promise<Said>
  post(url: string, payload?: InjectOptions['payload'], options?: Asking): Promise<Said>
  patch(url: string, payload: InjectOptions['payload'], options?: Asking): Promise<Said>
  remove(url: string, options?: Asking): Promise<Said>
  ask(method: string, url: string, options?: Asking): Promise<Said>
}

export interface HttpApp {
  readonly app: FastifyInstance
  /** The statements of the requests since the last call. */
  statements(): readonly string[]
  /** The keys that somebody was looked for by, in their order. */
  readonly lookedUp: readonly string[]
  /** `null` sends no key. */
  as(actor: Actor | null): Client
}

export interface HttpAppParts extends Partial<Omit<AppParts, 'db' | 'types' | 'clock'>> {
  readonly db: Database
  readonly types: TypeRegistry
  readonly clock: Clock
  readonly decisions?: Decisions
}

/** The API on a database, without sign-in: whoever is named by a key or a cookie `person=<id>` is let in. */
export const httpApp = (parts: HttpAppParts): HttpApp => {
  const { db, taken } = countStatements(parts.db)
  const people = new Map<string, Actor>()
  const lookedUp: string[] = []
  const authenticate: Authenticate = async ({ authorization, cookie }) => {
    if (authorization !== undefined) lookedUp.push(authorization)
    const id = authorization?.replace('Bearer ', '') ?? /person=([\w-]+)/.exec(cookie ?? '')?.[1]
    const actor = people.get(id ?? '')
    if (!actor) return null
    const { name, language, timeZone, organisation } = actor
    return {
      actor,
      via: authorization ? 'api' : 'web',
      person: {
        id: actor.id,
        number: '',
        name,
        email: null,
        language,
        timeZone,
        organisation,
        theme: null,
        density: null,
        needsSecondFactor: false,
      },
      sessionId: authorization ? null : 'session',
      keyId: authorization ? `key of ${actor.id}` : null,
      provenAt: null,
      setCookie: null,
    }
  }
  const app = makeApp({
    log: createLog({ level: 'silent' }),
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    authenticate,
    modules: [],
    publicUrl: 'http://localhost:4400',
    trustProxy: false,
    version: '0.0.0',
    ...parts,
    db,
  })
  return {
    app,
    statements: taken,
    lookedUp,
    as: (actor) => {
      if (actor) people.set(actor.id, actor)
      return clientOf(app, actor)
    },
  }
}

const clientOf = (app: FastifyInstance, actor: Actor | null): Client => {
  const ask: Client['ask'] = async (method, url, options = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: url.startsWith('/api/') ? url : `/api/v1${url}`,
      ...options,
      headers: { ...(actor && { authorization: `Bearer ${actor.id}` }), ...options.headers },
    })
    const { statusCode: status, headers, body } = answer
    const isJson = /json/.test(String(headers['content-type']))
    return {
      status,
      headers,
      body,
      json: isJson && body !== '' ? answer.json<ReturnType<typeof JSON.parse>>() : null,
    }
  }
  return {
    ask,
    get: (url, options) => ask('GET', url, options),
    post: (url, payload, options) => ask('POST', url, { ...options, payload }),
    patch: (url, payload, options) => ask('PATCH', url, { ...options, payload }),
    remove: (url, options) => ask('DELETE', url, options),
  }
}
