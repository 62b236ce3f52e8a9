import { IconAlertTriangle, IconLock, IconSend } from '@tabler/icons-react'
import { useT } from '../../../web/i18n/i18n.ts'
import { Button } from '../../../web/kit/overlay/button.tsx'
import type { Outbox, Outgoing } from './outbox.ts'
import classes from './outgoing-list.module.css'

interface OutgoingListProps {
  readonly outbox: Outbox
  readonly onTakeBack: (entry: Outgoing) => void
}

/** What has left the composer and is not in the timeline yet; what was not sent says why and waits for a decision. */
export function OutgoingList({ outbox, onTakeBack }: OutgoingListProps) {
  const t = useT()
  const { entries, send, discard } = outbox
  if (entries.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('record.journal.outgoing')}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} data-unsent={entry.state === 'unsent' || undefined}>
          <p className={classes.text}>
            {entry.visibility === 'internal' && (
              <IconLock size={12} role="img" aria-label={t('record.journal.internal')} />
            )}{' '}
            {entry.text}
          </p>
          <p className={classes.state} role="status">
            {entry.state === 'sending' ? (
              <IconSend size={12} aria-hidden />
            ) : (
              <IconAlertTriangle size={12} aria-hidden />
            )}{' '}
            {entry.state === 'sending'
              ? t('record.journal.sending')
              : t('record.journal.unsent', { why: entry.why ?? t('record.journal.interrupted') })}
          </p>
          {entry.state === 'unsent' && (
            <p className={classes.actions}>
              <Button size="small" onClick={() => send(entry)}>
                {t('record.journal.sendAgain')}
              </Button>
              <Button size="small" kind="plain" onClick={() => onTakeBack(entry)}>
                {t('record.journal.takeBack')}
              </Button>
              <Button size="small" kind="plain" onClick={() => discard(entry.id)}>
                {t('record.journal.discard')}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
