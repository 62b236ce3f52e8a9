import type { JSONWebKeySet } from 'jose'
import { problem } from '#contract/problem.ts'
import type { Transaction } from '../database/pool.ts'
import { hashToken } from './token.ts'

/** A session at a provider that has ended, or all those of a subject where there is no session in the token. */
export interface EndedThere {
  readonly subject: string | null
  readonly session: string | null
  /** By what the provider tells its tokens apart, and until when this one would be taken. */
  readonly token: { readonly id: string; readonly until: string }
}

interface Expected {
  readonly keys: JSONWebKeySet
  readonly issuer: string
  readonly clientId: string
  readonly now: string
}

/** A logout token says so by this, and is told from a token that signs somebody in. */
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

/** How old a token may be: what is kept and sent later ends nobody's next session. */
const oldestSeconds = 300
/** How far the provider's clock may be from ours. */
const toleranceSeconds = 30

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/** What a logout token says has ended (OpenID Connect Back-Channel Logout 1.0, section 2.6). @throws Problem `malformed` */
export const endedBy = async (
  token: string,
  { keys, issuer, clientId, now }: Expected,
): Promise<EndedThere> => {
  const { createLocalJWKSet, jwtVerify } = await import('jose')
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    issuer,
    audience: clientId,
    maxTokenAge: oldestSeconds,
    clockTolerance: toleranceSeconds,
    currentDate: new Date(now),
    algorithms,
  }).catch(() => Promise.reject(noLogoutToken()))
  const { iat = 0, nonce, events } = payload
  const [subject, session, id] = [payload.sub, payload.sid, payload.jti].map((each) =>
    typeof each === 'string' && each !== '' ? each : null,
  ) as [string | null, string | null, string | null]
  const isOne = typeof events === 'object' && events !== null && logoutEvent in events && nonce === undefined
  if (!isOne || id === null || (subject ?? session) === null) throw noLogoutToken()
  const until = new Date((iat + oldestSeconds + toleranceSeconds + 1) * 1000).toISOString()
  return { subject, session, token: { id, until } }
}

/**
 * Takes a token of a provider's for this once: sent again, by whoever has seen it, it would end the session of somebody
 * who has signed in anew meanwhile. @throws Problem `malformed` for one that was taken before, in whichever process
 */
export const takeLogoutToken = async (
  tx: Transaction,
  provider: string,
  { id, until }: EndedThere['token'],
): Promise<void> => {
  const taken = await tx.query({
    name: 'logout-token:take',
    text: `insert into logout_token (provider, hash, until) values ($1, $2, $3) on conflict do nothing returning 1`,
    values: [provider, hashToken(id), until],
  })
  if (taken.length === 0) throw noLogoutToken()
}

const noLogoutToken = () =>
  problem(
    'malformed',
    'This is no logout token of the provider for Keelson, or it is too old, or it was sent before.',
  )
