import { betterAuth } from 'better-auth/minimal'
import { v7 } from 'uuid'
import type { Clock } from '../clock.ts'
import type { Queryable } from '../database/pool.ts'
import { authStorage } from './auth-storage.ts'
import { hashPassword, verifyPassword } from './passwords/password.ts'
import { addressHeader, cookieAttributes, cookieName, sessionLifeSeconds } from './sessions.ts'

export interface FlowOptions {
  readonly db: Queryable
  readonly clock: Clock
  readonly secret: string
  /** The address that people use. */
  readonly publicUrl: string
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** better-auth for the flows of signing in. Its session check is not used (ours is one statement), nor its rate limits. */
export const makeFlows = ({ db, clock, secret, publicUrl }: FlowOptions) =>
  betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: authStorage(db, clock),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 512,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    user: { modelName: 'sign_in_person', fields: { emailVerified: 'email_verified', ...times } },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'subject',
        providerId: 'provider',
        userId: 'person_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionLifeSeconds,
      disableSessionRefresh: true,
      fields: {
        userId: 'person_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'seen_at',
        ipAddress: 'address',
        userAgent: 'user_agent',
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...times } },
    advanced: {
      // The prefix that better-auth would add is not __Host-; `cookieName` has the right one already.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName(publicUrl), attributes: cookieAttributes(publicUrl) } },
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  })

export type Flows = ReturnType<typeof makeFlows>
