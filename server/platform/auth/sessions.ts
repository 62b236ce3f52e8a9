import { v7 } from 'uuid'
import type { Queryable } from '../database/pool.ts'
import type { SignedInPerson } from './confirm.ts'
import { cookieIn, cookieLine, hostName, isHttps } from './cookies.ts'
import { hashToken, randomToken, signToken, verifySigned } from './token.ts'

/** A session ends a week after the sign-in, whatever happens. */
export const sessionLifeSeconds = 7 * 86_400
/** And twelve hours after it was last used. */
const sessionIdleSeconds = 12 * 3600
/** How long a token is still good after its successor was given out: requests that were under way. */
const overlapSeconds = 30
/** That a session is in use is written this often at most. */
export const seenEverySeconds = 60

/** Carries the caller's address from our server, which knows which proxies to believe. */
export const addressHeader = 'x-keelson-address'

export interface SessionRow {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  /** When it was last shown in it who holds it: at the sign-in, or when asked again. */
  readonly provenAt: string
  readonly expiresAt: string
  readonly address: string | null
  readonly userAgent: string | null
}

const name = 'keelson'

export const cookieName = (publicUrl: string): string => hostName(publicUrl, name)

export const cookieAttributes = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(publicUrl) }) as const

/** The Set-Cookie line that gives the browser a token; without a token the one that takes it away. */
export const setCookie = (publicUrl: string, secret: string, token: string | null): string =>
  cookieLine(publicUrl, {
    name,
    value: token === null ? null : signToken(secret, token),
    lifeSeconds: sessionLifeSeconds,
  })

/** The session token that a Cookie header carries; null when there is none or its signature is not ours. */
export const tokenOfCookie = (
  publicUrl: string,
  secret: string,
  header: string | undefined,
): string | null => {
  const value = cookieIn(publicUrl, name, header)
  return value === null ? null : verifySigned(secret, value)
}

const holderColumns = `s.person_id, s.id as session_id, s.seen_at, greatest(s.created_at, s.proven_at) as proven_at, s.expires_at, s.rights, s.second_factor_by is not null as is_strong,
  null::uuid as key_id, null::text[] as scopes, null::timestamptz as used_at`

/** SQL that finds whose session it is, as the columns of a `Holder`; with its parameter. */
export const sessionById = (id: string): { text: string; values: readonly unknown[] } => ({
  text: `select ${holderColumns}, true as is_current from session s where s.id = $1`,
  values: [id],
})

/** SQL that finds who holds a session's token, as the columns of a `Holder`; with its parameters, of which it uses three. */
export const sessionHolder = (token: string, now: string): { text: string; values: readonly unknown[] } => ({
  text: `select ${holderColumns}, s.token_hash = $1 as is_current from session s
    where (s.token_hash = $1 or (s.previous_hash = $1 and s.previous_until > $2)) and s.expires_at > $2 and s.seen_at > $3`,
  values: [hashToken(token), now, earlier(now, sessionIdleSeconds)],
})

/** Notes that a session is in use and for which rights its token was made. */
export const touchSession = async (db: Queryable, id: string, now: string, rights: string): Promise<void> => {
  await db.query({
    name: 'session:touch',
    text: 'update session set seen_at = $2, rights = coalesce(rights, $3) where id = $1',
    values: [id, now, rights],
  })
}

/** Gives a session another token; null when a request at the same moment has done so already. */
export const rotateSession = async (
  db: Queryable,
  token: string,
  now: string,
  rights: string,
): Promise<string | null> => {
  const next = randomToken()
  const rows = await db.query({
    name: 'session:rotate',
    text: `update session set token_hash = $2, previous_hash = token_hash, previous_until = $3, seen_at = $4, rights = $5
      where token_hash = $1 returning id`,
    values: [hashToken(token), hashToken(next), earlier(now, -overlapSeconds), now, rights],
  })
  return rows.length === 1 ? next : null
}

/** What made a session strong: a factor of the person's own, or the word of the provider who signed them in. */
export type SecondFactorBy = 'own' | 'provider'

/** The session at a provider that a session of ours follows from. */
export interface ProviderSession {
  /** As the person's credential names the provider. */
  readonly provider: string
  /** What the provider calls its session; null where it does not say. */
  readonly session: string | null
}

interface NewSession {
  readonly from?: ProviderSession | undefined
  readonly personId: string
  readonly secondFactorBy: SecondFactorBy | null
  readonly address: string
  readonly userAgent: string | null
}

/** Begins a session of a person whose sign-in was proven; the token is returned once. */
export const beginSession = async (
  db: Queryable,
  now: string,
  { personId, secondFactorBy, address, userAgent, from }: NewSession,
): Promise<{ readonly id: string; readonly token: string } | null> => {
  const token = randomToken()
  const [row] = await db.query<{ id: string }>({
    name: 'session:begin',
    text: `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at, address, user_agent, second_factor_by, provider, provider_session)
      select $1, $2, id, $4, $4, $5, $6, $7, $8, $9, $10 from sign_in_person where id = $3 returning id`,
    values: [
      v7(),
      hashToken(token),
      personId,
      now,
      earlier(now, -sessionLifeSeconds),
      address,
      (userAgent ?? '').slice(0, 400),
      secondFactorBy,
      from?.provider ?? null,
      from?.session ?? null,
    ],
  })
  return row ? { id: row.id, token } : null
}

