import { IconLock } from '@tabler/icons-react'
import { Suspense } from 'react'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Markdown } from '../../../web/kit/markdown/markdown.tsx'
import { Avatar } from '../../../web/kit/marks/avatar.tsx'
import { RelativeTime } from '../../../web/kit/marks/relative-time.tsx'
import { RefText } from '../../../web/record/fields/picker/ref-text.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { voiceOf } from '../../../web/record/record-page/voice.ts'
import { actorName } from '../../../web/record/record-page/timeline/history-words.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import { loadable } from '../../../web/kit/loadable.tsx'
import { spokenOf } from './outbox.ts'
import classes from './journal.module.css'

const SpokenMark = loadable(async () => (await import('./spoken/spoken-mark.tsx')).SpokenMark)

export const isInternal = (entry: TimelineItem): boolean => entry.record?.['visibility'] === 'internal'

/** A reply or an internal note. A note differs by ground, edge, icon and word. */
export function Entry({ entry, refs }: { entry: TimelineItem; refs: Refs }) {
  const t = useT()
  const { type } = useRecord()
  const name = actorName(entry.actor, refs, { somebody: t('record.timeline.somebody') })
  const text = entry.record?.['text']
  const spoken = spokenOf(entry.record?.['spoken'])
  const isCorrected = (entry.record?.version ?? 1) > 1
  return (
    <article className={classes.entry} data-entry data-internal={isInternal(entry) || undefined}>
      <Avatar name={name} size={24} />
      <div className={classes.card}>
        <header className={classes.cardHead}>
          <b>{name}</b>
          {isInternal(entry) ? (
            <span className={classes.note}>
              <IconLock size={12} aria-hidden />
              {t('record.journal.note')}
            </span>
          ) : (
            <span className={classes.dim}>{t(`record.said.${voiceOf(type)}.one`)}</span>
          )}
          {entry.record && spoken && (
            <Suspense>
              <SpokenMark entry={entry.record} value={spoken} />
            </Suspense>
          )}
          {entry.about && (
            <span className={classes.dim}>
              {t('record.journal.about')} <RefText value={entry.about} refs={refs} linked />
            </span>
          )}
          {isCorrected && <span className={classes.dim}>{t('record.journal.edited')}</span>}
          <RelativeTime at={entry.at} className={classes.when} />
        </header>
        <Markdown text={typeof text === 'string' ? text : ''} />
      </div>
    </article>
  )
}
