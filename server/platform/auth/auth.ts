import { v7 } from 'uuid'
import { mailAddress } from '#contract/mail/address.ts'
import { invalid, problem } from '#contract/problem.ts'
import type { Clock } from '../clock.ts'
import type { Database, Queryable } from '../database/pool.ts'
import { beginAttempt } from './attempts.ts'
import type { IsBreached } from './passwords/breached-passwords.ts'
import type { Flows } from './better-auth.ts'
import { confirming, type Confirm, type Origin, type SignedInPerson } from './confirm.ts'
import { makeFactors, type Factors } from './factors/factors.ts'
import { makeSecondSteps, type SecondSteps, type StepNeeded } from './factors/second-step.ts'
import { hashPassword, refuseWeakPassword } from './passwords/password.ts'
import { logSecurity, type SecurityEntry } from './security-log.ts'
import {
  addressHeader,
  beginSession,
  endSession,
  endSessionsOf,
  keepSession,
  proveSession,
  sessionsOf,
  setCookie,
  tokenOfCookie,
  type ProviderSession,
  type SecondFactorBy,
  type SessionRow,
} from './sessions.ts'
import { hashToken } from './token.ts'

export interface SignedIn {
  readonly personId: string
  readonly sessionId: string
  /** The Set-Cookie line for the answer. */
  readonly setCookie: string
}

/** How a sign-in was proven: `by` for the log, and what it took beside what the person knows, if anything. */
interface Proof {
  readonly personId: string
  readonly by: string
  readonly secondFactorBy: SecondFactorBy | null
  readonly from?: ProviderSession
}

/** Signing in and out, sessions and passwords; people are opaque ids to it. */
export interface Auth {
  /** Who has a second factor is asked for it next. @throws Problem `unauthenticated` for whatever is wrong with the two, `too_many` */
  signIn(given: { email: string; password: string }, origin: Origin): Promise<SignedIn | StepNeeded>
  /** Begins a session of somebody whose sign-in was proven otherwise. @throws Problem `unauthenticated` for who has left */
  signInProven(proof: Proof, origin: Origin): Promise<SignedIn>
  /** Ends the session of the cookie; answers the Set-Cookie line that takes the cookie away. */
  signOut(cookie: string | undefined, origin: Origin): Promise<string>
  sessions(personId: string): Promise<readonly SessionRow[]>
  /** @throws Problem `not_found` for a session that is not the person's */
  endSession(personId: string, sessionId: string, origin: Origin): Promise<void>
  /** Ends all sessions of the person but the one given; answers how many they were. */
  endOtherSessions(personId: string, sessionId: string | null, origin: Origin): Promise<number>
  /** Ends all other sessions of the person; the own one gets a new token. @throws Problem `forbidden`, `invalid`, `too_many` */
  changePassword(
    who: SignedInPerson,
    change: { current: string; next: string },
    origin: Origin,
  ): Promise<string>
  /** Asks the person of a session again who they are, and keeps that they have shown it. @throws Problem `forbidden`, `too_many` */
  prove(
    who: Pick<SignedInPerson, 'personId' | 'sessionId'>,
    password: string | undefined,
    origin: Origin,
  ): Promise<void>
  /** Refuses what others would guess or have found elsewhere. @throws Problem `invalid` at `field` */
  refusePassword(password: string, known: readonly string[], field?: string): Promise<void>
  log(entry: SecurityEntry): Promise<void>
  readonly factors: Factors
  readonly steps: SecondSteps
  readonly cookies: { tokenOf(header: string | undefined): string | null; set(token: string | null): string }
}

export interface AuthOptions {
  readonly db: Database
  readonly clock: Clock
  readonly secret: string
  readonly publicUrl: string
  /** Absent: no list of breached passwords is asked. */
  readonly isBreached?: IsBreached
}

