import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { WatchersPanel } from './watchers-panel.tsx'

/** Watchers on the page of a record. */
export const watchersPart: RecordPart = { capability: 'watchers', Side: WatchersPanel }
