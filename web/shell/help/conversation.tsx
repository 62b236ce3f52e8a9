import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import { AttachmentEntry } from '../../../capabilities/attachments/web/attachment-entry.tsx'
import { Entry, isInternal } from '../../../capabilities/journal/web/entry.tsx'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { StateIcon } from '../../kit/marks/state-pill.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { useRecord } from '../../record/record-page/open-record.ts'
import { NewEntry } from '../../record/record-page/timeline/new-entry.tsx'
import { entriesIn, timelineQuery } from '../../record/record-page/timeline/timeline-entries.ts'
import classes from './help.module.css'

/** Whether it is of interest to whoever waits: what was said, files, and how it went on. */
const isTold = (type: TypeMeta, entry: TimelineItem): boolean =>
  entry.kind === 'attachment' ||
  (entry.kind === 'journal-entry' && !isInternal(entry)) ||
  movedTo(type, entry) !== null

/** The class of states that a request came into, where it came from another. */
const movedTo = (type: TypeMeta, { event }: TimelineItem): StateClass | null => {
  const change = event?.kind === 'created' ? undefined : event?.changes['state']
  if (!change) return null
  const [before, after] = change.map((name) => type.states.find((state) => state.name === name)?.class)
  return after !== undefined && after !== before ? after : null
}

/** What was said, and in plain words what happened between. */
export function Conversation() {
  const t = useT()
  const { type, record, refs: own } = useRecord()
  const timeline = useInfiniteQuery(timelineQuery(type.plural, record.id))
  const pages = timeline.data?.pages
  const told = useMemo(() => entriesIn(pages).filter((entry) => isTold(type, entry)), [pages, type])
  const refs = useMemo(
    (): Refs => Object.assign({}, own, ...(pages ?? []).map((page) => page.refs)) as Refs,
    [own, pages],
  )
  if (timeline.isPending) return <SkeletonText lines={3} what={t('help.page.talk').toLowerCase()} />
  if (timeline.error && !timeline.data)
    return <ErrorPanel compact error={timeline.error} onRetry={() => void timeline.refetch()} />
  return (
    <>
      {told.length === 0 && <p className={classes.none}>{t('help.page.nothing')}</p>}
      {timeline.hasNextPage && (
        <Button busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('record.timeline.earlier')}
        </Button>
      )}
      <ol className={classes.talk}>
        {told.map((entry) => (
          <li key={entry.id}>
            <Told type={type} entry={entry} refs={refs} />
          </li>
        ))}
      </ol>
      <NewEntry entries={told} pages={pages?.length ?? 0} refs={refs} />
    </>
  )
}

function Told({ type, entry, refs }: { type: TypeMeta; entry: TimelineItem; refs: Refs }) {
  const t = useT()
  const moved = movedTo(type, entry)
  if (moved !== null)
    return (
      <p className={classes.moved}>
        <StateIcon stateClass={moved} />
        {t(`help.page.moved.${moved}`)} <RelativeTime at={entry.at} className={classes.aside} />
      </p>
    )
  return entry.kind === 'attachment' ? (
    <AttachmentEntry entry={entry} refs={refs} />
  ) : (
    <Entry entry={entry} refs={refs} />
  )
}
