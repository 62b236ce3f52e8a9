import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Operation } from '#contract/access.ts'
import type { Actor, Ctx, EngineType, KnownLabels, StoredRecord, TypeRegistry, Via } from '#engine'
import type { RecordAnswer } from '#contract/api/records.ts'
import type { Origin } from '#platform/auth/confirm.ts'

/**
 * Who may call a route at all; what they then see and do is decided by the engine.
 * `public`: anyone. `session`: a signed-in person or an API key. `person`: a signed-in person, never an API key
 * (passwords, sessions, keys). `type:<operation>`: as `session`; the engine asks the type's rules.
 */
export type Policy = 'public' | 'session' | 'person' | `type:${Operation | 'transition'}`

/** Who sent a request, as the authenticator found out. */
export interface Caller {
  readonly actor: Actor
  readonly via: Extract<Via, 'web' | 'api'>
  readonly person: {
    readonly id: string
    readonly number: string
    readonly name: string
    readonly email: string | null
    /** Null where the person leaves it to the browser. */
    readonly language: string | null
    /** Null until the first page takes it from the browser. */
    readonly timeZone: string | null
    readonly organisation: string | null
    readonly theme: string | null
    readonly density: string | null
    /** A role asks for a second factor that the session was not begun with. */
    readonly needsSecondFactor: boolean
  }
  /** The session in a browser; null for an API key. */
  readonly sessionId: string | null
  /** When the person last showed in this session who they are; null for an API key, which nobody sits at. */
  readonly provenAt: string | null
  readonly keyId: string | null
  /** A Set-Cookie line that the answer must carry. */
  readonly setCookie: string | null
}

/** Null where nothing is sent or it is good no more. With an Authorization header a cookie does not count. */
export type Authenticate = (credentials: {
  readonly cookie?: string | undefined
  readonly authorization?: string | undefined
  readonly origin: Origin
}) => Promise<Caller | null>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route below /api has one, or the product does not start. */
    policy?: Policy
    /** Answered also in a session that lacks a second factor that a role asks for: all that leads to one. */
    beforeSecondFactor?: boolean
  }
  interface FastifyRequest {
    /** Who asks; null on public routes. */
    caller: Caller | null
  }
  interface FastifySchema {
    /** Not part of the API's description. */
    hide?: boolean
    /** Describes the body more closely than what checks it. */
    bodySchema?: object
    summary?: string
    description?: string
    tags?: readonly string[]
    operationId?: string
  }
}

/** A Fastify instance whose route schemas are zod: what they describe is checked, typed and documented. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What routes of their own have to work with. */
export interface ApiParts {
  readonly types: TypeRegistry
  /** The engine's context of a request. @throws Problem `unauthenticated` where nobody is signed in */
  ctxOf(request: FastifyRequest): Ctx
  /** A record as its reader may see it, with names of what it refers to and what may be done. */
  recordAnswer(ctx: Ctx, type: EngineType, record: StoredRecord, labels?: KnownLabels): Promise<RecordAnswer>
  /** A record by id or number. @throws Problem `not_found` for what its reader may not see */
  find(ctx: Ctx, type: EngineType, key: string): Promise<StoredRecord>
  /** All routes that are described, with who may call them; complete when the app is ready. */
  routes(): readonly { readonly method: string; readonly url: string; readonly policy: Policy }[]
}

/**
 * Routes beside those that every type has: sign-in, journal, attachments, search. `main.ts` lists them.
 * Addresses are relative to /api/v1. A route's `schema` may hold zod (checked, typed) or plain JSON Schema, which may
 * refer to `#/components/schemas/<Name>` (description only).
 */
export interface RouteModule {
  readonly name: string
  /** Called once. */
  readonly routes?: (app: Api, parts: ApiParts) => void
  /** Called for each type; addresses begin with the type's plural. */
  readonly typeRoutes?: (app: Api, type: EngineType, parts: ApiParts) => void
  /** JSON Schemas that the module's routes refer to, by name. */
  readonly schemas?: Readonly<Record<string, object>>
}
