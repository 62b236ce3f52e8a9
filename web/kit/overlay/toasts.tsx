import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Status } from '../layout/status.tsx'
import { Button, IconButton } from './button.tsx'
import { currentToasts, dismissToast, subscribeToasts } from './toast-store.ts'
import type { Toast } from './toast-store.ts'
import classes from './toasts.module.css'

/** Where toasts appear; once, in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts)
  return (
    <Status as="div" className={classes.stack}>
      {toasts.map((each) => (
        <ToastCard key={each.id} toast={each} />
      ))}
    </Status>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const t = useT()
  const action = toast.undo ? { label: t('kit.undo'), run: toast.undo } : toast.action
  return (
    <div className={classes.card} data-tone={toast.tone} data-toast={toast.id}>
      {toast.tone === 'failed' ? (
        <IconAlertTriangle size={18} aria-hidden />
      ) : (
        <IconCheck size={18} aria-hidden />
      )}
      <div className={classes.text}>
        <div>{toast.message}</div>
        {toast.detail !== undefined && <div className={classes.detail}>{toast.detail}</div>}
      </div>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.run()
            dismissToast(toast.id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('kit.dismiss')} onClick={() => dismissToast(toast.id)}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
