import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { Status } from '../../../web/kit/layout/status.tsx'
import { useHotkey } from '../../../web/kit/keys/use-hotkey.ts'
import { hintOf } from '../../../web/kit/overlay/hints.tsx'
import { paths } from '../../../web/paths.ts'
import classes from './bell.module.css'
import { unreadQuery } from './notifications.ts'

/** How much there is that the reader has not seen, and the way to it. */
export function Bell() {
  const t = useT()
  const navigate = useNavigate()
  const { data } = useQuery(unreadQuery)
  const unread = data?.unread ?? 0
  useHotkey('g n', () => void navigate({ href: paths.notifications() }), {
    label: t('shell.top.bell'),
    group: 'anywhere',
  })
  const label = t('shell.top.unread', { count: unread })
  const hasMore = useHasMore(data?.unread)
  return (
    <>
      <Link to={paths.notifications()} className={classes.bell} aria-label={label} {...hintOf(label, 'g n')}>
        <IconBell size={19} stroke={1.6} aria-hidden />
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {unread}
          </span>
        )}
      </Link>
      <Status as="span" className="visually-hidden">
        {hasMore ? label : ''}
      </Status>
    </>
  )
}

/** Whether there is more than there was: of what is there at first or was read nothing need be said. */
const useHasMore = (unread: number | undefined): boolean => {
  const [seen, setSeen] = useState({ unread, hasMore: false })
  if (seen.unread !== unread)
    setSeen({ unread, hasMore: seen.unread !== undefined && unread !== undefined && unread > seen.unread })
  return seen.hasMore
}
