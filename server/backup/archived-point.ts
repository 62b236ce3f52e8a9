import { setTimeout as rest } from 'node:timers/promises'
import { problem } from '#contract/problem.ts'
import { sqlState } from '#platform/database/pool.ts'
import type { Database } from '#platform/database/pool.ts'

/** A piece that is being archived takes seconds; what has not arrived after so long waits for somebody. */
const usualPatienceMs = 60_000

/**
 * Names a point in the log of an external PostgreSQL and waits until that piece of the log is archived: a name in a log
 * that goes nowhere leads back to nothing.
 * @throws Problem where the log is not archived, where archiving fails or takes longer than `patienceMs`, or where a right is missing
 */
export async function archivedPoint(
  database: Database,
  name: string,
  patienceMs = usualPatienceMs,
): Promise<string> {
  const [archiving] = await database.query<{ mode: string }>({
    text: `select current_setting('archive_mode') as mode`,
  })
  if (archiving?.mode === 'off')
    throw problem('unavailable', {
      message: 'the PostgreSQL server does not archive its log (archive_mode is off).',
      remedy: 'Turn archiving on (pgBackRest, or archive_command).',
    })
  const before = await archiver(database)
  const lsn = await call(database, 'pg_create_restore_point', 'pg_create_restore_point($1)::text', [name])
  const segment = await call(database, 'pg_walfile_name', 'pg_walfile_name($1::pg_lsn)', [lsn])
  // The piece that the point lies in is archived when it is full, or when it is ended by hand.
  await call(database, 'pg_switch_wal', 'pg_switch_wal()::text', [])
  const end = performance.now() + patienceMs
  for (;;) {
    const now = await archiver(database)
    if (now.archived !== null && now.archived.slice(0, segment.length) >= segment)
      return `"${name}" at ${lsn}`
    if (now.failures > before.failures)
      throw problem('unavailable', {
        message: `the PostgreSQL server could not archive its log (${now.failed}); why stands in its own log.`,
        remedy: 'Mend archive_command or what archives the log.',
      })
    if (performance.now() > end)
      throw problem('unavailable', {
        message: `the PostgreSQL server had not archived ${segment} of its log after ${patienceMs / 1000} s (last: ${now.archived ?? 'none'}).`,
        remedy: 'See that archive_command or archive_library is set and keeps up.',
      })
    await rest(200)
  }
}

interface Archiver {
  readonly archived: string | null
  readonly failed: string | null
  readonly failures: number
}

async function archiver(database: Database): Promise<Archiver> {
  const [row] = await database.query<Archiver>({
    text: `select last_archived_wal as archived, last_failed_wal as failed, failed_count::int as failures
      from pg_stat_archiver`,
  })
  return row ?? { archived: null, failed: null, failures: 0 }
}

/** Asks one of the server's own functions, which not every user may call. */
async function call(
  database: Database,
  name: string,
  expression: string,
  values: readonly string[],
): Promise<string> {
  try {
    const [row] = await database.query<{ answer: string }>({ text: `select ${expression} as answer`, values })
    return row?.answer ?? ''
  } catch (error) {
    if (sqlState(error) !== '42501') throw error
    throw problem('unavailable', {
      message: `this user may not call ${name}.`,
      remedy: `As a superuser: grant execute on function ${name} to <this user>.`,
    })
  }
}
