import { loadable } from '../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../web/record/record-page/record-part.ts'

const HolidaysPanel = loadable(async () => (await import('./holidays-panel.tsx')).HolidaysPanel)

/** Holidays from a file, on a calendar's page. */
export const holidaysPart: RecordPart = { capability: 'holidays', Side: HolidaysPanel }
