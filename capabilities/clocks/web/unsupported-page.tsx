import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { UnsupportedAnswer, UnsupportedPromise } from '#contract/api/carrying.ts'
import type { Refs } from '#contract/api/records.ts'
import { api } from '../../../web/api/client.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import '../../../web/i18n/later/levels.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Page } from '../../../web/kit/layout/page.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { paths } from '../../../web/paths.ts'
import { CarryingFaults } from './carrying-faults.tsx'
import classes from './carrying.module.css'

/** All promises that what they stand on can't carry, with the cheapest remedy each. */
export default function UnsupportedPage() {
  const t = useT()
  const found = useInfiniteQuery({
    queryKey: ['records', 'agreements', 'unsupported'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<UnsupportedAnswer>('/agreements/unsupported', { behind: pageParam }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = found
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage])
  const pages = found.data?.pages ?? []
  const promises = pages.flatMap(({ data }) => data)
  const refs = pages.reduce<Refs>((all, page) => ({ ...all, ...page.refs }), {})
  const looked = pages.reduce((sum, page) => sum + page.looked, 0)
  const isDone = !found.isPending && !hasNextPage && !error
  return (
    <Page title={t('levels.unsupported.title')} layout="column">
      <p>{t('levels.unsupported.intro')}</p>
      <Status className={classes.verdict}>
        {isDone
          ? promises.length === 0
            ? t('levels.unsupported.none', { count: looked })
            : t('levels.unsupported.some', { failing: promises.length, count: looked })
          : t('levels.unsupported.looking', { count: looked })}
      </Status>
      {found.isPending && <SkeletonText lines={6} />}
      {error && <ErrorPanel error={error} onRetry={() => void found.refetch()} />}
      {promises.map((promise) => (
        <Unsupported key={promise.agreement.id} promise={promise} refs={refs} />
      ))}
      {isDone && (
        <>
          <p className={classes.assumed}>{t('levels.carrying.assumed')}</p>
          <p className={classes.assumed}>{t('levels.unsupported.bounds')}</p>
        </>
      )}
    </Page>
  )
}

function Unsupported({ promise, refs }: { promise: UnsupportedPromise; refs: Refs }) {
  const t = useT()
  const { agreement, standsOn } = promise
  return (
    <section className={classes.promise} aria-labelledby={`promise-${agreement.id}`}>
      <h2 id={`promise-${agreement.id}`}>
        <Link to={paths.record('agreements', agreement.number)}>{agreement.title}</Link>
        {agreement.state === 'draft' && (
          <span className={classes.draft}>{t('levels.unsupported.draft')}</span>
        )}
      </h2>
      {!standsOn && <p className={classes.say}>{t('levels.carrying.nothing')}</p>}
      <CarryingFaults {...promise} name={(id) => refs[id]?.title ?? ''} />
    </section>
  )
}
