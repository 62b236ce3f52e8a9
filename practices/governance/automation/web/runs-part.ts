import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const RunsPanel = loadable(async () => (await import('./runs-panel.tsx')).RunsPanel)

/** What came of its last starts, on an automation's page. */
export const automationRunsPart: RecordPart = { capability: 'automation-runs', Side: RunsPanel }
