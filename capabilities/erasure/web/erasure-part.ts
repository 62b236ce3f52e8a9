import { loadable } from '../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../web/record/record-page/record-part.ts'

const ErasurePanel = loadable(async () => (await import('./erasure-panel.tsx')).ErasurePanel)

/** Personal data on the page of a person. */
export const erasurePart: RecordPart = { capability: 'erasure', Side: ErasurePanel }
