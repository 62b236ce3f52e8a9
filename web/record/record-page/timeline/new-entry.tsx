import { useState } from 'react'
import type { Refs } from '#contract/api/records.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import { useSession } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Status } from '../../../kit/layout/status.tsx'
import { actorName } from './history-words.ts'

interface NewEntryProps {
  readonly entries: readonly TimelineItem[]
  /** As many as are loaded: what a further one brings is not new. */
  readonly pages: number
  readonly refs: Refs
}

/** Says that somebody else has written or added something while the page is open. */
export function NewEntry({ entries, pages, refs }: NewEntryProps) {
  const t = useT()
  const { person } = useSession()
  const last = entries.at(-1)?.id
  const [seen, setSeen] = useState<Seen>({ last, pages, told: null })
  if (seen.last !== last || seen.pages !== pages)
    setSeen({ last, pages, told: addedSince(seen, { entries, pages, except: person.id }) })
  const { told } = seen
  return (
    <Status as="span" className="visually-hidden">
      {told && (
        // Another one of the same person is another text.
        <span key={told.id}>
          {t('record.timeline.added', {
            name: actorName(told.actor, refs, { somebody: t('record.timeline.somebody') }),
          })}
        </span>
      )}
    </Status>
  )
}

interface Seen {
  readonly last: string | undefined
  readonly pages: number
  readonly told: TimelineItem | null
}

/** The last thing that somebody else has added to what was seen; changes of the record speak for themselves. */
export const addedSince = (
  { last, pages: known }: Pick<Seen, 'last' | 'pages'>,
  { entries, pages, except }: Pick<NewEntryProps, 'entries' | 'pages'> & { readonly except: string },
): TimelineItem | null => {
  if (known === 0 || pages !== known) return null
  const from = entries.findIndex(({ id }) => id === last) + 1
  // The last that was seen is gone: what is new can't be told from what is old.
  if (from === 0 && last !== undefined) return null
  return entries.slice(from).findLast(({ event, actor }) => !event && actor !== except) ?? null
}
