import { Suspense } from 'react'
import { useIsSettled } from '../../../../web/kit/settled.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const RequesterPanel = loadable(() => import('./requester-panel.tsx'))

/** On the page of what somebody has asked for: what else they have. It takes no room before it has something to show. */
export const requesterPart: RecordPart = { capability: 'journal', Side: Requester }

function Requester() {
  const { record } = useRecord()
  const isSettled = useIsSettled()
  const { requester } = record
  if (!isSettled || typeof requester !== 'string') return null
  return (
    <Suspense>
      <RequesterPanel requester={requester} />
    </Suspense>
  )
}