export const makeAuth = (options: AuthOptions): Auth => {
  const { db, clock, secret, publicUrl } = options
  const log = (entry: SecurityEntry): Promise<void> => logSecurity(db, secret, clock.now(), entry)
  const confirm = confirming({ db, clock, secret, log })
  const steps = makeSecondSteps({ ...options, log })
  const refusePassword = refusingPassword(options)
  return Object.freeze({
    signIn: signingIn(options, log, steps),
    signInProven: signingInProven(options, log),
    factors: makeFactors({ ...options, log, confirm }),
    steps,
    signOut: async (cookie: string | undefined, origin: Origin) => {
      const token = tokenOfCookie(publicUrl, secret, cookie)
      if (token !== null) {
        const [ended] = await db.query<{ id: string; personId: string }>({
          text: 'delete from session where token_hash = $1 or previous_hash = $1 returning id, person_id as "personId"',
          values: [hashToken(token)],
        })
        if (ended) await log({ kind: 'signed-out', personId: ended.personId, sessionId: ended.id, ...origin })
      }
      return setCookie(publicUrl, secret, null)
    },
    sessions: (personId: string) => sessionsOf(db, personId, clock.now()),
    endSession: async (personId: string, sessionId: string, origin: Origin) => {
      if (!(await endSession(db, personId, sessionId)))
        throw problem('not_found', 'There is no such session.')
      await log({ kind: 'session-ended', personId, sessionId, ...origin })
    },
    endOtherSessions: async (personId: string, sessionId: string | null, origin: Origin) => {
      const ended = await endSessionsOf(db, personId, sessionId)
      await log({ kind: 'sessions-ended', personId, sessionId, details: { ended }, ...origin })
      return ended
    },
    prove: async (
      { personId, sessionId }: Pick<SignedInPerson, 'personId' | 'sessionId'>,
      password: string | undefined,
      origin: Origin,
    ) => {
      await confirm({ personId, sessionId }, password, origin)
      await proveSession(db, { personId, sessionId }, clock.now())
      await log({ kind: 'session-confirmed', personId, sessionId, ...origin })
    },
    changePassword: changingPassword(options, { log, confirm, refusePassword }),
    refusePassword,
    log,
    cookies: {
      tokenOf: (header: string | undefined) => tokenOfCookie(publicUrl, secret, header),
      set: (token: string | null) => setCookie(publicUrl, secret, token),
    },
  })
}

type Log = (entry: SecurityEntry) => Promise<void>

/** The flows take several megabytes that a process in which nobody signs in has no use for. */
const flowsWhenNeeded = (options: AuthOptions): (() => Promise<Flows>) => {
  let flows: Promise<Flows> | null = null
  return () => (flows ??= import('./better-auth.ts').then(({ makeFlows }) => makeFlows(options)))
}

const signingIn = (options: AuthOptions, log: Log, steps: SecondSteps): Auth['signIn'] => {
  const { db, clock, secret, publicUrl } = options
  const flowsOf = flowsWhenNeeded(options)
  return async ({ email, password }, origin) => {
    const attempt = await beginAttempt(db, secret, clock.now(), {
      account: email,
      address: origin.address,
    }).catch(async (error: unknown) => {
      await log({ kind: 'sign-in-blocked', tried: email, ...origin })
      throw error
    })
    const headers = new Headers({
      [addressHeader]: origin.address,
      'user-agent': (origin.userAgent ?? '').slice(0, 400),
    })
    // The flows fold all of Unicode: what is no address here must not become somebody's there.
    const mailbox = mailAddress(email.trim())
    const flows = await flowsOf()
    const signedIn =
      mailbox === null
        ? null
        : await flows.api
            .signInEmail({ body: { email: mailbox, password }, headers })
            .catch((error: unknown) => {
              if (isRefusal(error)) return null
              throw error
            })
    if (signedIn === null) {
      const [person] = await db.query<{ id: string }>({
        name: 'sign-in:who',
        text: 'select id from sign_in_person where email = $1',
        values: [mailbox],
      })
      await log({
        kind: 'sign-in-failed',
        ...(person ? { personId: person.id } : { tried: email }),
        ...origin,
      })
      throw wrong()
    }
    await attempt.succeeded()
    const sessionId = await sessionOf(db, signedIn.token)
    const personId = signedIn.user.id
    const next = await steps.needed(personId)
    if (next) {
      // Nobody has been given its token: the session begins when the second step is done.
      await endSession(db, personId, sessionId)
      await log({ kind: 'second-step', personId, ...origin })
      return next
    }
    await log({ kind: 'signed-in', personId, sessionId, ...origin })
    return { personId, sessionId, setCookie: setCookie(publicUrl, secret, signedIn.token) }
  }
}

