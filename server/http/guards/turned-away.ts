import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '#platform/clock.ts'

// What is not permitted is noted where it is answered, each time. These are answered to mistakes too.
const statuses: ReadonlySet<number> = new Set([400, 404, 405, 413, 415, 422])
const againMs = 60_000
const mostKnown = 2000

interface Noted {
  readonly atMs: number
  /** How many came since the line. */
  more: number
}

/**
 * Notes in the log who asked for what is not there, or sends what can't be taken: people by their id, places by their
 * route, never what was asked or sent there. A line a minute for each of them, with how many there were since the last.
 */
export const noteTurnedAway = (app: FastifyInstance, clock: Clock): void => {
  const known = new Map<string, Noted>()
  app.addHook('onResponse', async (request, { statusCode }) => {
    if (!statuses.has(statusCode)) return
    const { caller, ip, method, log, id } = request
    const route = routeOf(request)
    const key = `${caller?.actor.id ?? ip} ${method} ${route} ${statusCode}`
    const nowMs = Date.parse(clock.now())
    const before = known.get(key)
    if (before !== undefined && nowMs - before.atMs < againMs) {
      before.more += 1
      return
    }
    known.delete(key)
    known.set(key, { atMs: nowMs, more: 0 })
    forgetOldest(known)
    const person = caller?.actor.id ?? null
    log.info(
      { person, method, route, status: statusCode, more: before?.more ?? 0, reference: id },
      'Turned away',
    )
  })
}

/** Of an address that nobody has made nothing is known but that it is none: it may say anything. */
const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none'

const forgetOldest = (known: Map<string, Noted>): void => {
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
}
