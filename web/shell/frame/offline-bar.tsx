import { IconAlertTriangle } from '@tabler/icons-react'
import { useIsOffline } from '../../api/line.ts'
import { useT } from '../../i18n/i18n.ts'
import classes from './offline-bar.module.css'

/** Says honestly that there is no line: what stands here may be old, and what is written goes later. */
export default function OfflineBar() {
  const t = useT()
  const isOffline = useIsOffline()
  return (
    <div role="status" className={isOffline ? classes.bar : undefined}>
      {isOffline && (
        <>
          <IconAlertTriangle size={16} aria-hidden />
          {t('shell.offline')}
        </>
      )}
    </div>
  )
}
