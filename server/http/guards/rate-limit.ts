import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'
import { networkOf } from '#platform/auth/attempts.ts'
import type { Clock } from '#platform/clock.ts'

/** Requests within a minute, in each process; as many may come at once. */
export interface RateLimits {
  /** For one API key, and for one signed-in person. */
  readonly known: number
  /** For one address from which nobody is signed in. */
  readonly anonymous: number
}

export const usualLimits: RateLimits = { known: 3000, anonymous: 300 }

/** For whoever watches the product: a few probes and scrapes a second from one address. */
export const watchingLimits: RateLimits = { known: 600, anonymous: 600 }

const windowMs = 60_000
const mostCallers = 20_000

interface Bucket {
  tokens: number
  filledAtMs: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the address has paid for this request before anybody knew who sends it. */
    isCounted: boolean
  }
}

export interface Rates {
  /**
   * Counts a key that has not been good here of late against its address, before it is looked up: of random keys only as
   * many as the limit ever cost a query. Goes before `limit`, and before whoever sends it is identified.
   */
  limitGuesses(app: FastifyInstance): void
  /** Counts requests by API key, person or address, says so in RateLimit headers, and answers 429 above the limit. */
  limit(app: FastifyInstance): void
}

/** Buckets that fill evenly: nobody takes two minutes' worth around the turn of one. */
export const makeRates = (clock: Clock, limits: RateLimits): Rates => {
  const buckets = new Map<string, Bucket>()
  const good = makeGoodKeys()
  const nowMs = (): number => Date.parse(clock.now())
  const take = (request: FastifyRequest, reply: FastifyReply, count: number): void => {
    const { caller } = request
    const limit = caller ? limits.known : limits.anonymous
    const perMs = limit / windowMs
    const bucket = filled(buckets, callerOf(request), { limit, perMs, nowMs: nowMs() })
    const isAllowed = bucket.tokens >= count
    if (isAllowed) bucket.tokens -= count
    void reply.headers({
      'ratelimit-limit': limit,
      'ratelimit-remaining': Math.floor(bucket.tokens),
      'ratelimit-reset': Math.ceil((limit - bucket.tokens) / perMs / 1000),
    })
    if (isAllowed) return
    const retryAfter = Math.ceil((1 - bucket.tokens) / perMs / 1000)
    throw problem('too_many', {
      message: `More than ${limit} requests within a minute.`,
      remedy: `Go on in ${retryAfter} seconds; bulk requests do more at once.`,
      retryAfter,
    })
  }
  const giveBack = ({ ip }: FastifyRequest): void => {
    const bucket = buckets.get(addressOf(ip))
    if (bucket) bucket.tokens = Math.min(limits.anonymous, bucket.tokens + 1)
  }
  return {
    limitGuesses: (app) => {
      app.decorateRequest('isCounted', false)
      app.addHook('onRequest', async (request, reply) => {
        const { authorization } = request.headers
        if (authorization === undefined || good.has(authorization, nowMs())) return
        take(request, reply, 1)
        request.isCounted = true
      })
    },
    limit: (app) => {
      app.addHook('onRequest', async (request, reply) => {
        const { authorization } = request.headers
        if (request.caller && authorization !== undefined) {
          good.add(authorization, nowMs())
          if (request.isCounted) giveBack(request)
        } else if (authorization !== undefined && request.routeOptions.config.policy !== 'public')
          good.drop(authorization)
        take(request, reply, !request.caller && request.isCounted ? 0 : 1)
      })
    },
  }
}

const goodMs = 600_000
const mostGood = 20_000

/** Keys that were good within the last minutes, by their hash: their holders are let through where others guess. */
const makeGoodKeys = () => {
  const lastGood = new Map<string, number>()
  const print = (authorization: string): string => hash('sha256', authorization, 'base64url')
  return {
    has: (authorization: string, nowMs: number): boolean => {
      const at = lastGood.get(print(authorization))
      return at !== undefined && nowMs - at < goodMs
    },
    drop: (authorization: string): void => void lastGood.delete(print(authorization)),
    add: (authorization: string, nowMs: number): void => {
      const key = print(authorization)
      lastGood.delete(key)
      lastGood.set(key, nowMs)
      if (lastGood.size > mostGood) lastGood.delete(lastGood.keys().next().value ?? '')
    },
  }
}

const filled = (
  buckets: Map<string, Bucket>,
  caller: string,
  { limit, perMs, nowMs }: { limit: number; perMs: number; nowMs: number },
): Bucket => {
  const bucket = buckets.get(caller) ?? { tokens: limit, filledAtMs: nowMs }
  const sinceMs = Math.max(0, nowMs - bucket.filledAtMs)
  bucket.tokens = Math.min(limit, bucket.tokens + sinceMs * perMs)
  bucket.filledAtMs = nowMs
  // The caller moves to the end: whoever has not been seen for longest is forgotten first.
  buckets.delete(caller)
  buckets.set(caller, bucket)
  if (buckets.size > mostCallers) buckets.delete(buckets.keys().next().value ?? '')
  return bucket
}

const callerOf = ({ caller, ip }: FastifyRequest): string => {
  if (!caller) return addressOf(ip)
  return caller.keyId === null ? `person:${caller.actor.id}` : `key:${caller.keyId}`
}

const addressOf = (ip: string): string => `address:${networkOf(ip)}`
