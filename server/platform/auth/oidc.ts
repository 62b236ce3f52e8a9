import type { JSONWebKeySet } from 'jose'
import { isProblem, problem, type Problem } from '#contract/problem.ts'
import type { Clock } from '../clock.ts'
import type { Outgoing, OutgoingAnswer } from '../http/outgoing/outgoing.ts'
import { makeDescriptions, type Descriptions } from './descriptions.ts'
import { endedBy, type EndedThere } from './logout-token.ts'

// Loaded at the first sign-in that needs it.
const library = () => import('openid-client')
type Library = Awaited<ReturnType<typeof library>>
type Configuration = Awaited<ReturnType<Library['discovery']>>

/** A client of a provider: what its administrator has given us. */
export interface OidcClient {
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client, which has PKCE alone. */
  readonly secret: string | null
  readonly scopes: string
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string
}

/** What is kept between leaving for the provider and coming back from it. */
export interface OidcFlow {
  readonly verifier: string
  readonly nonce: string
}

/** The code flow of OpenID Connect with state, nonce and PKCE; every request goes out through the guard against SSRF. */
export interface Oidc {
  /** The address still lacks its `state`. @throws Problem `unavailable`, `forbidden` */
  begin(client: OidcClient): Promise<{ readonly url: URL; readonly flow: OidcFlow }>
  /** What the provider says of whoever came back, its signature checked. @throws Problem `unauthenticated`, `unavailable` */
  finish(
    client: OidcClient,
    flow: OidcFlow,
    back: { readonly url: URL; readonly state: string },
  ): Promise<Readonly<Record<string, unknown>>>
  /** What a logout token of the provider's ends (OpenID Connect Back-Channel Logout 1.0). @throws Problem `malformed`, `unavailable` */
  ended(client: OidcClient, token: string): Promise<EndedThere>
}

interface Ways {
  readonly outgoing: Outgoing
  readonly descriptions: Descriptions
}

export const makeOidc = ({ outgoing, clock }: { outgoing: Outgoing; clock: Clock }): Oidc => {
  const ways: Ways = { outgoing, descriptions: makeDescriptions(clock) }
  return Object.freeze({
    begin: async (client: OidcClient) => {
      const oidc = await library()
      const config = await configured(oidc, ways, client)
      const flow = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce() }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: client.redirectUri,
        scope: client.scopes,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      })
      return { url, flow }
    },
    finish: async (client: OidcClient, flow: OidcFlow, { url, state }: { url: URL; state: string }) => {
      const oidc = await library()
      const config = await configured(oidc, ways, client)
      const tokens = await oidc
        .authorizationCodeGrant(config, url, {
          pkceCodeVerifier: flow.verifier,
          expectedNonce: flow.nonce,
          expectedState: state,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          ways.descriptions.forget(client.issuer)
          throw refusal(oidc, error)
        })
      const claims = tokens.claims()
      if (!claims) throw notConfirmed()
      return { ...claims, ...(await moreClaims(oidc, config, tokens.access_token, claims.sub)) }
    },
    ended: async (client: OidcClient, token: string) => {
      const config = await configured(await library(), ways, client)
      const { issuer, jwks_uri: keysAt = '' } = config.serverMetadata()
      const keys = await askThrough(outgoing, keysAt, { method: 'GET', headers: {} })
      return endedBy(token, {
        keys: keysIn(keys),
        issuer,
        clientId: client.clientId,
        now: clock.now(),
      })
    },
  })
}

const configured = async (
  oidc: Library,
  { outgoing, descriptions }: Ways,
  { issuer, clientId, secret }: OidcClient,
): Promise<Configuration> => {
  const url = new URL(issuer)
  // The record's check lets http through for this very machine only.
  const execute = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  return oidc
    .discovery(url, clientId, undefined, secret === null ? oidc.None() : oidc.ClientSecretPost(secret), {
      [oidc.customFetch]: async (address, options) => {
        const ask = (): Promise<OutgoingAnswer> => askThrough(outgoing, address, options)
        return responseOf(await (isDescription(address, url) ? descriptions.of(issuer, ask) : ask()))
      },
      execute,
    })
    .catch((error: unknown) => Promise.reject(unreachable(error)))
}

