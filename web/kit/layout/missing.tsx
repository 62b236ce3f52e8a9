import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../overlay/button.tsx'
import classes from './notice.module.css'

interface MissingProps {
  /** How the part was asked for: what can be closed and is open can be closed without it too. */
  readonly asked: { readonly opened?: unknown; readonly onClose?: unknown }
  /** It stands above the page, as what is missing would have. */
  readonly floats: boolean
  readonly onRetry: () => Promise<unknown>
}

/** In the place of a part of the page that could not be loaded. */
export function Missing({ asked: { opened, onClose }, floats, onRetry }: MissingProps) {
  const t = useT()
  const [tried, setTried] = useState<'not' | 'now' | 'in vain'>('not')
  if (opened === false) return null
  const close = floats && typeof onClose === 'function' ? (onClose as (toButton: boolean) => void) : null
  const retry = async () => {
    setTried('now')
    await onRetry()
    // Still here: some browsers do not ask again for what did not come, as long as the page stands.
    setTried('in vain')
  }
  return (
    // Words among words: a part may stand in a line of text.
    <span className={classes.missing} data-floats={floats || undefined} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      {t('kit.missing')}
      <Button size="small" busy={tried === 'now'} onClick={() => void retry()}>
        {t('kit.retry')}
      </Button>
      {tried === 'in vain' && (
        <Button size="small" kind="plain" onClick={() => location.reload()}>
          {t('kit.error.reload')}
        </Button>
      )}
      {close && (
        <Button size="small" kind="plain" onClick={() => close(true)}>
          {t('kit.close')}
        </Button>
      )}
    </span>
  )
}
