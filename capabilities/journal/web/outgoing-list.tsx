import { IconAlertTriangle, IconLock, IconSend } from '@tabler/icons-react'
import { useT } from '../../../web/i18n/i18n.ts'
import type { T } from '../../../web/i18n/i18n.ts'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import type { JournalOutbox, Outgoing } from './outbox.ts'
import classes from './outgoing-list.module.css'

interface OutgoingListProps {
  readonly outbox: JournalOutbox
  readonly onTakeBack: (entry: Outgoing) => void
}

/** What has left the composer and is not in the timeline yet; what was not sent says why and waits for a decision. */
export function OutgoingList({ outbox, onTakeBack }: OutgoingListProps) {
  const t = useT()
  const { entries, send, discard } = outbox
  return (
    <ul className={classes.list} aria-label={t('record.journal.outgoing')}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} data-unsent={entry.state === 'unsent' || undefined}>
          <p className={classes.text}>
            {entry.visibility === 'internal' && (
              <IconLock size={12} role="img" aria-label={t('record.journal.note')} />
            )}{' '}
            {entry.text}
          </p>
          <p className={classes.state}>
            {entry.state === 'sending' ? (
              <IconSend size={12} aria-hidden />
            ) : (
              <IconAlertTriangle size={12} aria-hidden />
            )}{' '}
            <Status as="span">{stateOf(t, entry)}</Status>
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

const stateOf = (t: T, { state, why, isWaiting, isSignedOut }: Outgoing): string => {
  if (state === 'sending') return t('record.journal.sending')
  if (isWaiting) return t(isSignedOut ? 'record.journal.signedOut' : 'record.journal.waiting')
  return t('record.journal.unsent', { why: why ?? t('record.journal.interrupted') })
}
