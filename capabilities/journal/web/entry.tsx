import { IconLock } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
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
const EntryActs = loadable(async () => (await import('./correcting/entry-acts.tsx')).EntryActs)
const CorrectEntry = loadable(async () => (await import('./correcting/correct-entry.tsx')).CorrectEntry)
const EarlierTexts = loadable(async () => (await import('./correcting/earlier-texts.tsx')).EarlierTexts)

export const isInternal = (entry: TimelineItem): boolean => entry.record?.['visibility'] === 'internal'

/** A reply or an internal note. A note differs by ground, edge, icon and word. */
export function Entry({ entry, refs }: { entry: TimelineItem; refs: Refs }) {
  const t = useT()
  const { type } = useRecord()
  const name = actorName(entry.actor, refs, { somebody: t('record.timeline.somebody') })
  const text = entry.record?.['text']
  const spoken = spokenOf(entry.record?.['spoken'])
  const [open, setOpen] = useState<Opened>(null)
  const shown = <Markdown text={typeof text === 'string' ? text : ''} />
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
          <RelativeTime at={entry.at} className={classes.when} />
          {entry.record && <Correcting {...{ entry, open, setOpen }} />}
        </header>
        <Suspense fallback={shown}>
          {entry.record && open === 'editor' ? (
            <CorrectEntry entry={entry.record} onClose={() => setOpen(null)} />
          ) : (
            shown
          )}
          {entry.record && open === 'earlier' && <EarlierTexts entry={entry.record} />}
        </Suspense>
      </div>
    </article>
  )
}

/** What of an entry is open beside its text. */
type Opened = 'editor' | 'earlier' | null

interface CorrectingProps {
  readonly entry: TimelineItem
  readonly open: Opened
  readonly setOpen: (open: Opened) => void
}

function Correcting({ entry, open, setOpen }: CorrectingProps) {
  const isCorrected = (entry.record?.version ?? 1) > 1
  const mayCorrect = entry.corrects?.includes('text') ?? false
  if (!isCorrected && !mayCorrect) return null
  return (
    <Suspense>
      <EntryActs
        isCorrected={isCorrected}
        areEarlierShown={open === 'earlier'}
        onEarlier={() => setOpen(open === 'earlier' ? null : 'earlier')}
        onCorrect={mayCorrect && open !== 'editor' ? () => setOpen('editor') : undefined}
      />
    </Suspense>
  )
}
