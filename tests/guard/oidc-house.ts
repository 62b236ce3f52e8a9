import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { Provider } from 'oidc-provider'
import type { Configuration } from 'oidc-provider'

/** What the other house says of somebody. */
export interface Account {
  readonly sub: string
  readonly [claim: string]: unknown
}

/** A real OpenID provider that signs in whoever a test says, without a form. */
export interface OidcHouse {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in next. */
  signsIn(account: Account): void
  /** Whoever comes next is sent back with an error: its code, and words that no page may show. */
  refuses(error: string, description: string): void
  /** Ends its session of somebody and answers the logout token that it sends. */
  ends(sub: string): Promise<string>
  /** The token that it gave with the last sign-in of somebody. */
  idToken(sub: string): string
  /** A logout token as it writes them, but for what is said otherwise: undefined leaves a claim out. */
  writes(claims: Readonly<Record<string, unknown>>, by?: SignedBy): Promise<string>
  /** How it answers whoever asks for its keys; null as it should. */
  answersForKeys(answer: ((reply: ServerResponse) => void) | null): void
  /** How often it was asked to describe itself. */
  described(): number
  /** Goes where the browser is sent, as the person; answers where it is sent back to. */
  visit(url: string): Promise<string>
  stop(): Promise<void>
}

/** Who signs a token, where it is not the house itself. */
export interface SignedBy {
  readonly key: CryptoKey | Uint8Array
  readonly alg?: string
}

export const openOidcHouse = async (redirectUri: string): Promise<OidcHouse> => {
  let account: Account = { sub: 'nobody' }
  let refusal: Record<string, string> | null = null
  let described = 0
  const known = new Map<string, Account>()
  const sent: string[] = []
  const sessions = new Map<string, string>()
  const idTokens = new Map<string, string>()
  let answerForKeys: ((reply: ServerResponse) => void) | null = null
  const own = await generateKeyPair('RS256', { extractable: true })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'keelson', clientSecret: 'the secret of the other house' }
  const provider = new Provider(issuer, {
    ...configurationOf(client, redirectUri, { known, sent }),
    jwks: { keys: [{ ...(await exportJWK(own.privateKey)), kid: keyId, alg: 'RS256', use: 'sig' }] },
  })
  const answer = provider.callback()
  provider.on('grant.success', ({ oidc, body }) => {
    const code = oidc.entities.AuthorizationCode
    sessions.set(code?.accountId ?? '', code?.sid ?? '')
    idTokens.set(code?.accountId ?? '', (body as { id_token: string }).id_token)
  })
  server.on('request', (request, reply) => {
    if (request.url === '/.well-known/openid-configuration') described += 1
    if (request.url === '/jwks' && answerForKeys !== null) return answerForKeys(reply)
    if (!request.url?.startsWith('/interaction/')) return void answer(request, reply)
    void (async () => {
      if (refusal !== null) return provider.interactionFinished(request, reply, refusal)
      const { params } = await provider.interactionDetails(request, reply)
      known.set(account.sub, account)
      const grant = new provider.Grant({ accountId: account.sub, clientId: String(params['client_id']) })
      grant.addOIDCScope(String(params['scope']))
      const grantId = await grant.save()
      await provider.interactionFinished(request, reply, {
        login: { accountId: account.sub },
        consent: { grantId },
      })
    })()
  })
  return {
    issuer,
    ...client,
    signsIn: (next) => {
      account = next
      refusal = null
    },
    refuses: (error, description) => {
      refusal = { error, error_description: description }
    },
    ends: async (sub) => {
      const own = await provider.Client.find(client.clientId)
      await (
        own as unknown as { backchannelLogout(sub: string, sid: string): Promise<void> }
      ).backchannelLogout(sub, sessions.get(sub) ?? '')
      return sent.at(-1) ?? ''
    },
    idToken: (sub) => idTokens.get(sub) ?? '',
    writes: (claims, { key, alg = 'RS256' } = { key: own.privateKey }) => {
      const now = Math.floor(Date.now() / 1000)
      const usual = {
        ...{ iss: issuer, aud: client.clientId, iat: now, exp: now + 120, jti: randomUUID() },
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      }
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg, kid: keyId, typ: 'logout+jwt' })
        .sign(key)
    },
    answersForKeys: (answer) => {
      answerForKeys = answer
    },
    described: () => described,
    visit: (url) => follow(url, issuer),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const keyId = 'the key of the other house'

const configurationOf = (
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  redirectUri: string,
  { known, sent }: { known: ReadonlyMap<string, Account>; sent: string[] },
): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      // Where it sends its tokens is not asked for here: the test carries them.
      backchannel_logout_uri: 'https://keelson.example/logout',
      backchannel_logout_session_required: true,
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  cookies: { keys: ['a key of this test'] },
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
  fetch: async (_url, options) => {
    const form = await new Response(options?.body ?? null).text()
    sent.push(new URLSearchParams(form).get('logout_token') ?? '')
    return new Response(null, { status: 204 })
  },
  pkce: { required: () => true },
  claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...known.get(sub), sub }) }),
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
})

/** A browser with cookies that goes wherever it is sent within the house. */
const follow = async (from: string, issuer: string): Promise<string> => {
  const cookies = new Map<string, string>()
  let url = from
  for (let steps = 0; steps < 10 && url.startsWith(issuer); steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`)
    url = new URL(next, url).href
  }
  return url
}
