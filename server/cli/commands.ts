import type { CliCommand } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

/** The commands in the order of `keelson --help`. */
export const commands: readonly CliCommand[] = [startCommand, migrateCommand, verifyCommand]
