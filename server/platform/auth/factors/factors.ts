import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { invalid, problem } from '#contract/problem.ts'
import type { Clock } from '../../clock.ts'
import type { Database, Queryable } from '../../database/pool.ts'
import { beginAttempt } from '../attempts.ts'
import type { Confirm, Origin, SignedInPerson } from '../confirm.ts'
import type { SecurityEntry } from '../security-log.ts'
import { keepStrongSession, setCookie, strengthenSession, weakenSessions } from '../sessions.ts'
import {
  enrolmentOptions,
  keepPasskey,
  passkeysOf,
  relyingParty,
  removePasskey,
  type Passkey,
} from './passkeys.ts'
import { countRecoveryCodes, issueRecoveryCodes } from './recovery-codes.ts'
import { takeCode } from './second-step.ts'
import { demandProof, refuseUnproven } from './proof.ts'
import { beginStep, takeStep } from './steps.ts'
import { beginTotp, dropUnconfirmed, removeTotp, takeTotp, totpSealer, type TotpEnrolment } from './totp.ts'

/** What a person has beside the password. */
export interface FactorOverview {
  readonly totp: { readonly since: string } | null
  readonly passkeys: readonly Passkey[]
  readonly recoveryCodes: number
}

/** Who changes their own factors, and from where. */
export interface FactorCaller extends SignedInPerson {
  readonly name: string
  readonly label: string
  readonly origin: Origin
  /** The address of the page, as its browser says it. */
  readonly page: string | undefined
}

export interface Enrolled {
  /** Codes that are shown this once; null where the person has some already. */
  readonly recoveryCodes: readonly string[] | null
  /** A Set-Cookie line that the answer must carry: with the first factor the session has got another token. */
  readonly setCookie: string | null
}

/** The second factors of a signed-in person. Each change asks for the password again and stands in the security log. */
export interface Factors {
  overview(personId: string): Promise<FactorOverview>
  /** @throws Problem `conflict` where there is an app already, `forbidden`, `too_many` */
  beginTotp(who: FactorCaller, password: string | undefined): Promise<TotpEnrolment>
  /** @throws Problem `invalid` for a wrong code, `too_many` */
  confirmTotp(who: FactorCaller, code: string): Promise<Enrolled>
  removeTotp(who: FactorCaller, password: string | undefined): Promise<void>
  beginPasskey(
    who: FactorCaller,
    password: string | undefined,
  ): Promise<{ token: string; options: Awaited<ReturnType<typeof enrolmentOptions>> }>
  keepPasskey(
    who: FactorCaller,
    given: { token: string; name: string; response: RegistrationResponseJSON },
  ): Promise<Enrolled>
  removePasskey(who: FactorCaller, id: string, password: string | undefined): Promise<void>
  renewRecoveryCodes(who: FactorCaller, password: string | undefined): Promise<readonly string[]>
  /** Takes a code in a session that was begun without a second factor; the Set-Cookie line of its new token. @throws Problem `invalid`, `too_many` */
  prove(who: FactorCaller, code: string): Promise<string>
}

export interface FactorOptions {
  readonly db: Database
  readonly clock: Clock
  readonly secret: string
  readonly publicUrl: string
  readonly confirm: Confirm
  readonly log: (entry: SecurityEntry) => Promise<void>
}

export const makeFactors = (options: FactorOptions): Factors => {
  const { db } = options
  return Object.freeze({
    overview: (personId: string) => overviewOf(db, personId),
    ...totpOf(options),
    ...passkeysIn(options),
    prove: proving(options),
    renewRecoveryCodes: async (who: FactorCaller, password: string | undefined) => {
      await options.confirm(who, password, who.origin)
      const { totp, passkeys } = await overviewOf(db, who.personId)
      if (totp === null && passkeys.length === 0)
        throw problem('conflict', {
          message: 'Recovery codes stand in for a second factor, and there is none.',
          remedy: 'Set up an authenticator app or a passkey first.',
        })
      const codes = await db.transaction(async (tx) => {
        await demandProof(tx, who)
        return issueRecoveryCodes(tx, who.personId, options.clock.now())
      })
      await options.log({ ...lineOf(who), kind: 'recovery-codes-renewed' })
      return codes
    },
  })
}

const proving =
  ({ db, clock, secret, publicUrl, log }: FactorOptions): Factors['prove'] =>
  async (who, code) => {
    const now = clock.now()
    const { personId, origin } = who
    const attempt = await beginAttempt(db, secret, now, {
      account: `second step of ${personId}`,
      address: origin.address,
    })
    const by = await takeCode(db, totpSealer(secret), now, { personId, code })
    if (by === null) {
      await log({ ...lineOf(who), kind: 'second-step-failed' })
      throw invalid([{ field: 'code', code: 'code.wrong', message: 'This is not a code that is good now.' }])
    }
    const token = await strengthenSession(db, who, now)
    await attempt.succeeded()
    await log({ ...lineOf(who), kind: 'session-proven', details: { by } })
    return setCookie(publicUrl, secret, token)
  }

const lineOf = ({ personId, sessionId, origin }: FactorCaller) => ({ personId, sessionId, ...origin })

const overviewOf = async (db: Queryable, personId: string): Promise<FactorOverview> => {
  const [totp] = await db.query<{ since: string }>({
    text: 'select confirmed_at as since from totp where person_id = $1 and confirmed_at is not null',
    values: [personId],
  })
  return {
    totp: totp ?? null,
    passkeys: await passkeysOf(db, personId),
    recoveryCodes: await countRecoveryCodes(db, personId),
  }
}

