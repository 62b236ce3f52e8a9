import { apiKeyCreateCommand } from './api-key-create.ts'
import { backupCommand, backupsCommand } from './backup.ts'
import { clocksReplayCommand } from './product/clocks-replay.ts'
import type { CliCommand } from './command.ts'
import { demonstrationRemoveCommand } from '../packs/removal/command.ts'
import { drillCommand } from './drill.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { mailBounceCommand } from './product/mail-bounce.ts'
import { migrateCommand } from './migrate.ts'
import { personCreateCommand } from './person-create.ts'
import { personPasswordCommand } from './product/person-password.ts'
import { proofCommand } from './proof.ts'
import { restoreCommand } from './restore.ts'
import { sealResumeCommand, sealRotateCommand } from './seal.ts'
import { secretRotateCommand } from './product/secret.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

/** The commands in the order of `keelson --help`. */
export const commands: readonly CliCommand[] = [
  startCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  personCreateCommand,
  personPasswordCommand,
  apiKeyCreateCommand,
  demonstrationRemoveCommand,
  verifyCommand,
  clocksReplayCommand,
  mailBounceCommand,
  proofCommand,
  sealRotateCommand,
  sealResumeCommand,
  secretRotateCommand,
  backupCommand,
  backupsCommand,
  restoreCommand,
  drillCommand,
]
