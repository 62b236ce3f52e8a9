import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const ApprovalsPanel = loadable(async () => (await import('./approvals-panel.tsx')).ApprovalsPanel)

/** What was asked about a record and how it was answered, on its page. */
export const approvalsPart: RecordPart = { capability: 'approvals', Side: ApprovalsPanel }
