import type { FastifyInstance } from 'fastify'

/** Answers null when all is well, else what is not. */
export type Readiness = () => Promise<string | null>

/**
 * `/healthz`: the process is alive. `/readyz`: each check holds (503 with the reasons otherwise); a check that takes
 * more than two seconds has failed.
 */
export function addHealthRoutes(app: FastifyInstance, checks: Readonly<Record<string, Readiness>>): void {
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'alive' }))
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const answers = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await answerOf(check)] as const),
    )
    const isReady = answers.every(([, answer]) => answer === null)
    reply.header('cache-control', 'no-store').code(isReady ? 200 : 503)
    return {
      status: isReady ? 'ready' : 'not ready',
      checks: Object.fromEntries(answers.map(([name, answer]) => [name, answer ?? 'ok'])),
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
