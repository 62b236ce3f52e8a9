import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const AvailabilityPanel = loadable(async () => (await import('./availability-panel.tsx')).AvailabilityPanel)

/** How available a service was, and what is left of its error budgets, on its page. */
export const availabilityPart: RecordPart = { capability: 'outages', Side: AvailabilityPanel }
