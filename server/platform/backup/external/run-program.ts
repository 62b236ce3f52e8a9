import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'
import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { LogGap } from '../source.ts'
import type { DatabaseFacts } from '../source.ts'
import type { LibpqTarget } from './libpq.ts'

export interface RunningProgram {
  readonly output: Readable
  /** Resolves when it has ended well. @throws Problem that says what the server has against it */
  readonly ended: Promise<void>
  kill(): void
}

const lastWords = 4096

/** Starts a program of PostgreSQL that connects to the server; what it complains of is told as what a person can do. */
export function runProgram(
  program: string,
  args: readonly string[],
  { target, facts }: { target: LibpqTarget; facts: DatabaseFacts },
): RunningProgram {
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    program,
    [`--dbname=${target.dsn}`, '--no-password', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...inherited(), ...target.env, LC_ALL: 'C' } },
  )
  let complaint = ''
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => (complaint = (complaint + text).slice(-lastWords)))
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(explain(program, complaint.trim() || `it ended with ${signal ?? `code ${code}`}`, facts))
    })
  })
  // Heard of where it is waited for; until then nobody is surprised.
  ended.catch(() => undefined)
  return { output: child.stdout, ended, kill: () => void child.kill() }
}

/** What the programs need of our environment: nothing of the product's own settings. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && (['PATH', 'HOME'].includes(name) || name.startsWith('PG'))
        ? [[name, value]]
        : [],
    ),
  )

interface Cause {
  readonly pattern: RegExp
  readonly message: string
  readonly remedy: string
}

const causes = (user: string): readonly Cause[] => [
  {
    pattern: /no pg_hba\.conf entry for replication connection|pg_hba\.conf rejects replication/i,
    message: `The PostgreSQL server does not let ${user} connect for replication from here, which a backup takes.`,
    remedy: `Add to its pg_hba.conf "host replication ${user} ADDRESS scram-sha-256" (ADDRESS is this machine’s) and reload it.`,
  },
  {
    pattern:
      /must be superuser or replication role|permission denied to start WAL sender|must have the REPLICATION/i,
    message: `The user ${user} may not replicate, which a backup takes.`,
    remedy: `As a superuser of the server: alter role "${user}" replication`,
  },
  {
    pattern: /requested standby connections exceeds|max_wal_senders/i,
    message: 'The PostgreSQL server has no free connection for replication.',
    remedy: 'Raise max_wal_senders there (a restart), or end what replicates from it.',
  },
  {
    pattern: /only write single tablespace to stdout/i,
    message: 'The database has tablespaces outside of its folder, which this backup would miss.',
    remedy: 'Move them back (alter table … set tablespace pg_default), or back up with pgBackRest.',
  },
]

function explain(program: string, complaint: string, { user }: DatabaseFacts): Error {
  if (/requested WAL segment \S+ has already been removed/i.test(complaint))
    return new LogGap('The server has removed a part of its log that was not backed up.')
  const cause = causes(user).find(({ pattern }) => pattern.test(complaint))
  const last = complaint.split('\n').at(-1) ?? ''
  return unavailable(
    cause?.message ?? `${program} failed: ${last}`,
    cause?.remedy ??
      'It needs a connection to the server itself: one that goes through PgBouncer or another pooler will not do.',
  )
}

const unavailable = (message: string, remedy: string): Problem => problem('unavailable', { message, remedy })
