import { cutConnection, killApp, killPostgres, killWorker, sideBySide } from './kills.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [killApp, killWorker, killPostgres, cutConnection, sideBySide]
