import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const BrandPanel = loadable(async () => (await import('./brand-panel.tsx')).BrandPanel)

/** How a brand looks, on its page. */
export const brandPart: RecordPart = { capability: 'brand', Side: BrandPanel }
