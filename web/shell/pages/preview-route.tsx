import { loadArea } from '../../i18n/i18n.ts'
import type { PreviewProps } from '../../record/list/list-page.tsx'
import { PreviewPane } from '../../record/record-page/preview/preview-pane.tsx'
import { RecordParts } from '../../record/record-page/record-part.ts'
import { recordParts } from '../record-parts.ts'

await Promise.all([loadArea('record'), loadArea('tasks')])

/** A record beside its list, with what the capabilities add. */
export default function PreviewRoute(props: PreviewProps) {
  return (
    <RecordParts value={recordParts}>
      <PreviewPane {...props} />
    </RecordParts>
  )
}
