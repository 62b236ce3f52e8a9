import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { openDatabase, sqlState } from './pool.ts'
import type { Database, DatabaseOptions, Queryable } from './pool.ts'

const oldestVersion = 150_000

/** Opens a database and proves that it answers, is PostgreSQL 15 or later and holds UTF-8; throws what to do otherwise. */
export async function connect(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const database = openDatabase(url, options)
  try {
    const [server] = await database.query<{ version: number; encoding: string }>({
      text: `select current_setting('server_version_num')::int as version,
        current_setting('server_encoding') as encoding`,
    })
    refuseUnsuitable(server?.version ?? 0, server?.encoding ?? '')
    return database
  } catch (error) {
    await database.end()
    throw connectFailure(error, url)
  }
}

/** What whoever set DATABASE_URL should be told of the role in it; null for nothing. */
export async function roleBeyondNeed(database: Queryable): Promise<string | null> {
  const [role] = await database.query<{ name: string; isSuperuser: boolean; owns: boolean }>({
    text: `select current_user::text as name, current_setting('is_superuser') = 'on' as "isSuperuser",
      exists (select from pg_class where oid = to_regclass('event') and pg_has_role(relowner, 'member')) as owns`,
  })
  if (role?.isSuperuser === true)
    return `DATABASE_URL connects as ${role.name}, a superuser of PostgreSQL. Keelson needs a role that owns its database and no more.`
  return role?.owns === true
    ? `DATABASE_URL connects as ${role.name}, which owns the log of events and could change it. A second role that only works could not: docs/operations.md, "Two roles".`
    : null
}

function refuseUnsuitable(version: number, encoding: string): void {
  if (version < oldestVersion) {
    throw problem('unavailable', {
      message: `The database server is PostgreSQL ${Math.floor(version / 10_000)}; Keelson needs 15 or later.`,
      remedy: 'Upgrade the server, or leave DATABASE_URL out for the embedded PostgreSQL.',
    })
  }
  if (encoding !== 'UTF8') {
    throw problem('unavailable', {
      message: `The database has the encoding ${encoding}; Keelson needs UTF8.`,
      remedy: 'Make another database: create database keelson encoding utf8 template template0.',
    })
  }
}

/** What the errors of a first connection mean for the person who set DATABASE_URL; never repeats the password. */
function connectFailure(error: unknown, url: string): Error {
  const { hostname, port, pathname, username } = new URL(url)
  const server = `${hostname === '' ? 'localhost' : hostname}:${port === '' ? '5432' : port}`
  const name = pathname.slice(1)
  const because = (message: string, remedy: string): Problem => problem('unavailable', { message, remedy })
  const state = sqlState(error)
  const { code, message } = error as NodeJS.ErrnoException
  if (state === '28P01' || state === '28000') {
    return because(
      `The database server ${server} refused the user ${username}.`,
      'Check user and password in DATABASE_URL, and the server’s pg_hba.conf.',
    )
  }
  if (state === '3D000') {
    return because(`There is no database ${name} on ${server}.`, `Make it there: create database ${name}`)
  }
  if (code === 'ECONNREFUSED') {
    return because(
      `Nothing answers at the database address ${server}.`,
      'Start that PostgreSQL, correct DATABASE_URL, or leave it out for the embedded PostgreSQL.',
    )
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return because(`The database host ${hostname} is not known.`, 'Correct the host in DATABASE_URL.')
  }
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || /timeout/i.test(message)) {
    return because(
      `The database server ${server} did not answer in time.`,
      'Check the address in DATABASE_URL and the firewall between here and there.',
    )
  }
  if (/certificate|SSL|TLS/i.test(message)) {
    return because(
      `The encrypted connection to ${server} failed: ${message}.`,
      'Set sslmode in DATABASE_URL (…?sslmode=verify-full&sslrootcert=/path/ca.pem, or disable within a trusted network).',
    )
  }
  if (code === 'ECONNRESET' || code === 'EPIPE' || /^Connection terminated/.test(message)) {
    return because(
      `What answers at the database address ${server} ended the connection at once: it may be no PostgreSQL, or one that takes no more connections.`,
      'Check host and port in DATABASE_URL, and what the server’s log says.',
    )
  }
  return error instanceof Error ? error : new Error(String(error))
}
