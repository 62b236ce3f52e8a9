import { dryRun, migrate } from '#platform/database/migrate.ts'
import type { CliCommand } from './command.ts'

export const migrateCommand: CliCommand = {
  path: ['migrate'],
  summary: 'bring the database to the schema of this version',
  options: [{ flags: '--dry-run', text: 'run everything, say what would be applied, and roll it back' }],
  help: '`keelson start` does this by itself with the embedded PostgreSQL and with a DATABASE_URL.',
  async run(run) {
    const { database } = await run.platform()
    const isTrial = run.options['dryRun'] === true
    const applied = isTrial
      ? await dryRun(database)
      : await migrate(database, undefined, ({ version, name }) => run.say(`applied ${version} ${name}`))
    const names = applied.map(({ version, name }) => ({ version, name }))
    const verb = isTrial ? 'would be applied' : 'applied'
    const list = names.map(({ version, name }) => `  ${String(version).padStart(4, '0')} ${name}`)
    run.result(
      { dryRun: isTrial, applied: names },
      names.length === 0 ? 'The schema is up to date.' : [`${names.length} ${verb}:`, ...list],
    )
  },
}
