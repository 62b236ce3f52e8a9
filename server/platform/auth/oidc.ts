import { isProblem, problem, type Problem } from '#contract/problem.ts'
import type { Outgoing } from '../http/outgoing/outgoing.ts'

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
}

export const makeOidc = (outgoing: Outgoing): Oidc =>
  Object.freeze({
    begin: async (client: OidcClient) => {
      const oidc = await library()
      const config = await configured(oidc, outgoing, client)
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
      const config = await configured(oidc, outgoing, client)
      const tokens = await oidc
        .authorizationCodeGrant(config, url, {
          pkceCodeVerifier: flow.verifier,
          expectedNonce: flow.nonce,
          expectedState: state,
          idTokenExpected: true,
        })
        .catch((error: unknown) => Promise.reject(refusal(error)))
      const claims = tokens.claims()
      if (!claims) throw refusal(null)
      return { ...claims, ...(await moreClaims(oidc, config, tokens.access_token, claims.sub)) }
    },
  })

const configured = async (
  oidc: Library,
  outgoing: Outgoing,
  { issuer, clientId, secret }: OidcClient,
): Promise<Configuration> => {
  const url = new URL(issuer)
  // The record's check lets http through for this very machine only.
  const execute = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  return oidc
    .discovery(url, clientId, undefined, secret === null ? oidc.None() : oidc.ClientSecretPost(secret), {
      [oidc.customFetch]: (address, options) => fetchThrough(outgoing, address, options),
      execute,
    })
    .catch((error: unknown) => Promise.reject(unreachable(error)))
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
    .catch((error: unknown) => Promise.reject(refusal(error)))
}

const fetchThrough = async (
  outgoing: Outgoing,
  address: string,
  options: {
    readonly method: string
    readonly headers: Record<string, string>
    readonly body?: ArrayBuffer | null | ReadableStream | string | Uint8Array | undefined | URLSearchParams
  },
): Promise<Response> => {
  const { body } = options
  // What the code flow sends is a form.
  const text = body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : undefined
  const answer = await outgoing.request(address, {
    method: options.method === 'POST' ? 'POST' : 'GET',
    headers: options.headers,
    ...(text !== undefined && { body: text }),
    // A redirect of a token endpoint would carry the secret elsewhere.
    maxRedirects: 0,
  })
  const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  )
  return new Response(answer.body.length > 0 ? new Uint8Array(answer.body) : null, {
    status: answer.status,
    headers,
  })
}

/** The problem inside of what the library has wrapped, else one of our own that gives no secret away. */
const problemIn = (error: unknown): Problem | null => {
  for (let each = error; each instanceof Error; each = each.cause) if (isProblem(each)) return each
  return null
}

const unreachable = (error: unknown): Problem =>
  problemIn(error) ??
  problem('unavailable', {
    message: 'The provider could not be asked, or does not describe itself as OpenID Connect does.',
    remedy: 'Try again later; an administrator checks the issuer of the identity provider.',
  })

const refusal = (error: unknown): Problem =>
  problemIn(error) ??
  problem('unauthenticated', {
    message: 'The provider did not confirm this sign-in.',
    remedy: 'Begin again; if it stays so, an administrator checks client ID and secret.',
  })
