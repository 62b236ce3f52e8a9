import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const ComingsPanel = loadable(async () => (await import('./comings-panel.tsx')).ComingsPanel)

/** When a schedule comes next and what came of the last times, on its page. */
export const comingsPart: RecordPart = { capability: 'schedule-runs', Side: ComingsPanel }
