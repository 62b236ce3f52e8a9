import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { problem } from '#contract/problem.ts'
import type { Clock } from '../../clock.ts'
import type { Database, Queryable } from '../../database/pool.ts'
import type { Sealer } from '../../sealer.ts'
import { beginAttempt } from '../attempts.ts'
import type { Origin } from '../confirm.ts'
import type { SecurityEntry } from '../security-log.ts'
import { personOfPasskey, relyingParty, signInOptions } from './passkeys.ts'
import { takeRecoveryCode } from './recovery-codes.ts'
import { beginStep, endStep, takeStep, tryStep } from './steps.ts'
import { takeTotp, totpSealer } from './totp.ts'

/** How a sign-in goes on after the password. */
export type StepMethod = 'code' | 'passkey'

/** A sign-in that is half done. */
export interface StepNeeded {
  readonly step: { readonly token: string; readonly methods: readonly StepMethod[] }
}

/** A sign-in that was proven; how, for the log. */
export interface Proven {
  readonly personId: string
  readonly by: 'password+totp' | 'password+recovery-code' | 'password+passkey' | 'passkey'
}

/** What comes after the password, or, with a passkey, in place of it. */
export interface SecondSteps {
  /** Null where the person has no second factor. */
  needed(personId: string): Promise<StepNeeded | null>
  /** A code of the app, or a recovery code. @throws Problem `unauthenticated`, `too_many` */
  byCode(given: { token: string; code: string }, origin: Origin): Promise<Proven>
  /** For somebody whose password was right, or for whoever has a passkey here. */
  beginPasskey(
    token: string | undefined,
    page: string | undefined,
  ): Promise<{ token: string; options: PublicKeyCredentialRequestOptionsJSON }>
  byPasskey(
    given: { token: string; response: AuthenticationResponseJSON },
    page: string | undefined,
    origin: Origin,
  ): Promise<Proven>
}

interface StepOptions {
  readonly db: Database
  readonly clock: Clock
  readonly secret: string
  readonly publicUrl: string
  readonly log: (entry: SecurityEntry) => Promise<void>
}

export const makeSecondSteps = (options: StepOptions): SecondSteps => {
  const { db, clock, publicUrl } = options
  return Object.freeze({
    needed: async (personId: string) => {
      const methods = await methodsOf(db, personId)
      if (methods.length === 0) return null
      const token = await beginStep(db, clock.now(), 'second-step', { personId, challenge: null })
      return { step: { token, methods } }
    },
    byCode: byCode(options),
    beginPasskey: async (token: string | undefined, page: string | undefined) => {
      const now = clock.now()
      const step = token === undefined ? null : await tryStep(db, now, 'second-step', token)
      if (token !== undefined && !step) throw over()
      const personId = step?.personId ?? null
      const asked = await signInOptions(db, relyingParty(publicUrl, page), personId)
      const purpose = personId === null ? 'passkey-sign-in' : 'passkey-second-step'
      return {
        token: await beginStep(db, now, purpose, { personId, challenge: asked.challenge }),
        options: asked,
      }
    },
    byPasskey: byPasskey(options),
  })
}

const methodsOf = async (db: Queryable, personId: string): Promise<readonly StepMethod[]> => {
  const [row] = await db.query<{ totp: boolean; passkey: boolean }>({
    name: 'second-step:methods',
    text: `select exists (select from totp where person_id = $1 and confirmed_at is not null) as totp,
      exists (select from passkey where person_id = $1) as passkey`,
    values: [personId],
  })
  // Recovery codes are typed where codes of the app are: who has a passkey only has them too.
  return [
    ...(row?.passkey ? (['passkey'] as const) : []),
    ...(row?.totp || row?.passkey ? (['code'] as const) : []),
  ]
}

const byCode = ({ db, clock, secret, log }: StepOptions): SecondSteps['byCode'] => {
  const sealer = totpSealer(secret)
  return async ({ token, code }, origin) => {
    const now = clock.now()
    const step = await tryStep(db, now, 'second-step', token)
    if (!step?.personId) throw over()
    const { personId } = step
    const attempt = await beginAttempt(db, secret, now, {
      account: `second step of ${personId}`,
      address: origin.address,
    })
    const by = await takeCode(db, sealer, now, { personId, code })
    if (by === null) {
      await log({ kind: 'second-step-failed', personId, ...origin })
      throw wrongCode()
    }
    if (!(await endStep(db, token))) throw over()
    await attempt.succeeded()
    return { personId, by }
  }
}

/** Takes a code of the app or a recovery code, each once; answers which it was, null for a wrong one. */
export const takeCode = async (
  db: Queryable,
  sealer: Sealer,
  now: string,
  { personId, code }: { readonly personId: string; readonly code: string },
): Promise<'password+totp' | 'password+recovery-code' | null> => {
  const isShort = /^\s*(\d\s*){6}$/.test(code)
  if (isShort)
    return (await takeTotp(db, sealer, now, { personId, code, isFirst: false })) ? 'password+totp' : null
  return (await takeRecoveryCode(db, personId, code)) ? 'password+recovery-code' : null
}

const byPasskey =
  ({ db, clock, secret, publicUrl, log }: StepOptions): SecondSteps['byPasskey'] =>
  async ({ token, response }, page, origin) => {
    const now = clock.now()
    const attempt = await beginAttempt(db, secret, now, {
      account: `passkey ${response.id}`,
      address: origin.address,
    })
    const after = await takeStep(db, now, 'passkey-second-step', token)
    const step = after ?? (await takeStep(db, now, 'passkey-sign-in', token))
    if (!step?.challenge) throw over()
    const party = relyingParty(publicUrl, page)
    const { challenge, personId: expected } = step
    const personId = await personOfPasskey(db, now, { party, challenge, response, personId: expected })
    if (personId === null) {
      await log({ kind: 'second-step-failed', personId: expected, ...origin })
      throw problem('unauthenticated', {
        message: 'This passkey is not known here, or did not sign what was asked.',
        remedy: 'Sign in with your password, or ask an administrator.',
      })
    }
    await attempt.succeeded()
    return { personId, by: after ? 'password+passkey' : 'passkey' }
  }

const over = () =>
  problem('unauthenticated', {
    message: 'This sign-in has taken too long, or there were too many wrong codes.',
    remedy: 'Begin again with your password.',
  })

const notRight = 'This code is not right, or was used already.'

const wrongCode = () =>
  problem('unauthenticated', {
    message: notRight,
    remedy: 'Take the code that the app shows now, or a recovery code that you have not used.',
    issues: [{ field: 'code', code: 'code.wrong', message: notRight }],
  })
