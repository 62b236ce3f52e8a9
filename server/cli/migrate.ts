import { dryRun, migrate } from '#platform/database/migrate.ts'
import type { Applied } from '#platform/database/migrate.ts'
import type { CliCommand } from './command.ts'

export const migrateCommand: CliCommand = {
  path: ['migrate'],
  summary: 'bring the database to the schema of this version',
  options: [
    { flags: '--dry-run', text: 'run everything, show its SQL and how long it takes, and roll it back' },
  ],
  help: `\`keelson start\` does this by itself with the embedded PostgreSQL and with a DATABASE_URL.
All of it is one transaction: it is there as a whole, or not at all. A dry run locks what it would change.`,
  async run(run) {
    const { database } = await run.platform()
    const isTrial = run.options['dryRun'] === true
    const told = (migration: Applied): void =>
      run.say(`${isTrial ? 'tried' : 'applied'} ${lineOf(migration)}`)
    const applied = isTrial
      ? await dryRun(database, undefined, told)
      : await migrate(database, undefined, told)
    const shown = applied.map(({ version, name, elapsedMs, sql }) => ({
      version,
      name,
      elapsedMs,
      ...(isTrial && { sql }),
    }))
    const lines = applied.flatMap((migration) => [
      `  ${lineOf(migration)}`,
      ...(isTrial ? migration.sql.trimEnd().split('\n') : []),
    ])
    run.result(
      { dryRun: isTrial, applied: shown },
      applied.length === 0
        ? 'The schema is up to date.'
        : [`${applied.length} ${isTrial ? 'would be applied' : 'applied'}:`, ...lines],
    )
  },
}

const lineOf = ({ version, name, elapsedMs }: Applied): string =>
  `${String(version).padStart(4, '0')} ${name}  (${(elapsedMs / 1000).toFixed(1)} s)`
