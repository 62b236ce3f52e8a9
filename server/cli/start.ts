import { Problem, problem } from '#contract/problem.ts'
import { start } from '../main.ts'
import type { Role } from '../main.ts'
import type { CliCommand } from './command.ts'
import { exitCodes } from './command.ts'

export const startCommand: CliCommand = {
  path: ['start'],
  summary: 'run the product: web, API and worker in one process',
  options: [
    { flags: '--role <role>', text: 'web, worker or all', default: 'all' },
    {
      flags: '--watch-port <port>',
      text: 'answer /healthz, /readyz and /metrics there too (a worker: only there)',
    },
  ],
  help: 'Several processes on one database need DATABASE_URL. Ctrl-C stops everything in order.',
  async run({ config, options }) {
    const stopped = new AbortController()
    const release = stopOnSignals(stopped)
    const { signal } = stopped
    const role = roleOf(options['role'])
    const running = await start(config, {
      role,
      watchPort: portOf(options['watchPort']),
      signal,
      onFailure: (failure) => stopped.abort(failure),
    }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
    if (!signal.aborted) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    }
    await running?.stop()
    // From now on that our parent lets go of us is no second Ctrl-C.
    release()
    const reason: unknown = signal.reason
    if (reason instanceof Problem) throw reason
    return exitCodes.done
  },
}

function roleOf(text: string | boolean | undefined): Role {
  if (text === 'web' || text === 'worker' || text === 'all') return text
  throw problem('malformed', `--role must be web, worker or all.`)
}

function portOf(text: string | boolean | undefined): number | null {
  if (text === undefined) return null
  if (typeof text === 'string' && /^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw problem('malformed', '--watch-port must be a whole number from 0 to 65535.')
}

// A terminal sends Ctrl-C to every process in front, and npm and the bootstrap pass it on: repeats within this are one.
const repeatMs = 3000

function stopOnSignals(stopped: AbortController): () => void {
  let first = 0
  const stop = (): void => {
    if (first === 0) {
      first = Date.now()
      stopped.abort(null)
    } else if (Date.now() - first > repeatMs) {
      process.exit(exitCodes.failed)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // A mistake of ours must not leave the database to itself.
  const fail = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    stopped.abort(
      problem('unavailable', {
        message: 'An unexpected error ended Keelson.',
        remedy: 'Start Keelson again.',
      }),
    )
    // It may have left a step of the start or of the stop waiting for ever.
    setTimeout(() => process.exit(exitCodes.failed), 10_000).unref()
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  // The bootstrap that started us is gone: nobody is left who could stop us with Ctrl-C.
  process.on('disconnect', stop)
  return () => void process.off('disconnect', stop)
}
