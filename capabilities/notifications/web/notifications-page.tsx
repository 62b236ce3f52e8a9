import '../../../web/i18n/later/notifications.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Notification } from '#contract/api/notifications.ts'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { inSentence } from '../../../web/i18n/language.ts'
import { useHotkey } from '../../../web/kit/keys/use-hotkey.ts'
import { Empty } from '../../../web/kit/layout/empty.tsx'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Page } from '../../../web/kit/layout/page.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { NotificationRow, useAddressOf } from './notification-row.tsx'
import { NotificationSettings } from './notification-settings.tsx'
import { MailSettings } from './mail-settings.tsx'
import classes from './notifications.module.css'
import { inboxQuery, useMarkRead } from './notifications.ts'

/** What the reader was told of, the latest first; by keyboard as by hand. */
export default function NotificationsPage() {
  const t = useT()
  const inbox = useInfiniteQuery(inboxQuery)
  const all = inbox.data?.pages.flatMap((page) => page.data) ?? []
  const refs: Refs = Object.assign({}, ...(inbox.data?.pages.map((page) => page.refs) ?? [])) as Refs
  const mark = useMarkRead()
  const cursor = useInboxKeys(all, refs, mark.mutate)
  const hasUnread = all.some(({ readAt }) => readAt === null)
  return (
    <Page
      title={t('notifications.title')}
      layout="column"
      actions={
        <Button
          keys="shift+M"
          disabled={!hasUnread}
          busy={mark.isPending}
          onClick={() => mark.mutate({ all: true })}
        >
          {t('notifications.markAll')}
        </Button>
      }
    >
      {inbox.isPending && <SkeletonText lines={8} what={inSentence(t('notifications.title'))} />}
      {inbox.error && <ErrorPanel compact error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.data && all.length === 0 && <Empty>{t('notifications.none')}</Empty>}
      <ul className={classes.list} aria-label={t('notifications.title')}>
        {all.map((each, at) => (
          <NotificationRow
            key={each.id}
            notification={each}
            refs={refs}
            isCursor={at === cursor}
            onOpen={() => each.readAt === null && mark.mutate({ ids: [each.id] })}
          />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {t('notifications.earlier')}
        </Button>
      )}
      <NotificationSettings />
      <MailSettings />
    </Page>
  )
}

/** `j` and `k` move, `o` opens, `m` marks one as read and `M` all. */
const useInboxKeys = (
  all: readonly Notification[],
  refs: Refs,
  mark: ReturnType<typeof useMarkRead>['mutate'],
): number => {
  const t = useT()
  const navigate = useNavigate()
  const addressOf = useAddressOf()
  const [at, setAt] = useState(-1)
  const current = all[at]
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(to, all.length - 1))
    setAt(next)
    const row = document.querySelectorAll(`.${classes.row}`)[next]
    row?.scrollIntoView({ block: 'nearest' })
    // Where the keys are is where the focus is: so it is read out, and Enter opens it.
    row?.querySelector('a')?.focus({ preventScroll: true })
  }
  const markOne = (): void => {
    if (current?.readAt === null) mark({ ids: [current.id] })
  }
  const open = (): void => {
    if (!current) return
    markOne()
    void navigate({ href: addressOf(current, refs) })
  }
  const group = 'list' as const
  useHotkey('j', () => move(at + 1), { label: t('list.keys.down'), group })
  useHotkey('k', () => move(at - 1), { label: t('list.keys.up'), group })
  useHotkey('o', open, { label: t('list.keys.open'), group })
  useHotkey('m', markOne, { label: t('notifications.markOne'), group })
  useHotkey('shift+M', () => mark({ all: true }), { label: t('notifications.markAll'), group })
  return at
}
