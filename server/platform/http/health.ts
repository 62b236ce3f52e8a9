import type { FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'
import { keepBriefly, type Ticks } from './briefly.ts'

/** Answers null when all is well, else what is not. */
export type Readiness = () => Promise<string | null>

export interface HealthParts {
  /** What a check found goes here: whoever asks without signing in learns that it failed and no more. */
  readonly log: Pick<Log, 'warn' | 'info'>
  readonly ticks?: Ticks
}

/** `/healthz`: the process is alive. It asks nothing of anybody. */
export function addAliveRoute(app: FastifyInstance): void {
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'alive' }))
}

/**
 * `/readyz`: each check holds (503 with the names of those that do not otherwise); a check that takes more than two
 * seconds has failed. They are made once a second at most.
 */
export function addReadyRoute(
  app: FastifyInstance,
  checks: Readonly<Record<string, Readiness>>,
  { log, ticks }: HealthParts,
): void {
  const told = new Map<string, string | null>()
  const tell = (check: string, reason: string | null): void =>
    reason === null ? log.info({ check }, 'Ready again') : log.warn({ check, reason }, 'Not ready')
  const findings = keepBriefly(
    () =>
      Promise.all(
        Object.entries(checks).map(async ([name, check]) => {
          const reason = await answerOf(check)
          // A probe asks every few seconds: what has not changed since is told already.
          if (reason !== (told.get(name) ?? null)) tell(name, reason)
          told.set(name, reason)
          return [name, reason === null] as const
        }),
      ),
    ticks,
  )
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const found = await findings()
    const isReady = found.every(([, holds]) => holds)
    reply.header('cache-control', 'no-store').code(isReady ? 200 : 503)
    return {
      status: isReady ? 'ready' : 'not ready',
      checks: Object.fromEntries(found.map(([name, holds]) => [name, holds ? 'ok' : 'failed'])),
    }
  })
}

async function answerOf(check: Readiness): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('No answer within 2 s.'), 2000)
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
  }
}
