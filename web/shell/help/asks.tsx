import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'
import type { Outbox } from '../../record/outbox/use-outbox.ts'
import type { Ask } from './use-asks.ts'
import classes from './help.module.css'

/** What was sent and has not arrived yet. */
export function Asks({ asks, onTakeBack }: { asks: Outbox<Ask>; onTakeBack: (ask: Ask) => void }) {
  const t = useT()
  if (asks.entries.length === 0) return null
  return (
    <ul className={classes.asks} aria-label={t('help.on.label')}>
      {asks.entries.map((ask) => (
        <li key={ask.id}>
          <strong>{ask.title}</strong>
          <Status>{stateOf(t, ask)}</Status>
          {ask.state === 'unsent' && (
            <p className={classes.buttons}>
              <Button size="small" onClick={() => asks.send(ask)}>
                {t('help.on.again')}
              </Button>
              <Button size="small" kind="plain" onClick={() => onTakeBack(ask)}>
                {t('help.on.edit')}
              </Button>
              <Button size="small" kind="plain" onClick={() => asks.discard(ask.id)}>
                {t('help.on.discard')}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const stateOf = (t: T, { state, why, isWaiting }: Ask): string => {
  if (state === 'sending') return t('help.on.sending')
  if (isWaiting) return t('help.on.waiting')
  return t('help.on.unsent', { why: why ?? t('help.on.interrupted') })
}
