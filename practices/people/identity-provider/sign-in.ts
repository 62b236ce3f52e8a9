import { isProblem, problem } from '#contract/problem.ts'
import type { Ctx } from '#engine'
import type { Auth, SignedIn } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { cookieIn, cookieLine } from '#platform/auth/cookies.ts'
import { beginStep, takeStep } from '#platform/auth/factors/steps.ts'
import { takeLogoutToken } from '#platform/auth/logout-token.ts'
import type { Oidc, OidcClient, OidcFlow } from '#platform/auth/oidc.ts'
import { sameText, signToken, verifySigned } from '#platform/auth/token.ts'
import type { Database } from '#platform/database/pool.ts'
import { endProviderSessions, type ProviderSession } from '#platform/auth/sessions.ts'
import { activeProvider, activeProviders, admit, presentProvider, type Provider } from './admit.ts'
import { isMet } from './claims.ts'
import { credentialsOf } from './issuer-stays.ts'
import { secretOf } from './secret.ts'

/** Signing in at another house. */
export interface ProviderSignIn {
  ways(): Promise<readonly { readonly id: string; readonly title: string }[]>
  /** Where the browser goes, and the cookie that binds what comes back to it. */
  begin(
    providerId: string,
    asked: { back: string; base: string },
  ): Promise<{ url: string; setCookie: string }>
  /** @throws Problem for whoever is not let in */
  finish(
    came: { readonly url: URL; readonly cookie: string | undefined; readonly base: string },
    origin: Origin,
  ): Promise<{ signedIn: SignedIn; back: string; setCookie: string }>
  /** Ends here what has ended there; answers how many sessions. @throws Problem for a token that is not the provider's */
  ended(
    providerId: string,
    came: { readonly token: string; readonly base: string },
    origin: Origin,
  ): Promise<number>
}

interface ProviderSignInOptions {
  readonly ctx: Omit<Ctx, 'actor' | 'via' | 'db'> & { readonly db: Database }
  readonly auth: Auth
  readonly oidc: Oidc
  readonly secret: string
}

interface Kept extends OidcFlow {
  readonly provider: string
  readonly back: string
}

const cookieName = 'keelson-oidc'

export const makeProviderSignIn = (options: ProviderSignInOptions): ProviderSignIn => {
  const { ctx, oidc, secret } = options
  const { db, clock } = ctx
  const clientOf = async (provider: Provider, base: string): Promise<OidcClient> => ({
    issuer: provider.issuer,
    clientId: provider.clientId,
    scopes: provider.scopes,
    secret: await secretOf(db, provider, secret),
    redirectUri: `${base}/api/v1/session/callback`,
  })
  return Object.freeze({
    ways: async () => (await activeProviders(db)).map(({ id, title }) => ({ id, title })),
    begin: async (providerId: string, { back, base }: { back: string; base: string }) => {
      const provider = await activeProvider(db, providerId)
      // The provider is asked before the step is kept, so that a failure leaves none; its token is the state.
      const { url, flow } = await oidc.begin(await clientOf(provider, base))
      const kept: Kept = { ...flow, provider: provider.id, back }
      const state = await beginStep(db, clock.now(), 'oidc', {
        personId: null,
        challenge: JSON.stringify(kept),
      })
      url.searchParams.set('state', state)
      return { url: url.href, setCookie: lineOf(base, signToken(secret, state)) }
    },
    finish: finishing(options, clientOf),
    ended: async (providerId: string, { token, base }: { token: string; base: string }, origin: Origin) => {
      const provider = await presentProvider(db, providerId)
      const there = await oidc.ended(await clientOf(provider, base), token)
      const from = credentialsOf(provider.id)
      const ended = await db.transaction(async (tx) => {
        await takeLogoutToken(tx, from, there.token)
        return endProviderSessions(tx, { ...there, provider: from })
      })
      for (const { id, personId } of ended)
        await options.auth.log({
          kind: 'session-ended',
          personId,
          sessionId: id,
          details: { by: `provider ${provider.number}` },
          ...origin,
        })
      return ended.length
    },
  })
}

const finishing =
  (
    { ctx, auth, oidc, secret }: ProviderSignInOptions,
    clientOf: (provider: Provider, base: string) => Promise<OidcClient>,
  ): ProviderSignIn['finish'] =>
  async ({ url, cookie, base }, origin) => {
    const { db, clock } = ctx
    const state = url.searchParams.get('state') ?? ''
    const own = stateIn(base, cookie, secret)
    // Another browser's sign-in, or one that nobody here has begun: it would sign this browser in as somebody else.
    if (own === null || !sameText(own, state)) throw notBegun()
    const step = await takeStep(db, clock.now(), 'oidc', state)
    if (!step?.challenge) throw notBegun()
    const kept = JSON.parse(step.challenge) as Kept
    const provider = await activeProvider(db, kept.provider)
    try {
      const claims = await oidc.finish(await clientOf(provider, base), kept, { url, state })
      const personId = await admit(ctx, provider, claims)
      const isStrong = provider.secondFactor !== null && isMet(provider.secondFactor, claims, clock.now())
      const by = `provider ${provider.number}`
      const signedIn = await auth.signInProven(
        { personId, by, secondFactorBy: isStrong ? 'provider' : null, from: sessionThere(provider, claims) },
        origin,
      )
      return { signedIn, back: kept.back, setCookie: lineOf(base, null) }
    } catch (error) {
      if (isProblem(error))
        await auth.log({
          kind: 'provider-refused',
          details: { provider: provider.number, code: error.code },
          ...origin,
        })
      throw error
    }
  }

const sessionThere = ({ id }: Provider, { sid }: Readonly<Record<string, unknown>>): ProviderSession => ({
  provider: credentialsOf(id),
  session: typeof sid === 'string' && sid !== '' ? sid : null,
})

const notBegun = () =>
  problem('unauthenticated', {
    message: 'This sign-in was not begun in this browser, or has taken too long.',
    remedy: 'Begin again at the sign-in page.',
  })

const lineOf = (base: string, value: string | null): string =>
  cookieLine(base, { name: cookieName, value, lifeSeconds: 900 })

const stateIn = (base: string, header: string | undefined, secret: string): string | null => {
  const value = cookieIn(base, cookieName, header)
  return value === null ? null : verifySigned(secret, value)
}
