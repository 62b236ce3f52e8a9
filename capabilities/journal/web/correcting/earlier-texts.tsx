import '../../../../web/i18n/later/desk.ts'
import { useQuery } from '@tanstack/react-query'
import type { ApiEvent, ApiRecord } from '#contract/api/records.ts'
import { api } from '../../../../web/api/client.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { Markdown } from '../../../../web/kit/markdown/markdown.tsx'
import { RelativeTime } from '../../../../web/kit/marks/relative-time.tsx'
import classes from './correcting.module.css'

/** What an entry said before it was corrected, the last first: from its history, which nobody changes. */
export function EarlierTexts({ entry }: { entry: ApiRecord }) {
  const t = useT()
  const found = useQuery({
    queryKey: ['records', 'journal-entries', entry.id, 'events', entry.version],
    queryFn: ({ signal }) =>
      api.get<{ data: readonly ApiEvent[] }>(`/journal-entries/${entry.id}/events`, {}, signal),
  })
  if (found.isPending) return <SkeletonText lines={2} />
  if (found.error) return <ErrorPanel compact error={found.error} onRetry={() => void found.refetch()} />
  const earlier = found.data.data
    .filter(({ kind, changes }) => kind !== 'created' && typeof changes['text']?.[0] === 'string')
    .toReversed()
  if (earlier.length === 0) return <p className={classes.why}>{t('desk.correct.sameText')}</p>
  return (
    <ol className={classes.earlier} aria-label={t('desk.correct.earlier')}>
      {earlier.map(({ id, at, changes }) => (
        <li key={id}>
          <p className={classes.why}>
            {t('desk.correct.until')} <RelativeTime at={at} />
          </p>
          <Markdown text={String(changes['text']?.[0])} />
        </li>
      ))}
    </ol>
  )
}
