import { lazy } from 'react'
import type { RecordPart } from '../../../web/record/record-page/record-part.ts'

const PresenceMark = lazy(() => import('./presence-mark.tsx'))

/** Who else is here, beside what the record is: for what people talk about. */
export const presencePart: RecordPart = { capability: 'journal', Mark: PresenceMark }
