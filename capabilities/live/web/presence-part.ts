import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../web/kit/loadable.tsx'

const PresenceMark = loadable(() => import('./presence-mark.tsx'))

/** Who else is here, beside what the record is: for what people talk about. */
export const presencePart: RecordPart = { capability: 'journal', Mark: PresenceMark }
