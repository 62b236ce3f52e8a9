import { nobodyReads, type Ctx } from '#engine'
import { makeAuth, type Auth } from '#platform/auth/auth.ts'
import { makeOidc } from '#platform/auth/oidc.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/platform.ts'
import { watchDecisions } from '../practices/governance/decision-table/watch.ts'
import { keepMailServerSecret } from '../practices/information/mail-server/secret.ts'
import { loadSignedIn } from '../practices/people/actor.ts'
import { createApiKey, ownApiKeys, revokeApiKey, shownKey } from '../practices/people/api-key/verbs.ts'
import { makeAuthenticator } from '../practices/people/authenticate.ts'
import { accessMatrix } from '../practices/people/access-matrix.ts'
import { explainTo } from '../practices/people/explain.ts'
import { makePasswordLinks } from '../practices/people/password-links.ts'
import { makeSetUp, type SetUp } from '../practices/people/set-up.ts'
import { keepProviderSecret } from '../practices/people/identity-provider/secret.ts'
import { makeProviderSignIn } from '../practices/people/identity-provider/sign-in.ts'
import { accessMatrixRoutes } from './http/access-matrix.ts'
import { apiKeyRoutes } from './http/api-keys.ts'
import { explainRoutes } from './http/explain.ts'
import { passwordLinkRoutes } from './http/sign-in/password-links.ts'
import { providerRoutes } from './http/sign-in/providers.ts'
import type { Authenticate, RouteModule } from './http/route-module.ts'
import { secondFactorRoutes } from './http/sign-in/second-factors.ts'
import { secondStepRoutes } from './http/sign-in/second-steps.ts'
import { sessionRoutes, type SessionParts } from './http/sign-in/session.ts'
import { setUpRoutes } from './http/sign-in/setup.ts'
import { mailServerRoutes } from './installation/mail-server-routes.ts'
import { byEnvironment, type MailSource } from './installation/mail-source.ts'
import { demonstrationAccounts, loadDemonstration } from './packs/demonstration.ts'
import { loadPack, type PackCtx } from './packs/load-pack.ts'
import { oneAtATime } from './packs/one-at-a-time.ts'
import type { Product } from './product.ts'

/** Everything about who may come in: what the composition root puts in its lists. */
export interface SignIn {
  readonly auth: Auth
  readonly setUp: SetUp
  readonly authenticate: Authenticate
  readonly modules: readonly RouteModule[]
}

type Parts = Platform & {
  readonly product: Product
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  /** Where mails go; by the settings alone where it is absent. */
  readonly mail?: MailSource
}

/** Puts sign-in, keys, first set-up and "why can (can't) she?" together on a platform. */
export const makeSignIn = (parts: Parts): SignIn => {
  const { database: db, clock, secret, config } = parts
  const { isBreached, mail = byEnvironment(config) } = parts
  const auth = makeAuth({ db, clock, secret, publicUrl: config.publicUrl, ...(isBreached && { isBreached }) })
  const session: SessionParts = { auth, clock, load: (sessionId) => loadSignedIn(db, sessionId) }
  const setUp = makeSetUp({ ctx: packCtxOf(parts), auth, secret })
  const providers = makeProviderSignIn({
    ctx: packCtxOf(parts),
    auth,
    oidc: makeOidc({ outgoing: parts.outgoing, clock }),
    secret,
  })
  return Object.freeze({
    auth,
    setUp,
    authenticate: makeAuthenticator({ db, clock, auth }),
    modules: [
      sessionRoutes(session),
      secondStepRoutes(session),
      secondFactorRoutes(session),
      providerRoutes({
        ...providers,
        auth,
        publicUrl: config.publicUrl,
        keepSecret: (ctx, provider, value) =>
          keepProviderSecret(ctx, provider, { sealedWith: secret, value }),
      }),
      setUpRoutes(setUp),
      passwordLinkRoutes(
        makePasswordLinks({ db, clock, secret, auth, jobs: parts.jobs, sendsMail: mail.isOn }),
      ),
      mailServerRoutes((ctx, server, value) =>
        keepMailServerSecret(ctx, server, { sealedWith: secret, value }),
      ),
      apiKeyRoutes({
        list: ownApiKeys,
        create: async (ctx: Ctx, wanted) => {
          const { record, key } = await createApiKey(ctx, wanted)
          return { data: shownKey(ctx, record), key }
        },
        revoke: revokeApiKey,
      }),
      explainRoutes({ explain: explainTo }),
      accessMatrixRoutes({ matrix: accessMatrix }),
    ],
  })
}

const packCtxOf = ({ database, clock, product }: Parts): PackCtx => {
  const { types, decisions, numbers, keys } = product
  return { types, decisions, numbers, keys, clock, db: database, reads: nobodyReads }
}

/**
 * Brings the records that come with the product, and the demonstration organisation where it is wanted. Processes that
 * start together do so one after the other.
 */
export const loadPacks = async (parts: Parts): Promise<void> => {
  const ctx = packCtxOf(parts)
  await oneAtATime(parts.database, () => loadPacksInto(ctx, parts))
}

const loadPacksInto = async (ctx: PackCtx, parts: Parts): Promise<void> => {
  const base = await loadPack(ctx, 'base')
  for (const { number, fields } of base.kept)
    parts.log.info(
      { record: number, fields },
      'The pack "base" says something new here; what people have changed stays',
    )
  await parts.product.decisions.reload(parts.database, parts.product.types)
  if (parts.config.demo) await loadDemonstration(ctx, parts.secret)
}

/** Keeps this process's decision tables as they are stored, whoever changes them; answers how it is stopped. */
export const watchRules = ({ database, product, log }: Parts): (() => void) => {
  const { types, decisions } = product
  return watchDecisions({ db: database, types, decisions, log }).stop
}

/** What the person who started it needs to come in: a one-time code, or the demonstration's accounts. */
export const waysIn = async (parts: Parts, { setUp }: SignIn, url: string): Promise<readonly string[]> => {
  if (url === '') return []
  if (parts.config.demo) {
    const accounts = await demonstrationAccounts(parts.database, parts.secret)
    if (accounts.length > 0) return accounts
  }
  const code = await setUp.issueCode()
  return code === null
    ? []
    : [`Set it up at ${url}/setup with the code ${code}  (good for an hour; a new start prints another)`]
}
