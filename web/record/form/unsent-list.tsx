import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import '../../i18n/later/desk.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'
import type { Outbox } from '../outbox/use-outbox.ts'
import classes from './create-page.module.css'
import type { Unsent } from './unsent.ts'

interface UnsentListProps {
  readonly outbox: Outbox<Unsent>
  readonly onTakeBack: (unsent: Unsent) => void
}

/** What was entered and has not arrived; the page loads this while there is a line. */
export function UnsentList({ outbox, onTakeBack }: UnsentListProps) {
  const t = useT()
  return (
    <ul className={classes.unsent} aria-label={t('desk.unsent.label')}>
      {outbox.entries.map((each) => (
        <li key={each.id}>
          <b>{each.title}</b>
          <Status>{stateOf(t, each)}</Status>
          {each.state === 'unsent' && (
            <p>
              <Button size="small" onClick={() => outbox.send(each)}>
                {t('desk.unsent.again')}
              </Button>
              <Button size="small" kind="plain" onClick={() => onTakeBack(each)}>
                {t('desk.unsent.edit')}
              </Button>
              <Button size="small" kind="plain" onClick={() => outbox.discard(each.id)}>
                {t('create.discard')}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const stateOf = (t: T, { state, why, isWaiting, isSignedOut }: Unsent): string => {
  if (state === 'sending') return t('desk.unsent.sending')
  if (isWaiting) return t(isSignedOut ? 'desk.unsent.signedOut' : 'desk.unsent.waiting')
  return t('desk.unsent.refused', { why: why ?? t('desk.unsent.interrupted') })
}
