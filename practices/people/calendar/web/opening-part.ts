import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const OpeningPanel = loadable(async () => (await import('./opening-panel.tsx')).OpeningPanel)

/** When a calendar is open in the coming weeks, on its page. */
export const openingPart: RecordPart = { capability: 'opening-hours', Side: OpeningPanel }
