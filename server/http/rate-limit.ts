import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'

/** Requests within a minute, in each process. */
export interface RateLimits {
  /** For one API key, and for one signed-in person. */
  readonly known: number
  /** For one address from which nobody is signed in. */
  readonly anonymous: number
}

export const usualLimits: RateLimits = { known: 3000, anonymous: 300 }

const windowMs = 60_000
const mostCallers = 20_000

/** Counts requests by API key, person or address, says so in RateLimit headers, and answers 429 above the limit. */
export const limitRates = async (app: FastifyInstance, limits: RateLimits): Promise<void> => {
  await app.register(rateLimit, {
    timeWindow: windowMs,
    cache: mostCallers,
    enableDraftSpec: true,
    max: (request) => (request.caller ? limits.known : limits.anonymous),
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { ttl, max }) =>
      problem('too_many', {
        message: `More than ${max} requests within a minute.`,
        remedy: `Go on in ${Math.ceil(ttl / 1000)} seconds; bulk requests do more at once.`,
        retryAfter: Math.ceil(ttl / 1000),
      }),
  })
}

const callerOf = ({ caller, ip }: FastifyRequest): string => {
  if (!caller) return `address:${normalizeIP(ip, 64)}`
  return caller.keyId === null ? `person:${caller.actor.id}` : `key:${caller.keyId}`
}
