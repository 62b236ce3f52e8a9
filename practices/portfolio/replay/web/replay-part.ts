import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const ReplayPanel = loadable(async () => (await import('./replay-panel.tsx')).ReplayPanel)

/** What a replay has found, on its page. */
export const replayPart: RecordPart = { capability: 'replay-result', Side: ReplayPanel }
