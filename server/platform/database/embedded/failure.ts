import { open } from 'node:fs/promises'
import { Problem } from '#contract/problem.ts'

/** The server did not start; `isPassing` when trying again in a moment may help. */
class EmbeddedFailure extends Problem {
  readonly isPassing: boolean

  constructor(message: string, remedy: string, isPassing: boolean) {
    super('unavailable', { message, remedy })
    this.name = 'EmbeddedFailure'
    this.isPassing = isPassing
  }
}

interface Cause {
  readonly pattern: RegExp
  readonly message: string
  readonly remedy: string
  readonly isPassing?: boolean
}

const causes: readonly Cause[] = [
  {
    pattern: /No space left on device|could not write .*: No space|Disk quota exceeded/i,
    message: 'The disk is full: PostgreSQL could not write its files.',
    remedy:
      'Free some space (200 MB at least) or set KEELSON_DATA_DIR to a folder on another disk, then start again.',
  },
  {
    pattern: /recovery ended before configured recovery target was reached/i,
    message: 'The backup does not reach the time that was asked for.',
    remedy: 'Restore to an earlier time, or without --to for all that the backup holds.',
  },
  {
    pattern: /requested recovery stop point is before consistent recovery point/i,
    message: 'The time that was asked for lies before the end of the full backup.',
    remedy: 'Restore from an earlier full backup, or to a later time.',
  },
  {
    pattern:
      /could not locate (a valid|required) checkpoint record|invalid checkpoint record|could not find redo location/i,
    message: 'The backup lacks a part of the database’s log: it can not be brought to a whole state.',
    remedy: 'Restore from another backup.',
  },
  {
    pattern: /could not bind|Address already in use|could not create any TCP\/IP sockets/i,
    message: 'PostgreSQL found no free port on 127.0.0.1.',
    remedy: 'Start again; if it stays so, look for programs that hold very many ports.',
    isPassing: true,
  },
  {
    pattern: /pre-existing shared memory block|lock file .* already exists/i,
    message: 'Processes of an earlier PostgreSQL still use this data folder.',
    remedy: 'Wait a moment and start again, or end those processes.',
    isPassing: true,
  },
  {
    pattern: /Permission denied|Read-only file system|has wrong ownership|invalid permissions/i,
    message: 'PostgreSQL may not write its data folder.',
    remedy:
      'Give the folder to the user who starts Keelson, or set KEELSON_DATA_DIR to a folder that is writable.',
  },
  {
    pattern: /database files are incompatible with server/i,
    message: 'The data folder was written by another version of PostgreSQL.',
    remedy: 'Start the Keelson that wrote it, or set DATABASE_URL to a server of that version.',
  },
  {
    pattern: /could not create shared memory|Cannot allocate memory|could not map anonymous shared memory/i,
    message: 'There is not enough memory for PostgreSQL.',
    remedy: 'Close other programs or set DATABASE_URL to a server on another machine.',
  },
  {
    pattern: /could not look up effective user ID/i,
    message: 'The user who starts Keelson has no entry among the system’s users, which PostgreSQL needs.',
    remedy: 'Make one (in a container: a line in /etc/passwd), start as another user, or set DATABASE_URL.',
  },
  {
    pattern: /error while loading shared libraries: ([^:]+)/i,
    message: 'A system library that PostgreSQL needs is missing.',
    remedy: 'Install it (the log names it), or set DATABASE_URL to a PostgreSQL 15 or later.',
  },
]

/** Says of a server that did not start what a person can do about it, by its log from byte `from` on. */
export async function startFailure(logFile: string, reason: string, from = 0): Promise<EmbeddedFailure> {
  const text = await tailOf(logFile, from)
  const known = knownFailure(text, reason)
  if (known !== undefined) return known
  const lastWords = text
    .split('\n')
    .filter((line) => /FATAL|PANIC|error/i.test(line))
    .at(-1)
  const message = `PostgreSQL did not start: ${lastWords?.trim() ?? reason}.`
  return new EmbeddedFailure(message, `Its log has more: ${logFile}`, false)
}

/** Says of a server that ended while it was in use what a person can do about it. */
export async function lossFailure(logFile: string, reason: string, from: number): Promise<Problem> {
  const known = knownFailure(await tailOf(logFile, from), reason)
  return (
    known ?? new EmbeddedFailure(`${reason}.`, `Start Keelson again. Its log has more: ${logFile}`, false)
  )
}

function knownFailure(text: string, reason: string): EmbeddedFailure | undefined {
  const cause = causes.find(({ pattern }) => pattern.test(text) || pattern.test(reason))
  return cause && new EmbeddedFailure(cause.message, cause.remedy, cause.isPassing ?? false)
}

async function tailOf(path: string, from: number): Promise<string> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return ''
  try {
    const { size } = await file.stat()
    const start = Math.max(from <= size ? from : 0, size - 8192)
    const buffer = Buffer.alloc(size - start)
    await file.read(buffer, 0, buffer.length, start)
    return buffer.toString('utf8')
  } finally {
    await file.close()
  }
}
