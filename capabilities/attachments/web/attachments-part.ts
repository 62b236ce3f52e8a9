import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { AttachmentEntry } from './attachment-entry.tsx'
import { AttachmentsPanel } from './attachments-panel.tsx'

/** Files on the page of a record. */
export const attachmentsPart: RecordPart = {
  capability: 'attachments',
  Side: AttachmentsPanel,
  entry: { type: 'attachment', Show: AttachmentEntry, group: () => null },
}
