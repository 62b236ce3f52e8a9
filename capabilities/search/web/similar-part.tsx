import { Suspense } from 'react'
import { useIsSettled } from '../../../web/kit/settled.ts'
import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../web/kit/loadable.tsx'

const SimilarPanel = loadable(() => import('./similar-panel.tsx'))

/** On the page of a record: what else is about the same. It takes no room before it has something to show. */
export const similarPart: RecordPart = { capability: 'search', Side: Similar }

function Similar() {
  if (!useIsSettled()) return null
  return (
    <Suspense>
      <SimilarPanel />
    </Suspense>
  )
}
