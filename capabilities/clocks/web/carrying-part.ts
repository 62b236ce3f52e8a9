import { loadable } from '../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../web/record/record-page/record-part.ts'

const CarryingPanel = loadable(async () => (await import('./carrying-panel.tsx')).CarryingPanel)

/** Whether an agreement can be carried by those that it stands on, on its page. */
export const carryingPart: RecordPart = { capability: 'agreement-carrying', Side: CarryingPanel }