/** That its keys can't be had says nothing of a token: it may be sent again. */
const keysIn = ({ status, body }: OutgoingAnswer): JSONWebKeySet => {
  try {
    const said: unknown = status === 200 ? JSON.parse(new TextDecoder().decode(body)) : null
    if (Array.isArray((said as Partial<JSONWebKeySet> | null)?.keys)) return said as JSONWebKeySet
  } catch {
    // A page of something in between.
  }
  throw notAnswering()
}

/** Groups often stand in the answer of the user-info endpoint only; it must be about the same person. */
const moreClaims = async (
  oidc: Library,
  config: Configuration,
  accessToken: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> => {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {}
  return oidc
    .fetchUserInfo(config, accessToken, subject)
    .catch((error: unknown) => Promise.reject(refusal(oidc, error)))
}

/** Where a provider describes itself; its keys are asked for anew, for they change when they have to. */
const isDescription = (address: string, issuer: URL): boolean =>
  address === issuer.href || address.endsWith('/.well-known/openid-configuration')

const askThrough = (
  outgoing: Outgoing,
  address: string,
  options: {
    readonly method: string
    readonly headers: Record<string, string>
    readonly body?: ArrayBuffer | null | ReadableStream | string | Uint8Array | undefined | URLSearchParams
  },
): Promise<OutgoingAnswer> => {
  const { body } = options
  // What the code flow sends is a form.
  const text = body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : undefined
  return outgoing.request(address, {
    method: options.method === 'POST' ? 'POST' : 'GET',
    headers: options.headers,
    ...(text !== undefined && { body: text }),
    // A redirect of a token endpoint would carry the secret elsewhere.
    maxRedirects: 0,
  })
}

const responseOf = (answer: OutgoingAnswer): Response => {
  const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  )
  return new Response(answer.body.length > 0 ? new Uint8Array(answer.body) : null, {
    status: answer.status,
    headers,
  })
}

/** The problem inside of what the library has wrapped. That a host did not answer is said without its name. */
const problemIn = (error: unknown): Problem | null => {
  for (let each = error; each instanceof Error; each = each.cause)
    if (isProblem(each)) return each.code === 'unavailable' ? notAnswering() : each
  return null
}

const notAnswering = (): Problem =>
  problem('unavailable', {
    message: 'The provider does not answer.',
    remedy: 'Try again later, or sign in with your password.',
  })

const unreachable = (error: unknown): Problem =>
  problemIn(error) ??
  problem('unavailable', {
    message: 'The provider does not describe itself as OpenID Connect does.',
    remedy: 'Try again later; an administrator checks the issuer of the identity provider.',
  })

/** In our words, by the codes of the standards: what the provider writes beside them is never shown. */
const refusal = (oidc: Library, error: unknown): Problem => {
  const known = problemIn(error)
  if (known !== null) return known
  if (error instanceof oidc.AuthorizationResponseError) return notLetIn(error.error)
  if (error instanceof oidc.ResponseBodyError && clientErrors.has(error.error)) return notKnownThere()
  return notConfirmed()
}

// RFC 6749, section 5.2.
const clientErrors: ReadonlySet<string> = new Set(['invalid_client', 'unauthorized_client'])

/** RFC 6749, section 4.1.2.1. */
const notLetIn = (code: string): Problem => {
  if (code === 'access_denied')
    return problem('unauthenticated', {
      message: 'The provider did not let you in, or you broke off there.',
      remedy: 'Begin again; if it stays so, ask whoever runs the provider to let you use Keelson.',
    })
  if (code === 'temporarily_unavailable' || code === 'server_error')
    return problem('unavailable', {
      message: 'The provider can sign nobody in at the moment.',
      remedy: 'Try again later, or sign in with your password.',
    })
  return problem('unauthenticated', {
    message: 'The provider did not take the sign-in as it was asked for.',
    remedy: 'An administrator checks the scopes here, and at the provider the address to come back to.',
  })
}

const notKnownThere = (): Problem =>
  problem('unauthenticated', {
    message: 'The provider does not know Keelson by what it was given.',
    remedy: 'An administrator checks client ID and client secret of the identity provider.',
  })

const notConfirmed = (): Problem =>
  problem('unauthenticated', {
    message: 'The provider did not confirm this sign-in.',
    remedy: 'Begin again; if it stays so, an administrator checks client ID and secret.',
  })
