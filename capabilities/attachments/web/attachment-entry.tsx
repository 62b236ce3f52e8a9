import { IconPaperclip } from '@tabler/icons-react'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { RelativeTime } from '../../../web/kit/marks/relative-time.tsx'
import { actorName } from '../../../web/record/record-page/timeline/history-words.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import timeline from '../../../web/record/record-page/timeline/timeline.module.css'
import { FileInPlace } from './file-in-place.tsx'

/** A file in the timeline. */
export function AttachmentEntry({ entry, refs }: { entry: TimelineItem; refs: Refs }) {
  const t = useT()
  return (
    <div className={timeline.change}>
      <span className={timeline.mark}>
        <IconPaperclip size={14} aria-hidden />
      </span>
      <div className={timeline.told}>
        <div className={timeline.by}>
          <b>{actorName(entry.actor, refs, { somebody: t('record.timeline.somebody') })}</b>
          <span>{t('record.attachments.attached')}</span>
          <RelativeTime at={entry.at} className={timeline.when} />
        </div>
        {entry.record && <FileInPlace file={entry.record} isLarge />}
      </div>
    </div>
  )
}
