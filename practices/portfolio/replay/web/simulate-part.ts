import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const SimulatePanel = loadable(async () => (await import('./simulate-panel.tsx')).SimulatePanel)

/** How the last quarter would have gone under an agreement, from its page. */
export const simulatePart: RecordPart = { capability: 'agreement-carrying', Side: SimulatePanel }
