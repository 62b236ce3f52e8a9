import { problem } from '#contract/problem.ts'
import { isZone } from '#contract/time/zone.ts'
import { systemActor, write, type Ctx } from '#engine'
import { beginAttempt } from '#platform/auth/attempts.ts'
import { storePassword, type Auth, type SignedIn } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { endCode, isRightCode, issueCode } from '#platform/auth/one-time-code.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import type { Database } from '#platform/database/pool.ts'

const wrongCode =
  'This is not the code on the console, or it has expired. Starting Keelson again prints a new one.'

/** What the first administrator says. */
export interface FirstAdministrator {
  readonly code: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** Name of the organisation that runs the desk. */
  readonly organisation: string
  readonly timeZone?: string | undefined
}

export interface SetUp {
  /** Whether nobody can sign in yet. */
  needed(): Promise<boolean>
  /** A new code for the console; null when none is needed. */
  issueCode(): Promise<string | null>
  /** Makes organisation and administrator and signs her in. @throws Problem `forbidden`, `conflict`, `invalid`, `too_many` */
  run(given: FirstAdministrator, origin: Origin): Promise<SignedIn>
}

export interface SetUpOptions {
  /** Actor and way are the set-up's own. */
  readonly ctx: Omit<Ctx, 'actor' | 'via' | 'db'> & { readonly db: Database }
  readonly auth: Auth
  readonly secret: string
}

const purpose = 'set-up'

/** The first start without a demonstration: whoever sees the console makes the first administrator. */
export const makeSetUp = ({ ctx, auth, secret }: SetUpOptions): SetUp => {
  const { db, clock } = ctx
  const needed = async (): Promise<boolean> =>
    (await db.query({ text: 'select 1 from credential limit 1' })).length === 0
  return Object.freeze({
    needed,
    issueCode: async () => ((await needed()) ? issueCode(db, purpose, clock.now()) : null),
    run: async (given: FirstAdministrator, origin: Origin) => {
      if (!(await needed()))
        throw problem('conflict', {
          message: 'Keelson is set up already.',
          remedy: 'Sign in, or ask an administrator for an account.',
        })
      const attempt = await beginAttempt(db, secret, clock.now(), {
        account: purpose,
        address: origin.address,
      })
      if (!(await isRightCode(db, purpose, given.code, clock.now()))) {
        await auth.log({ kind: 'set-up-refused', ...origin })
        throw problem('forbidden', {
          message: 'This is not the code that was printed at the start, or it has expired.',
          remedy: 'Look for it on the console; starting Keelson again prints a new one.',
          issues: [{ field: 'code', code: 'code.wrong', message: wrongCode }],
        })
      }
      await attempt.succeeded()
      await auth.refusePassword(given.password, [given.name, given.email, given.organisation])
      const hash = await hashPassword(given.password)
      const personId = await makeFirst(ctx, given, hash)
      const signedIn = await auth.signInProven({ personId, by: 'set-up', secondFactorBy: null }, origin)
      await auth.log({
        kind: 'set-up',
        personId: signedIn.personId,
        sessionId: signedIn.sessionId,
        ...origin,
      })
      return signedIn
    },
  })
}

const makeFirst = (ctx: SetUpOptions['ctx'], given: FirstAdministrator, hash: string): Promise<string> =>
  ctx.db.transaction(async (db) => {
    // Of two who are there at the same moment, the second finds it done.
    await db.query({
      text: `select pg_advisory_xact_lock(hashtextextended('keelson set-up ' || current_schema(), 0))`,
    })
    const [someone] = await db.query({ text: 'select 1 from credential limit 1' })
    if (someone) throw problem('conflict', 'Keelson has just been set up by somebody else.')
    const system = { ...ctx, db, actor: systemActor('setup'), via: 'system' as const }
    const [role] = await db.query<{ id: string }>({
      text: `select id from role where key = 'administrator' and archived_at is null`,
    })
    if (!role)
      throw problem('unavailable', {
        message: 'The role "administrator" is missing.',
        remedy: 'Start Keelson again: it brings its roles.',
      })
    const organisation = await write(system, {
      kind: 'create',
      type: 'organisation',
      values: { title: given.organisation, kind: 'own' },
    })
    const values = {
      name: given.name,
      email: given.email,
      organisation: organisation.after.id,
      roles: [role.id],
      // What a browser calls its zone must not stand in the way of the first one here.
      ...(given.timeZone !== undefined && isZone(given.timeZone) && { timeZone: given.timeZone }),
    }
    const person = await write(system, { kind: 'create', type: 'person', values })
    if (person.after.email === null)
      throw problem('invalid', {
        message: 'E-mail is needed.',
        issues: [{ field: 'email', code: 'required', message: 'E-mail is needed.' }],
      })
    await storePassword(db, person.after.id, hash, ctx.clock.now())
    await endCode(db, purpose)
    return person.after.id
  })
