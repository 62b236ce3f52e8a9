import { attachmentsPart } from '../../capabilities/attachments/web/attachments-part.ts'
import { carryingPart } from '../../capabilities/clocks/web/carrying-part.ts'
import { clocksPart } from '../../capabilities/clocks/web/clocks-part.ts'
import { erasurePart } from '../../capabilities/erasure/web/erasure-part.ts'
import { holidaysPart } from '../../capabilities/holidays/web/holidays-part.ts'
import { journalPart } from '../../capabilities/journal/web/journal-part.ts'
import { presencePart } from '../../capabilities/live/web/presence-part.ts'
import { mailPreviewPart } from '../../capabilities/notifications/web/mail-preview-part.ts'
import { linksPart } from '../../capabilities/links/web/links-part.ts'
import { similarPart } from '../../capabilities/search/web/similar-part.tsx'
import { watchersPart } from '../../capabilities/watchers/web/watchers-part.ts'
import { automationRunsPart } from '../../practices/governance/automation/web/runs-part.ts'
import { comingsPart } from '../../practices/governance/schedule/web/comings-part.ts'
import { mergePart } from '../../practices/operation/incident/web/merge/merge-part.ts'
import { approvalsPart } from '../../practices/operation/approval/web/approvals-part.ts'
import { availabilityPart } from '../../practices/operation/outage/web/availability-part.ts'
import { brandPart } from '../../practices/information/brand/web/brand-part.ts'
import { tasksPart } from '../../practices/operation/task/web/tasks-part.ts'
import { openingPart } from '../../practices/people/calendar/web/opening-part.ts'
import { onCallPart } from '../../practices/people/rota/web/on-call-part.ts'
import { requesterPart } from '../../practices/people/person/web/requester-part.tsx'
import { mailServerPart } from '../../practices/information/mail-server/web/secret-part.ts'
import { secretPart } from '../../practices/people/identity-provider/web/secret-part.ts'
import { replayPart } from '../../practices/portfolio/replay/web/replay-part.ts'
import { simulatePart } from '../../practices/portfolio/replay/web/simulate-part.ts'
import type { RecordPart } from '../record/record-page/record-part.ts'

/** What the capabilities add to every record's page, in the order in which it stands at the right. */
export const recordParts: readonly RecordPart[] = [
  presencePart,
  journalPart,
  clocksPart,
  carryingPart,
  simulatePart,
  availabilityPart,
  openingPart,
  onCallPart,
  automationRunsPart,
  comingsPart,
  holidaysPart,
  tasksPart,
  approvalsPart,
  linksPart,
  attachmentsPart,
  watchersPart,
  erasurePart,
  secretPart,
  mailServerPart,
  replayPart,
  mailPreviewPart,
  brandPart,
  mergePart,
  // Last: they come when the page stands, and nothing below them is moved.
  requesterPart,
  similarPart,
]
