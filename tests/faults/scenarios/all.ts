import { clockJumps } from './clock.ts'
import { killClockwork } from './due-clocks.ts'
import { databaseFull, fileStoreFull } from './disk-full.ts'
import { killEmbeddedPostgres } from './embedded.ts'
import { killOfFollower } from './follower.ts'
import { cutConnection, killApp, killPostgres, killWorker, sideBySide } from './kills.ts'
import { killOfMigration } from './migration.ts'
import { endInOrder } from './order.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [
  killApp,
  killWorker,
  killPostgres,
  killEmbeddedPostgres,
  cutConnection,
  sideBySide,
  endInOrder,
  fileStoreFull,
  databaseFull,
  clockJumps,
  killClockwork,
  killOfFollower,
  killOfMigration(150_000),
]
