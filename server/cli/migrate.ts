import { dryRun } from '#platform/database/migrate.ts'
import type { Applied } from '#platform/database/migrate.ts'
import { upgrade } from '../backup/upgrade.ts'
import type { CliCommand } from './command.ts'

export const migrateCommand: CliCommand = {
  path: ['migrate'],
  summary: 'bring the database to the schema of this version',
  options: [
    { flags: '--dry-run', text: 'run everything, show its SQL and how long it takes, and roll it back' },
    { flags: '--without-restore-point', text: 'upgrade even where there will be no way back' },
  ],
  help: `\`keelson start\` does this by itself with the embedded PostgreSQL and with a DATABASE_URL.
All of it is one transaction: it is there as a whole, or not at all. A dry run locks what it would change.
Before a schema that is in use is changed, a restore point is made: with the embedded PostgreSQL a full backup in
<data folder>/restore-points, else a named point in the server’s log, which must be archived. Without one nothing is
changed.`,
  async run(run) {
    const platform = await run.platform()
    const isTrial = run.options['dryRun'] === true
    const told = (migration: Applied): void =>
      run.say(`${isTrial ? 'tried' : 'applied'} ${lineOf(migration)}`)
    const { applied, restorePoint } = isTrial
      ? { applied: await platform.asOwner((db) => dryRun(db, undefined, told)), restorePoint: null }
      : await upgrade(platform, {
          withoutRestorePoint: run.options['withoutRestorePoint'] === true,
          onProgress: told,
        })
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
      { dryRun: isTrial, restorePoint, applied: shown },
      applied.length === 0
        ? 'The schema is up to date.'
        : [
            `${applied.length} ${isTrial ? 'would be applied' : 'applied'}:`,
            ...lines,
            ...(restorePoint === null ? [] : [`The way back: ${restorePoint}`]),
          ],
    )
  },
}

const lineOf = ({ version, name, elapsedMs }: Applied): string =>
  `${String(version).padStart(4, '0')} ${name}  (${(elapsedMs / 1000).toFixed(1)} s)`