type OwnSession = Pick<SignedInPerson, 'personId' | 'sessionId'>

const strengthen = `update session set second_factor_by = coalesce(second_factor_by, 'own'),
    token_hash = $3, previous_hash = token_hash, previous_until = $4
  where id = $1 and person_id = $2`

/**
 * Notes that the holder of a session has shown a second factor in it. A role may give everything from now on, so the
 * session gets another token, which is returned: one that was stolen before is worth nothing. Null when it has ended.
 */
export const strengthenSession = (db: Queryable, own: OwnSession, now: string): Promise<string | null> =>
  withNewToken(db, own, now, { name: 'session:strengthen', text: `${strengthen} returning id` })

/** Ends all other sessions of a person, who has shown a second factor in this one; its new token. */
export const keepStrongSession = (db: Queryable, own: OwnSession, now: string): Promise<string | null> =>
  withNewToken(db, own, now, {
    name: 'session:keep-strong',
    text: `with ended as (delete from session where person_id = $2 and id <> $1) ${strengthen} returning id`,
  })

/**
 * Ends all other sessions of a person, who has changed the password in this one; its new token. Whichever of its tokens
 * the request came with: that another request gave it one at this moment must not leave the browser with the old.
 */
export const keepSession = (db: Queryable, own: OwnSession, now: string): Promise<string | null> =>
  withNewToken(db, own, now, {
    name: 'session:keep',
    text: `with ended as (delete from session where person_id = $2 and id <> $1)
      update session set token_hash = $3, previous_hash = token_hash, previous_until = $4
      where id = $1 and person_id = $2 returning id`,
  })

const withNewToken = async (
  db: Queryable,
  { personId, sessionId }: OwnSession,
  now: string,
  statement: { readonly name: string; readonly text: string },
): Promise<string | null> => {
  const next = randomToken()
  const values = [sessionId, personId, hashToken(next), earlier(now, -overlapSeconds)]
  return (await db.query({ ...statement, values })).length === 1 ? next : null
}

/** The last second factor of a person is gone: no session has one any more but by the word of a provider. */
export const weakenSessions = async (db: Queryable, personId: string): Promise<void> => {
  await db.query({
    name: 'session:weaken',
    text: `update session set second_factor_by = null where person_id = $1 and second_factor_by = 'own'`,
    values: [personId],
  })
}

/** Notes that whoever holds a session has proven again who they are. */
export const proveSession = async (
  db: Queryable,
  { personId, sessionId }: OwnSession,
  now: string,
): Promise<void> => {
  await db.query({
    name: 'session:prove',
    text: 'update session set proven_at = $3 where id = $1 and person_id = $2',
    values: [sessionId, personId, now],
  })
}

/** The sessions of a person that are still good, the one used last first. */
export const sessionsOf = (db: Queryable, personId: string, now: string): Promise<SessionRow[]> =>
  db.query<SessionRow>({
    name: 'session:list',
    text: `select id, created_at as "createdAt", seen_at as "seenAt", greatest(created_at, proven_at) as "provenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
      from session where person_id = $1 and expires_at > $2 and seen_at > $3 order by seen_at desc, id`,
    values: [personId, now, earlier(now, sessionIdleSeconds)],
  })

/** Whether somebody has been seen in the product since a moment; that they are is written once a minute. */
export const isSignedInSince = async (db: Queryable, personId: string, since: string): Promise<boolean> =>
  (
    await db.query({
      name: 'session:lately',
      text: 'select from session where person_id = $1 and seen_at > $2 limit 1',
      values: [personId, since],
    })
  ).length === 1

/** Ends one session of a person; false when it is not one of hers. */
export const endSession = async (db: Queryable, personId: string, id: string): Promise<boolean> =>
  (
    await db.query({
      name: 'session:end',
      text: 'delete from session where id = $1 and person_id = $2 returning 1',
      values: [id, personId],
    })
  ).length === 1

/** Ends all sessions of a person but one; how many they were. */
export const endSessionsOf = async (
  db: Queryable,
  personId: string,
  except: string | null = null,
): Promise<number> =>
  (
    await db.query({
      name: 'session:end-all',
      text: 'delete from session where person_id = $1 and id is distinct from $2 returning 1',
      values: [personId, except],
    })
  ).length

/**
 * Ends the sessions that followed from one at a provider, or where it names none all that followed from the provider's of
 * one of its subjects; whose they were. One of the subject's of which it was not said from which it followed ends too.
 */
export const endProviderSessions = (
  db: Queryable,
  { provider, session, subject }: ProviderSession & { readonly subject: string | null },
): Promise<{ readonly id: string; readonly personId: string }[]> =>
  db.query<{ id: string; personId: string }>({
    name: 'session:end-provider',
    text: `delete from session s where s.provider = $1 and ($2::text is not null or $3::text is not null)
        and ($2::text is null or s.provider_session = $2 or (s.provider_session is null and $3::text is not null))
        and ($3::text is null or s.person_id in (select person_id from credential where provider = $1 and subject = $3))
      returning s.id, s.person_id as "personId"`,
    values: [provider, session, subject],
  })

const earlier = (now: string, seconds: number): string =>
  new Date(Date.parse(now) - seconds * 1000).toISOString()
