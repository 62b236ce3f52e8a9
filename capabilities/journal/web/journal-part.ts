import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { Composer } from './composer.tsx'
import { Entry, isInternal } from './entry.tsx'

/** Replies and notes on the page of a record. */
export const journalPart: RecordPart = {
  capability: 'journal',
  Composer,
  entry: { type: 'journal-entry', Show: Entry, group: (entry) => (isInternal(entry) ? 'notes' : 'replies') },
}
