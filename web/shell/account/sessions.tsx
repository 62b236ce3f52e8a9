import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endOtherSessions, endSession, listSessions } from '../../api/account/account.ts'
import type { SessionRow } from '../../api/account/account.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import classes from './account.module.css'
import { programOf } from './program-of.ts'

export const sessionsKey = ['sessions'] as const

/** Where the person is signed in; each can be ended. */
export function Sessions() {
  const t = useT()
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => listSessions(signal) })
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => toast({ message: t('account.sessions.ended') }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: ({ ended }) => toast({ message: t('account.sessions.endedOthers', { count: ended }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
  const rows = sessions.data?.data ?? []
  return (
    <Section
      title={t('account.sessions.title')}
      help={t('account.sessions.help')}
      actions={
        rows.length > 1 && (
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('account.sessions.endOthers')}
          </Button>
        )
      }
    >
      {sessions.isPending && <SkeletonText lines={3} />}
      {sessions.error && (
        <ErrorPanel compact error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      <ul className={classes.list}>
        {rows.map((row) => (
          <SessionLine key={row.id} row={row} onEnd={() => end.mutate(row.id)} />
        ))}
      </ul>
    </Section>
  )
}

function SessionLine({ row, onEnd }: { row: SessionRow; onEnd: () => void }) {
  const t = useT()
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <div title={row.userAgent ?? undefined}>
          {programOf(row.userAgent) ?? t('account.sessions.unknown')}
        </div>
        <div className={classes.help}>
          {row.address !== null && `${t('account.sessions.from', { address: row.address })}, `}
          {t('account.sessions.seen')} <RelativeTime at={row.seenAt} />, {t('account.sessions.since')}{' '}
          <RelativeTime at={row.createdAt} />
        </div>
      </div>
      {row.current ? (
        <span className={classes.mark}>{t('account.sessions.current')}</span>
      ) : (
        <Button size="small" onClick={onEnd}>
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  )
}
