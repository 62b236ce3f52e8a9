import { IconLink } from '@tabler/icons-react'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { RelativeTime } from '../../../web/kit/marks/relative-time.tsx'
import { refOf } from '../../../web/record/fields/picker/ref-labels.ts'
import { RefText } from '../../../web/record/fields/picker/ref-text.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { actorName } from '../../../web/record/record-page/timeline/history-words.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import timeline from '../../../web/record/record-page/timeline/timeline.module.css'

/** A link in the timeline: who tied the record to what. */
export function LinkEntry({ entry, refs }: { entry: TimelineItem; refs: Refs }) {
  const t = useT()
  const { record } = useRecord()
  const [from, to] = [refOf(entry.record?.['from']), refOf(entry.record?.['to'])]
  const other = from?.id === record.id ? to : from
  return (
    <div className={timeline.change}>
      <span className={timeline.mark}>
        <IconLink size={14} aria-hidden />
      </span>
      <div className={timeline.told}>
        <div className={timeline.by}>
          <b>{actorName(entry.actor, refs, { somebody: t('record.timeline.somebody') })}</b>
          <span>{t('record.links.linked')}</span>
          {other && <RefText value={other} refs={refs} linked />}
          <RelativeTime at={entry.at} className={timeline.when} />
        </div>
      </div>
    </div>
  )
}
