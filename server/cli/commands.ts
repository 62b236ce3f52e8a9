import type { CliCommand } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { startCommand } from './start.ts'

/** The commands in the order of `keelson --help`. */
export const commands: readonly CliCommand[] = [startCommand, migrateCommand]
