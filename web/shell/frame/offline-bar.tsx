import { IconAlertTriangle } from '@tabler/icons-react'
import { Suspense, useSyncExternalStore } from 'react'
import type { ComponentType } from 'react'
import { useIsOffline } from '../../api/line.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { keysOfBoxes, watchBoxes } from '../../record/outbox/kept-boxes.ts'
import { Status } from '../../kit/layout/status.tsx'
import classes from './offline-bar.module.css'

/** Says honestly that there is no line: what stands here may be old, and what is written goes later. */
export default function OfflineBar({ WaitingBar }: { WaitingBar: ComponentType }) {
  const t = useT()
  const isOffline = useIsOffline()
  return (
    <>
      <Status as="div" className={isOffline ? classes.bar : undefined}>
        {isOffline && (
          <>
            <IconAlertTriangle size={16} aria-hidden />
            {t('shell.offline')}
          </>
        )}
      </Status>
      <Waiting WaitingBar={WaitingBar} />
    </>
  )
}

/** What is on its way goes on from every page; only who has something there loads what it takes. */
function Waiting({ WaitingBar }: { WaitingBar: ComponentType }) {
  const { person } = useSession()
  const isAny = useSyncExternalStore(watchBoxes, () => keysOfBoxes(person.id).length > 0)
  if (!isAny) return null
  return (
    <Suspense>
      <WaitingBar />
    </Suspense>
  )
}
