import { loadable } from '../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../web/record/record-page/record-part.ts'

const MailPreview = loadable(async () => (await import('./mail-preview.tsx')).MailPreview)

/** What a template makes of a record, on the template's page. */
export const mailPreviewPart: RecordPart = { capability: 'mail-preview', Side: MailPreview }
