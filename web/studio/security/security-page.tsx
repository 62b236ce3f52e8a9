import '../../i18n/later/studio.ts'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readSecurityLog, securityTopics } from './security-log.ts'
import type { SecurityPage as SecurityPageAnswer, SecurityTopic } from './security-log.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { SecurityTable } from './security-table.tsx'
import classes from './security.module.css'

const isTopic = (text: string): text is SecurityTopic => (securityTopics as readonly string[]).includes(text)

/** What happened to the ways in and to rights, for whoever looks after them. */
export default function SecurityPage() {
  const t = useT()
  const [topic, setTopic] = useState<SecurityTopic | ''>('')
  const found = useInfiniteQuery({
    queryKey: ['security-log', topic],
    queryFn: ({ pageParam, signal }) =>
      readSecurityLog(
        { ...(topic !== '' && { topic }), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  const pages = found.data?.pages ?? []
  const lines = pages.flatMap(({ data }) => data)
  return (
    <Page title={t('studio.security.title')} layout="wide">
      <p>{t('studio.security.intro')}</p>
      <div className={classes.choice}>
        <NativeSelect
          label={t('studio.security.topic')}
          value={topic}
          data={[
            { value: '', label: t('studio.security.all') },
            ...securityTopics.map((value) => ({ value, label: t(`studio.security.topics.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => setTopic(isTopic(value) ? value : '')}
        />
      </div>
      {found.isPending && <SkeletonText lines={10} />}
      {found.error && <ErrorPanel compact error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && lines.length === 0 && <p>{t('studio.security.none')}</p>}
      {lines.length > 0 && (
        <SecurityTable
          lines={lines}
          refs={Object.assign({}, ...pages.map(({ refs }) => refs)) as SecurityPageAnswer['refs']}
        />
      )}
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('studio.security.older')}
        </Button>
      )}
    </Page>
  )
}
