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
import { askProof } from '../signed-out.ts'
import { programOf } from './program-of.ts'
import { sessionsKey } from './sessions-key.ts'

type Wish = { readonly id: string } | 'others'

/** Where the person is signed in; each can be ended by whoever has shown lately that it is them. */
export function Sessions() {
  const t = useT()
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => listSessions(signal) })
  const act = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (wish: Wish) => doneFor(wish),
    onSuccess: (ended, wish) =>
      toast({
        message:
          wish === 'others'
            ? t('account.sessions.endedOthers', { count: ended })
            : t('account.sessions.ended'),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
  const rows = sessions.data?.data ?? []
  return (
    <Section
      title={t('account.sessions.title')}
      help={t('account.sessions.help')}
      actions={
        rows.length > 1 && (
          <Button busy={act.isPending && act.variables === 'others'} onClick={() => act.mutate('others')}>
            {t('account.sessions.endOthers')}
          </Button>
        )
      }
    >
      {sessions.isPending && <SkeletonText lines={3} />}
      {sessions.error && (
        <ErrorPanel compact error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {act.error && <ErrorPanel compact error={act.error} />}
      <ul className={classes.list}>
        {rows.map((row) => (
          <SessionLine
            key={row.id}
            row={row}
            onEnd={() => act.mutate({ id: row.id })}
            onConfirm={() =>
              void askProof().then(
                (isProven) => isProven && toast({ message: t('account.sessions.confirmed') }),
              )
            }
          />
        ))}
      </ul>
    </Section>
  )
}

const doneFor = async (wish: Wish): Promise<number> => {
  if (wish === 'others') return (await endOtherSessions()).ended
  await endSession(wish.id)
  return 1
}

interface SessionLineProps {
  readonly row: SessionRow
  readonly onEnd: () => void
  readonly onConfirm: () => void
}

function SessionLine({ row, onEnd, onConfirm }: SessionLineProps) {
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
        <>
          <span className={classes.mark}>{t('account.sessions.current')}</span>
          {!row.proven && (
            <Button size="small" onClick={onConfirm}>
              {t('account.sessions.confirm')}
            </Button>
          )}
        </>
      ) : (
        <Button size="small" onClick={onEnd}>
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  )
}
