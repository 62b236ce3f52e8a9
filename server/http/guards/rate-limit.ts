import { isIPv6 } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'
import type { Clock } from '#platform/clock.ts'

/** Requests within a minute, in each process; as many may come at once. */
export interface RateLimits {
  /** For one API key, and for one signed-in person. */
  readonly known: number
  /** For one address from which nobody is signed in. */
  readonly anonymous: number
}

export const usualLimits: RateLimits = { known: 3000, anonymous: 300 }

const windowMs = 60_000
const mostCallers = 20_000

interface Bucket {
  tokens: number
  filledAtMs: number
}

/**
 * Counts requests by API key, person or address, says so in RateLimit headers, and answers 429 above the limit. A
 * bucket that fills evenly lets nobody take two minutes' worth around the turn of one.
 */
export const limitRates = (app: FastifyInstance, clock: Clock, limits: RateLimits): void => {
  const buckets = new Map<string, Bucket>()
  app.addHook('onRequest', async (request, reply) => {
    const limit = request.caller ? limits.known : limits.anonymous
    const perMs = limit / windowMs
    const bucket = filled(buckets, callerOf(request), { limit, perMs, nowMs: Date.parse(clock.now()) })
    const isAllowed = bucket.tokens >= 1
    if (isAllowed) bucket.tokens -= 1
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
  })
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
  if (!caller) return `address:${networkOf(ip)}`
  return caller.keyId === null ? `person:${caller.actor.id}` : `key:${caller.keyId}`
}

/** One subscriber of IPv6 has 2^64 addresses: they count as one. */
const networkOf = (ip: string): string => {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const gap = ip.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return [...before, ...gap, ...after].slice(0, 4).join(':')
}
