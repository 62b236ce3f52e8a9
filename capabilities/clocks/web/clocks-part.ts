import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { ClockMark } from './clock-mark.tsx'
import { ClocksPanel } from './clocks-panel.tsx'

/** Service levels on the page of a record. */
export const clocksPart: RecordPart = { capability: 'clocks', Mark: ClockMark, Side: ClocksPanel }
