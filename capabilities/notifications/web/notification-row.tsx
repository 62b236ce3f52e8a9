import { Link } from '@tanstack/react-router'
import type { Notification } from '#contract/api/notifications.ts'
import type { Refs } from '#contract/api/records.ts'
import { useTypes } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Avatar } from '../../../web/kit/marks/avatar.tsx'
import { Code } from '../../../web/kit/marks/code.tsx'
import { RelativeTime } from '../../../web/kit/marks/relative-time.tsx'
import { paths } from '../../../web/paths.ts'
import { useRecordPath } from '../../../web/record/record-path.ts'
import classes from './notifications.module.css'

interface NotificationRowProps {
  readonly notification: Notification
  readonly refs: Refs
  readonly isCursor?: boolean
  readonly onOpen: () => void
}

/** Where a notification leads: the page of what it is about. */
export const useAddressOf = (): ((told: Pick<Notification, 'record'>, refs: Refs) => string) => {
  const types = useTypes()
  const pathOf = useRecordPath()
  return ({ record }, refs) => {
    const type = types.find(({ name }) => name === record.type)
    const key = refs[record.id]?.number || record.id
    return type ? pathOf(type, key) : paths.record(record.type, key)
  }
}

/** What happened, who did it, and to what. */
export function NotificationRow({ notification, refs, isCursor, onOpen }: NotificationRowProps) {
  const t = useT()
  const addressOf = useAddressOf()
  const types = useTypes()
  const { kind, record, actor, at, readAt, state } = notification
  const stateIn = types
    .find(({ name }) => name === record.type)
    ?.states.find((each) => each.name === state)?.label
  const about = refs[record.id]
  const name = refs[actor]?.title ?? t('notifications.somebody')
  return (
    <li
      className={classes.row}
      data-unread={readAt === null || undefined}
      data-cursor={isCursor || undefined}
      aria-current={isCursor || undefined}
    >
      <Avatar name={name} size={28} />
      <div className={classes.words}>
        <p>
          {readAt === null && <span className="visually-hidden">{t('notifications.isUnread')} </span>}
          {stateIn
            ? t('notifications.changedTo', { name, state: stateIn })
            : t(`notifications.did.${kind}`, { name })}
        </p>
        <Link to={addressOf(notification, refs)} className={classes.link} onClick={onOpen} preload={false}>
          <Code dim>{about?.number}</Code> {about?.title}
        </Link>
      </div>
      <RelativeTime at={at} className={classes.time} />
    </li>
  )
}