/** With the first factor come codes for its loss; sessions that stood without it, and what they have begun, end. */
const afterEnrolment = async (
  db: Queryable,
  who: FactorCaller,
  { now, secret, publicUrl }: Pick<FactorOptions, 'secret' | 'publicUrl'> & { readonly now: string },
): Promise<Enrolled> => {
  const { totp, passkeys, recoveryCodes } = await overviewOf(db, who.personId)
  const isFirst = passkeys.length + (totp ? 1 : 0) === 1
  const token = isFirst ? await keepStrongSession(db, who, now) : null
  if (isFirst) await dropUnconfirmed(db, who.personId)
  return {
    recoveryCodes: recoveryCodes > 0 ? null : await issueRecoveryCodes(db, who.personId, now),
    setCookie: token && setCookie(publicUrl, secret, token),
  }
}

/** Codes for the loss of a factor go with the last one. */
const afterRemoval = async (db: Queryable, personId: string): Promise<void> => {
  const { totp, passkeys } = await overviewOf(db, personId)
  if (totp !== null || passkeys.length > 0) return
  await db.query({ text: 'delete from recovery_code where person_id = $1', values: [personId] })
  await weakenSessions(db, personId)
}

const totpOf = ({ db, clock, secret, publicUrl, confirm, log }: FactorOptions) => {
  const sealer = totpSealer(secret)
  return {
    beginTotp: async (who: FactorCaller, password: string | undefined) => {
      await confirm(who, password, who.origin)
      await refuseUnproven(db, who)
      const begun = await beginTotp(db, sealer, clock.now(), who)
      if (!begun)
        throw problem('conflict', {
          message: 'There is an authenticator app already.',
          remedy: 'Remove it first, then set up the new one.',
        })
      return begun
    },
    confirmTotp: async (who: FactorCaller, code: string) => {
      const now = clock.now()
      const attempt = await beginAttempt(db, secret, now, {
        account: `authenticator app of ${who.personId}`,
        address: who.origin.address,
      })
      const enrolled = await db.transaction(async (tx) => {
        await demandProof(tx, who)
        const isTaken = await takeTotp(tx, sealer, now, { personId: who.personId, code, isFirst: true })
        return isTaken ? afterEnrolment(tx, who, { now, secret, publicUrl }) : null
      })
      if (enrolled === null)
        throw invalid([
          { field: 'code', code: 'code.wrong', message: 'This is not the code that the app shows now.' },
        ])
      await attempt.succeeded()
      await log({ ...lineOf(who), kind: 'totp-enrolled' })
      return enrolled
    },
    removeTotp: async (who: FactorCaller, password: string | undefined) => {
      await confirm(who, password, who.origin)
      const isRemoved = await db.transaction(async (tx) => {
        await demandProof(tx, who)
        const removed = await removeTotp(tx, who.personId)
        await afterRemoval(tx, who.personId)
        return removed
      })
      if (!isRemoved) throw problem('not_found', 'There is no authenticator app.')
      await log({ ...lineOf(who), kind: 'totp-removed' })
    },
  }
}

const passkeysIn = ({ db, clock, secret, publicUrl, confirm, log }: FactorOptions) => ({
  beginPasskey: async (who: FactorCaller, password: string | undefined) => {
    await confirm(who, password, who.origin)
    await refuseUnproven(db, who)
    const options = await enrolmentOptions(db, relyingParty(publicUrl, who.page), {
      id: who.personId,
      name: who.name,
      label: who.label,
    })
    const step = { personId: who.personId, challenge: options.challenge }
    return { token: await beginStep(db, clock.now(), 'passkey-enrolment', step), options }
  },
  keepPasskey: async (
    who: FactorCaller,
    { token, name, response }: { token: string; name: string; response: RegistrationResponseJSON },
  ) => {
    const now = clock.now()
    const step = await takeStep(db, now, 'passkey-enrolment', token)
    if (!step?.challenge || step.personId !== who.personId) throw notTaken()
    const { challenge } = step
    const party = relyingParty(publicUrl, who.page)
    const enrolled = await db.transaction(async (tx) => {
      await demandProof(tx, who)
      const kept = await keepPasskey(tx, now, who.personId, { party, challenge, response, name })
      return kept ? afterEnrolment(tx, who, { now, secret, publicUrl }) : null
    })
    if (enrolled === null) throw notTaken()
    await log({ ...lineOf(who), kind: 'passkey-enrolled', details: { name } })
    return enrolled
  },
  removePasskey: async (who: FactorCaller, id: string, password: string | undefined) => {
    await confirm(who, password, who.origin)
    const isRemoved = await db.transaction(async (tx) => {
      await demandProof(tx, who)
      const removed = await removePasskey(tx, who.personId, id)
      await afterRemoval(tx, who.personId)
      return removed
    })
    if (!isRemoved) throw problem('not_found', 'There is no such passkey.')
    await log({ ...lineOf(who), kind: 'passkey-removed' })
  },
})

const notTaken = () =>
  problem('forbidden', {
    message: 'The passkey was not taken: the browser’s answer does not fit what was asked, or came too late.',
    remedy: 'Begin again.',
  })

/** Takes all second factors from a person: an administrator vouches for them. Answers how many there were. */
export const resetFactors = async (db: Queryable, personId: string): Promise<number> => {
  const [row] = await db.query<{ n: number }>({
    name: 'factors:reset',
    text: `with t as (delete from totp where person_id = $1 returning 1), p as (delete from passkey where person_id = $1 returning 1),
        r as (delete from recovery_code where person_id = $1 returning 1), s as (delete from sign_in_step where person_id = $1 returning 1)
      select ((select count(*) from t) + (select count(*) from p))::int as n`,
    values: [personId],
  })
  return row?.n ?? 0
}
