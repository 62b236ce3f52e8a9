import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'
import type { Outbox } from '../../record/outbox/use-outbox.ts'
import type { Ask } from './use-asks.ts'
import classes from './help.module.css'

interface AsksProps {
  readonly asks: Outbox<Ask>
  readonly onTakeBack: (ask: Ask) => void
  readonly onDiscard: (ask: Ask) => void
}

/** What was sent and has not arrived yet. */
export function Asks({ asks, onTakeBack, onDiscard }: AsksProps) {
  const t = useT()
  if (asks.entries.length === 0) return null
  return (
    <ul className={classes.asks} aria-label={t('help.on.label')}>
      {asks.entries.map((ask) => (
        <li key={ask.id}>
          <strong>{ask.title}</strong>
          {ask.files > 0 && <p>{t('help.files.goWith', { count: ask.files })}</p>}
          <Status>{stateOf(t, ask)}</Status>
          {ask.state === 'unsent' && (
            <p className={classes.buttons}>
              <Button size="small" onClick={() => asks.send(ask)}>
                {t('help.on.again')}
              </Button>
              <Button size="small" kind="plain" onClick={() => onTakeBack(ask)}>
                {t('help.on.edit')}
              </Button>
              <Button size="small" kind="plain" onClick={() => onDiscard(ask)}>
                {t('help.on.discard')}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const stateOf = (t: T, { state, why, isWaiting, isSignedOut }: Ask): string => {
  if (state === 'sending') return t('help.on.sending')
  if (isWaiting) return t(isSignedOut ? 'help.on.signedOut' : 'help.on.waiting')
  return t('help.on.unsent', { why: why ?? t('help.on.interrupted') })
}