const signingInProven =
  ({ db, clock, secret, publicUrl }: AuthOptions, log: Log): Auth['signInProven'] =>
  async ({ personId, by, secondFactorBy, from }, origin) => {
    const session = await beginSession(db, clock.now(), { personId, secondFactorBy, from, ...origin })
    if (session === null) {
      await log({ kind: 'sign-in-failed', personId, details: { by }, ...origin })
      throw problem('unauthenticated', {
        message: 'Nobody can sign in with this any more.',
        remedy: 'Ask an administrator.',
      })
    }
    await log({ kind: 'signed-in', personId, sessionId: session.id, details: { by }, ...origin })
    return { personId, sessionId: session.id, setCookie: setCookie(publicUrl, secret, session.token) }
  }

/** One answer for an unknown address, a wrong password and a person who has left. */
const wrong = () =>
  problem('unauthenticated', {
    message: 'E-mail address or password are wrong.',
    remedy: 'Check both. Whoever has forgotten the password can have a link mailed.',
  })

/** better-auth says what is wrong with a sign-in by an error with a status of 4xx. */
const isRefusal = (error: unknown): boolean => {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}

const sessionOf = async (db: Queryable, token: string): Promise<string> => {
  const [row] = await db.query<{ id: string }>({
    name: 'sign-in:session',
    text: 'select id from session where token_hash = $1',
    values: [hashToken(token)],
  })
  return row?.id ?? ''
}

const refusingPassword =
  ({ isBreached }: AuthOptions): Auth['refusePassword'] =>
  async (password, known, field = 'password') => {
    refuseWeakPassword(password, known, field)
    if (!(await isBreached?.(password))) return
    throw invalid([
      {
        field,
        code: 'password.breached',
        message: 'This password has become known from another service, and is tried by others.',
      },
    ])
  }

interface Changing {
  readonly log: Log
  readonly confirm: Confirm
  readonly refusePassword: Auth['refusePassword']
}

const changingPassword = (
  { db, clock, secret, publicUrl }: AuthOptions,
  { log, confirm, refusePassword }: Changing,
): Auth['changePassword'] => {
  return async (who, { current, next }, origin) => {
    await confirm(who, current, origin, { field: 'current', isPasswordNeeded: true })
    await refusePassword(next, who.known, 'next')
    const hash = await hashPassword(next)
    const now = clock.now()
    const token = await db.transaction(async (tx) => {
      await storePassword(tx, who.personId, hash, now)
      return keepSession(tx, who, now)
    })
    await log({ kind: 'password-changed', personId: who.personId, sessionId: who.sessionId, ...origin })
    // Null where the session has ended meanwhile: then the cookie is taken away.
    return setCookie(publicUrl, secret, token)
  }
}

/** Stores the hash of a person's password in place of the one before. */
export const storePassword = async (
  db: Queryable,
  personId: string,
  hash: string,
  now: string,
): Promise<void> => {
  await db.query({
    name: 'credential:password',
    text: `insert into credential (id, person_id, provider, subject, password, created_at, updated_at)
      values ($1, $2::uuid, 'credential', $2::uuid::text, $3, $4, $4)
      on conflict (provider, subject) do update set password = excluded.password, updated_at = excluded.updated_at`,
    values: [v7(), personId, hash, now],
  })
}

/** Removes what can no longer be used, and what of the log is older than a year: once a day is enough. */
export const sweepAuth = async (db: Queryable, now: string): Promise<void> => {
  const ago = (days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString()
  await db.query({ text: 'delete from session where expires_at < $1', values: [now] })
  await db.query({ text: 'delete from verification where expires_at < $1', values: [now] })
  await db.query({ text: 'delete from sign_in_step where expires_at < $1', values: [now] })
  await db.query({ text: 'delete from logout_token where until < $1', values: [now] })
  await db.query({
    text: 'delete from attempt where last_at < $1 and failures > 0 or last_at < $2',
    values: [ago(1), ago(90)],
  })
  await db.query({
    text: 'delete from totp where confirmed_at is null and created_at < $1',
    values: [ago(1)],
  })
  await db.query({ text: 'delete from security_log where at < $1', values: [ago(365)] })
}
