import { hash } from 'node:crypto'
import type { Actor, Via } from '#engine'
import { keyHolder, keyOfHeader, touchSecret } from '#platform/auth/api-key-secrets.ts'
import type { Auth } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { rotateSession, seenEverySeconds, sessionHolder, touchSession } from '#platform/auth/sessions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { loadHolder, type Holder, type LoadedActor, type PersonOfActor } from './actor.ts'
import { tellRefusedKeys } from './refused-keys.ts'

/** Who sent a request. */
export interface Caller {
  readonly actor: Actor
  readonly via: Extract<Via, 'web' | 'api'>
  readonly person: PersonOfActor
  /** The session in a browser; null for an API key. */
  readonly sessionId: string | null
  readonly keyId: string | null
  /** When the person last proved in this session who they are; null for an API key, which nobody sits at. */
  readonly provenAt: string | null
  /** A Set-Cookie line that the answer must carry: the session has got another token. */
  readonly setCookie: string | null
}

export interface Credentials {
  readonly cookie?: string | undefined
  readonly authorization?: string | undefined
  /** Where the request came from: a key that is refused is told with it. */
  readonly origin: Origin
}

export interface AuthenticatorOptions {
  readonly db: Database
  readonly clock: Clock
  readonly auth: Auth
}

export type Authenticate = (credentials: Credentials) => Promise<Caller | null>

/**
 * Finds who sends a request, by API key or session, in one statement that loads the actor too. That a session or key is
 * in use is written once a minute. Null where nothing is sent or it is good no more.
 */
export const makeAuthenticator = ({ db, clock, auth }: AuthenticatorOptions): Authenticate => {
  const tellRefused = tellRefusedKeys({ auth, clock })
  const byKey = async (key: string, origin: Origin): Promise<Caller | null> => {
    const now = clock.now()
    const loaded = await loadHolder(db, { name: 'actor:key', ...keyHolder(key, now) })
    if (!loaded) {
      await tellRefused(key, origin)
      return null
    }
    const { keyId, usedAt } = loaded.holder
    if (keyId && isDue(usedAt, now)) await touchSecret(db, keyId, now)
    return callerOf(loaded, 'api', null)
  }
  const bySession = async (token: string): Promise<Caller | null> => {
    const now = clock.now()
    const loaded = await loadHolder(db, { name: 'actor:session', ...sessionHolder(token, now) })
    if (!loaded) return null
    const { holder, actor } = loaded
    const rights = rightsOf(actor)
    if (holder.rights !== null && holder.rights !== rights && holder.isCurrent) {
      const next = await rotateSession(db, token, now, rights)
      if (next) await auth.log({ kind: 'session-rotated', personId: actor.id, sessionId: holder.sessionId })
      return callerOf(loaded, 'web', next && auth.cookies.set(next))
    }
    if (holder.sessionId && (holder.rights === null || isDue(holder.seenAt, now)))
      await touchSession(db, holder.sessionId, now, rights)
    return callerOf(loaded, 'web', null)
  }
  return async ({ cookie, authorization, origin }) => {
    if (authorization !== undefined) {
      const key = keyOfHeader(authorization)
      return key === null ? null : byKey(key, origin)
    }
    const token = auth.cookies.tokenOf(cookie)
    return token === null ? null : bySession(token)
  }
}

/**
 * Another text for other rights: then the session gets another token, so that one that was stolen before is worth
 * nothing. Rights are roles with what they grant, teams, and organisations.
 */
const rightsOf = ({ provider, organisation, organisations, teams, roles, grants }: Actor): string =>
  hash(
    'sha256',
    JSON.stringify([provider, organisation, organisations.toSorted(), teams, roles, grants]),
    'base64url',
  )

const isDue = (last: Holder['seenAt'], now: string): boolean =>
  last === null || Date.parse(now) - Date.parse(last) >= seenEverySeconds * 1000

const callerOf = (
  { actor, person, holder }: LoadedActor,
  via: 'web' | 'api',
  setCookie: string | null,
): Caller => ({
  actor,
  via,
  person,
  sessionId: holder.sessionId,
  keyId: holder.keyId,
  provenAt: holder.provenAt,
  setCookie,
})
