import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { inSentence } from '../../../i18n/language.ts'
import { Segments } from '../../../kit/form/segments.tsx'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { useRecord } from '../open-record.ts'
import { voiceOf } from '../voice.ts'
import { usePartsOf } from '../record-part.ts'
import type { RecordPart } from '../record-part.ts'
import { ChangeEntry } from './change-entry.tsx'
import { bundled } from './history-words.ts'
import { NewEntry } from './new-entry.tsx'
import { entriesIn, timelineQuery } from './timeline-entries.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import classes from './timeline.module.css'

const filters = ['all', 'replies', 'notes', 'changes'] as const
type Filter = (typeof filters)[number]

const partOf = (parts: readonly RecordPart[], entry: TimelineItem) =>
  parts.find((part) => part.entry?.type === entry.kind)?.entry

const groupOf = (parts: readonly RecordPart[], entry: TimelineItem): Filter | null =>
  entry.event ? 'changes' : (partOf(parts, entry)?.group(entry) ?? null)

/** Everything that was said and done about the record, oldest first. */
export function Timeline() {
  const t = useT()
  const { type, record, refs: own, abilities } = useRecord()
  const parts = usePartsOf(type.capabilities)
  const [filter, setFilter] = useState<Filter>('all')
  const timeline = useInfiniteQuery(timelineQuery(type.plural, record.id))
  const pages = timeline.data?.pages
  const entries = useMemo(() => entriesIn(pages), [pages])
  const refs = useMemo(
    (): Refs => Object.assign({}, own, ...(pages ?? []).map((page) => page.refs)) as Refs,
    [own, pages],
  )
  const shown = entries.filter((entry) => filter === 'all' || groupOf(parts, entry) === filter)
  // Whoever does not work on the record is never shown a note.
  const offered = filters.filter((each) => each !== 'notes' || abilities.work.allowed)
  const hasJournal = parts.some((part) => part.Composer)

  return (
    <section aria-labelledby="timeline" className={classes.timeline}>
      <div className={classes.head}>
        <h2 id="timeline">{t('record.timeline.title')}</h2>
        {hasJournal && (
          <Segments
            label={t('record.timeline.filter')}
            value={filter}
            onChange={setFilter}
            choices={offered.map((value) => ({
              value,
              label: t(
                value === 'replies' ? `record.said.${voiceOf(type)}.many` : `record.timeline.${value}`,
              ),
            }))}
          />
        )}
      </div>
      {timeline.isPending && <SkeletonText lines={4} what={inSentence(t('record.timeline.title'))} />}
      {timeline.error && (
        <ErrorPanel compact error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {timeline.data && shown.length === 0 && (
        <p className={classes.dim}>
          {t(filter === 'all' ? 'record.timeline.nothing' : 'record.timeline.nothingOf')}
        </p>
      )}
      {timeline.hasNextPage && (
        <Button busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('record.timeline.earlier')}
        </Button>
      )}
      <ol className={classes.entries}>
        {bundled(shown).map((bundle) => (
          <li key={bundle[0].id}>
            <Bundle bundle={bundle} refs={refs} parts={parts} />
          </li>
        ))}
      </ol>
      <NewEntry entries={entries} pages={pages?.length ?? 0} refs={refs} />
    </section>
  )
}

interface BundleProps {
  readonly bundle: readonly [TimelineItem, ...TimelineItem[]]
  readonly refs: Refs
  readonly parts: readonly RecordPart[]
}

function Bundle({ bundle, refs, parts }: BundleProps) {
  const [entry, ...rest] = bundle
  if (entry.event) {
    const others = rest.flatMap(({ event }) => event ?? [])
    return <ChangeEntry events={[entry.event, ...others]} refs={refs} />
  }
  const part = partOf(parts, entry)
  return part ? <part.Show entry={entry} refs={refs} /> : null
}
