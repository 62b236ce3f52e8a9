import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { ErasurePanel } from './erasure-panel.tsx'

/** Personal data on the page of a person. */
export const erasurePart: RecordPart = { capability: 'erasure', Side: ErasurePanel }
