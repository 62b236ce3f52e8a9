import { useInfiniteQuery } from '@tanstack/react-query'
import { apiUrl } from '../../api/client.ts'
import { listSeals } from '../../api/integrity.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { numberText } from '../../kit/marks/format.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { useReader } from '../../kit/reader.ts'
import classes from './integrity.module.css'

/** The links of the chain, the last first, each with its head as a file. */
export function Seals() {
  const t = useT()
  const reader = useReader()
  const seals = useInfiniteQuery({
    // As of when the page was opened: rows that come every few seconds would push away what is read.
    queryKey: ['seals'],
    queryFn: ({ signal, pageParam }) => listSeals(pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  })
  if (seals.isPending) return <SkeletonText lines={5} />
  if (seals.error) return <ErrorPanel compact error={seals.error} onRetry={() => void seals.refetch()} />
  const rows = seals.data.pages.flatMap(({ data }) => data)
  if (rows.length === 0) return <p>{t('integrity.noSeal')}</p>
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">{t('integrity.seals')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('integrity.number')}</th>
              <th scope="col">{t('integrity.at')}</th>
              <th scope="col">{t('integrity.events')}</th>
              <th scope="col">{t('integrity.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, at, act, events, hash }) => (
              <tr key={number}>
                <td>
                  <a
                    href={apiUrl(`/log-integrity/seals/${number}`)}
                    download={`seal-${String(number).padStart(12, '0')}.json`}
                    aria-label={t('integrity.head', { number })}
                  >
                    {number}
                  </a>
                </td>
                <td>
                  <RelativeTime at={at} />
                </td>
                <td>{act === 'seal' ? numberText(events, reader) : t(`integrity.acts.${act}`)}</td>
                <td>
                  <code title={hash}>{hash.slice(0, 16)}…</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {seals.hasNextPage && (
        <Button busy={seals.isFetchingNextPage} onClick={() => void seals.fetchNextPage()}>
          {t('integrity.older')}
        </Button>
      )}
    </>
  )
}
